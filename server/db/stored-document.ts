import type { DraftDocument } from "#domain/study/draft.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { upgradeStudy } from "#domain/study/upgrade.ts";

/** A stored study that has its shape, as a record of today. Throws where it has not. */
export function recordOf({
  document,
  documentVersion,
}: {
  readonly document: string;
  readonly documentVersion: number;
}): StudyRecord {
  return upgradeStudy(JSON.parse(document), documentVersion);
}

/** A stored study as it was typed, which may lack anything. */
export function draftDocumentOf({ document }: { readonly document: string }): DraftDocument {
  return JSON.parse(document) as DraftDocument;
}
