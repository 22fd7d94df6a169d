import { type StudyRecord, studyDocumentVersion, studyRecord } from "./study-record.ts";

/**
 * Lifts a stored document to the shape of today. Version 1 is the first shape, so a document of
 * another version is one this program does not know. Throws a ZodError when the document does not
 * have the shape of its version.
 */
export function upgradeStudy(document: unknown, documentVersion: number): StudyRecord {
  if (documentVersion !== studyDocumentVersion)
    throw new RangeError(
      `document version ${documentVersion} is not known; this program reads ${studyDocumentVersion}`,
    );
  return studyRecord.parse(document);
}
