import type { DraftDocument } from "../study/draft.ts";
import type { Extraction } from "../study/extraction.ts";
import type { StudyRecord } from "../study/study-record.ts";
import { type ComparedCell, morePrecise } from "./compare-cells.ts";
import { decideFor, decideRow } from "./decide.ts";
import type { MatchedRow } from "./match-rows.ts";

/**
 * The document that reconciliation begins with: the first extraction, with what needs no decision
 * from the second, and every open difference named under `extraction.undecided`.
 */
export function agreedBeginning(
  first: StudyRecord,
  rows: readonly MatchedRow[],
  figures: Extraction,
): DraftDocument {
  const open = rows.flatMap(openIn);
  const undecided = Object.fromEntries(open.map((address) => [address, true as const]));
  const begun: DraftDocument = {
    ...first,
    extraction: { ...figures, ...(open.length === 0 ? {} : { undecided }) },
  };
  return rows.reduce(withWhatIsClear, begun);
}

function withWhatIsClear(document: DraftDocument, row: MatchedRow): DraftDocument {
  if (row.a === null || row.b === null)
    return row.part.part === "reports" && row.a === null ? decideRow(document, row, "b") : document;
  return row.cells.reduce((before, cell) => {
    const { a, b, state, kind } = cell;
    // What stands beside a number, such as that it was derived, comes with it.
    const fromB =
      state === "rounded"
        ? morePrecise(Number(a), Number(b)) !== Number(a)
        : state === "only-b" && kind === "text";
    return fromB ? decideFor(before, row, cell, "b") : before;
  }, document);
}

/** The addresses of what somebody must decide in a row: its cells, or whether it stands at all. */
export function openIn(row: MatchedRow): string[] {
  if (row.a === null || row.b === null) return row.part.part === "reports" ? [] : [row.address];
  const open = row.cells.filter(isOpen);
  // Where all values agree, the first one's words for their source are as good as the other's.
  const valuesDiffer = open.some(({ kind }) => kind !== "text");
  return open
    .filter(({ path }) => path[0] !== "provenance" || valuesDiffer)
    .map((cell) => cellAddress(row, cell));
}

function isOpen({ kind, state }: ComparedCell): boolean {
  return state === "different" || (kind !== "text" && (state === "only-a" || state === "only-b"));
}

/** Where a cell stands, for its decision and for notes: `results/response-madrs-24-ket/events`. */
export function cellAddress(row: MatchedRow, cell: Pick<ComparedCell, "path">): string {
  return `${row.address}/${cell.path.join(".")}`;
}
