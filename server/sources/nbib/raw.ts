import { linesOf } from "../file-text.ts";
import type { SourceProblem } from "../suggestion.ts";
import { TaggedLines, type TaggedRecord } from "../tagged-lines.ts";

/** Splits MEDLINE text into records: a tag of up to four letters, lines that go on are indented. */
export function medlineRecords(text: string): {
  records: TaggedRecord[];
  problems: SourceProblem[];
} {
  const records: TaggedRecord[] = [];
  const problems: SourceProblem[] = [];
  const current = new TaggedLines();
  for (const [index, line] of linesOf(text).entries()) {
    const row = index + 1;
    const match = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|(\S.*)|)$/.exec(line);
    if (match === null) {
      const loose = line.trim();
      if (loose === "" || current.goOn(loose) || /^\d+[.:]?$/.test(loose)) continue;
      problems.push({
        row,
        field: null,
        value: loose,
        message: `Line ${row} belongs to no record: "${loose.slice(0, 80)}".`,
      });
      continue;
    }
    const [, tag = "", value, joined] = match;
    if (tag === "PMID" && !current.isEmpty()) records.push(current.take());
    current.begin(tag, value ?? joined ?? "", row);
  }
  if (!current.isEmpty()) records.push(current.take());
  return { records, problems };
}
