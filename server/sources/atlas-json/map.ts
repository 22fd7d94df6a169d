import { checkDraft } from "#domain/study/check-draft.ts";
import { draftDocument, type DraftDocument } from "#domain/study/draft.ts";
import { studyRecord } from "#domain/study/study-record.ts";
import type { SourceFile, SourceProblem, SourceReading, SuggestedStudy } from "../suggestion.ts";
import { isRecordLike, type RawRecord, readRecords } from "./raw.ts";

/** Study records as the Atlas writes them. What a record has no field for is named, not kept. */
export function mapAtlasJson(file: SourceFile): SourceReading {
  const studies: SuggestedStudy[] = [];
  const problems: SourceProblem[] = [];
  for (const record of readRecords(file.text)) {
    const read = studyOf(record);
    if ("message" in read) problems.push(read);
    else studies.push(read);
  }
  return { studies, problems };
}

function studyOf({ row, value }: RawRecord): SuggestedStudy | SourceProblem {
  if (!isRecordLike(value))
    return { row, field: null, value: null, message: `Record ${row} is no study record.` };
  const known = Object.entries(value).filter(([name]) => name in studyRecord.shape);
  const unknown = Object.entries(value).filter(([name]) => !(name in studyRecord.shape));
  const parsed = draftDocument.safeParse(Object.fromEntries(known));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? null;
    return {
      row,
      field,
      value: null,
      message: `Record ${row} cannot be shown as a draft: ${field}: ${issue?.message}.`,
    };
  }
  return {
    rows: [row],
    document: parsed.data,
    read: {},
    dropped: Object.fromEntries(
      unknown.map(([name, one]) => [name, JSON.stringify(one).slice(0, 200)]),
    ),
    problems: shapeProblems(row, parsed.data),
  };
}

/** Where the record would stand in the way of publication already. */
function shapeProblems(row: number, document: DraftDocument): SourceProblem[] {
  return checkDraft(document)
    .problems.filter(({ level }) => level === "error")
    .map(({ at, path, message }) => ({
      row,
      field: path ?? at,
      value: null,
      message: `${path ?? at}: ${message}.`,
    }));
}
