import { cellAddress } from "#domain/reconciliation/agreed.ts";
import type { ComparedCell } from "#domain/reconciliation/compare-cells.ts";
import {
  agreedItem,
  decide,
  decideFor,
  decideRow,
  settled,
} from "#domain/reconciliation/decide.ts";
import { fieldOf } from "#domain/reconciliation/item.ts";
import type { MatchedRow } from "#domain/reconciliation/match-rows.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import { isObject, sameValue } from "#domain/study/same-value.ts";

export type Side = "a" | "b";

/** What stands agreed in a cell, or for a one-sided row whether it stands: nobody's, one's, or another. */
export type Chosen = "open" | Side | "another";

export function isOpen(document: DraftDocument, address: string): boolean {
  const extraction = document["extraction"];
  const undecided = isObject(extraction) ? extraction["undecided"] : undefined;
  return isObject(undecided) && undecided[address] === true;
}

export function chosenIn(document: DraftDocument, row: MatchedRow, cell: ComparedCell): Chosen {
  if (isOpen(document, cellAddress(row, cell))) return "open";
  const agreed = fieldOf(agreedItem(document, row) ?? {}, cell.path);
  if (sameValue(agreed, cell.a)) return "a";
  return sameValue(agreed, cell.b) ? "b" : "another";
}

export function chosenRow(document: DraftDocument, row: MatchedRow): Chosen {
  if (isOpen(document, row.address)) return "open";
  const stands = agreedItem(document, row) !== undefined;
  return stands === (row.a !== null) ? "a" : "b";
}

export function chooseCell(
  document: DraftDocument,
  row: MatchedRow,
  cell: ComparedCell,
  side: Side,
): DraftDocument {
  return settled(decideFor(document, row, cell, side), cellAddress(row, cell));
}

export function chooseRow(document: DraftDocument, row: MatchedRow, side: Side): DraftDocument {
  return settled(decideRow(document, row, side), row.address);
}

/** Every open cell of a row as one of the two has it. */
export function chooseAll(document: DraftDocument, row: MatchedRow, side: Side): DraftDocument {
  return row.cells
    .filter((cell) => isOpen(document, cellAddress(row, cell)))
    .reduce((before, cell) => chooseCell(before, row, cell, side), document);
}

/** A value that neither has, in a result with the place it was found at. */
export function chooseAnother(
  document: DraftDocument,
  row: MatchedRow,
  cell: ComparedCell,
  typed: { readonly value: unknown; readonly report: string; readonly locator: string },
): DraftDocument {
  const withValue = decide(document, row, cell, typed.value);
  const source = { report: typed.report, locator: typed.locator, basis: "reported" };
  const before = fieldOf(agreedItem(document, row) ?? {}, ["provenance"]);
  const known = isObject(before) ? { sourceKind: before["sourceKind"] } : {};
  const sourced = hasSource(row)
    ? settled(
        decide(withValue, row, { path: ["provenance"] }, { ...known, ...source }),
        cellAddress(row, { path: ["provenance"] }),
      )
    : withValue;
  return settled(sourced, cellAddress(row, cell));
}

/** Whether the row says where its numbers stand. */
export function hasSource({ part, a, b }: MatchedRow): boolean {
  return part.part === "results" || "provenance" in { ...a, ...b };
}

/** The document with a word on why an address was decided so; none where nothing is said. */
export function withNote(document: DraftDocument, address: string, note: string): DraftDocument {
  const extraction = document["extraction"];
  if (!isObject(extraction)) return document;
  const { notes, ...figures } = extraction;
  const { [address]: _, ...others } = isObject(notes) ? notes : {};
  const said = note === "" ? others : { ...others, [address]: note };
  const kept = Object.keys(said).length === 0 ? figures : { ...figures, notes: said };
  return { ...document, extraction: kept };
}

export function noteAt(document: DraftDocument, address: string): string {
  const extraction = document["extraction"];
  const notes = isObject(extraction) ? extraction["notes"] : undefined;
  const note = isObject(notes) ? notes[address] : undefined;
  return typeof note === "string" ? note : "";
}
