import { linesOf } from "../file-text.ts";
import type { SourceProblem } from "../suggestion.ts";
import { TaggedLines, type TaggedRecord } from "../tagged-lines.ts";

/** Tags taken even where a program writes them with one blank or in small letters. */
const knownTags = new Set(
  "TY ER AU A1 A2 A3 A4 TI T1 T2 T3 BT CT JO JF JA J1 J2 PY Y1 Y2 DA VL IS SP EP DO AN C1 C2 C3 C4 C5 C6 C7 C8 UR L1 L2 L3 L4 AB N2 KW SN LA PB CY DB DP N1 M1 M2 M3 ID AD RN ST TA ET LK CN CA".split(
    " ",
  ),
);

/** Lines that programs put before and between records: numbers, their own name, the kind of text. */
const headings =
  /^<?\d+[.>]?$|^Record #\d+ of \d+$|^(?:Provider|Content|Database|Source|Exported|Link)\b.*:/i;

/** Splits a RIS file into records. Every record is given, also one that lost its end. */
export function risRecords(text: string): {
  records: TaggedRecord[];
  problems: SourceProblem[];
} {
  const records: TaggedRecord[] = [];
  const problems: SourceProblem[] = [];
  const current = new TaggedLines();
  let started = 0;
  const close = (): void => {
    if (current.isEmpty()) return;
    records.push(current.take());
    started = 0;
  };
  for (const [index, line] of linesOf(text).entries()) {
    const row = index + 1;
    const field = tagOf(line);
    if (field === undefined) {
      const loose = line.trim();
      if (loose === "" || current.goOn(loose) || headings.test(loose)) continue;
      problems.push({
        row,
        field: null,
        value: loose,
        message: `Line ${row} belongs to no record: "${loose.slice(0, 80)}".`,
      });
    } else if (field.tag === "ER") close();
    else {
      if (field.tag === "TY" && !current.isEmpty()) {
        problems.push({
          row: started,
          field: "ER",
          value: null,
          message: `The record that begins in line ${started} has no ER line; it was taken to end before line ${row}.`,
        });
        close();
      }
      if (current.isEmpty()) started = row;
      current.begin(field.tag, field.value, row);
    }
  }
  if (!current.isEmpty()) {
    problems.push({
      row: started,
      field: "ER",
      value: null,
      message: `The record that begins in line ${started} has no ER line; the file may be cut off in it.`,
    });
    close();
  }
  return { records, problems };
}

function tagOf(line: string): { tag: string; value: string } | undefined {
  const match = /^\s*([A-Za-z][A-Za-z0-9])( {0,2}|\t)-(?:[ \t](.*)|)$/.exec(line);
  if (match === null) return undefined;
  const [, written = "", blanks = "", value = ""] = match;
  const tag = written.toUpperCase();
  const isExact = written === tag && blanks.length === 2;
  return isExact || knownTags.has(tag) ? { tag, value } : undefined;
}
