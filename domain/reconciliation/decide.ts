import type { DraftDocument } from "../study/draft.ts";
import { isObject, sameValue } from "../study/same-value.ts";
import type { ComparedCell } from "./compare-cells.ts";
import { fieldOf, type Item, itemsOf, withField } from "./item.ts";
import type { MatchedRow } from "./match-rows.ts";

/** The agreed item of a row; undefined where the agreed document has none. */
export function agreedItem(document: DraftDocument, row: MatchedRow): Item | undefined {
  return itemsOf(document, row.part.part)[positionOf(document, row)];
}

/** The document with a value in a cell; where its row is not there, as it was. */
export function decide(
  document: DraftDocument,
  row: MatchedRow,
  cell: Pick<ComparedCell, "path">,
  value: unknown,
): DraftDocument {
  return withItem(document, row, (item) => withField(item, cell.path, value));
}

/** The document with a cell as one of the two has it, with what goes along: flags, and why it is absent. */
export function decideFor(
  document: DraftDocument,
  row: MatchedRow,
  cell: ComparedCell,
  side: "a" | "b",
): DraftDocument {
  const from = row[side] ?? {};
  const name = cell.path.join(".");
  const along = [...(cell.along ?? []).map((one) => [one]), ["missing", name]];
  return withItem(document, row, (item) =>
    along.reduce(
      (before, path) => withField(before, path, fieldOf(from, path)),
      withField(item, cell.path, cell[side]),
    ),
  );
}

/** The document with a one-sided row as that side or the other has it: there, or not. */
export function decideRow(
  document: DraftDocument,
  row: MatchedRow,
  side: "a" | "b",
): DraftDocument {
  const { part } = row.part;
  const wanted = row[side];
  const list = itemsOf(document, part);
  const at = positionOf(document, row);
  if (wanted === null)
    return at === -1 ? document : replaced(document, part, list.toSpliced(at, 1));
  if (at !== -1) return document;
  const item = "id" in wanted ? { ...wanted, id: nameIn(row.address) } : wanted;
  return replaced(document, part, [...list, item]);
}

function withItem(
  document: DraftDocument,
  row: MatchedRow,
  change: (item: Item) => Item,
): DraftDocument {
  const { part, identities } = row.part;
  if (part === "record") return change(document) as DraftDocument;
  const list = itemsOf(document, part);
  if (identities === null) {
    const item = change(list[0] ?? {});
    return sameValue(item, {}) ? without(document, part) : replaced(document, part, item);
  }
  const at = positionOf(document, row);
  const item = list[at];
  return item === undefined ? document : replaced(document, part, list.with(at, change(item)));
}

function positionOf(document: DraftDocument, row: MatchedRow): number {
  const { part, identities } = row.part;
  if (identities === null) return 0;
  const list = itemsOf(document, part);
  const sides = [row.a, row.b].filter((item) => item !== null);
  if (sides.some((item) => "id" in item))
    return list.findIndex(({ id }) => id === nameIn(row.address));
  // What tells the row apart may itself have been decided for the other side.
  const places = identities.flatMap((identity) =>
    sides.map((item) => list.findIndex((one) => identity(one) === identity(item))),
  );
  return places.find((place) => place !== -1) ?? -1;
}

function nameIn(address: string): string {
  return address.slice(address.indexOf("/") + 1);
}

function replaced(document: DraftDocument, part: string, value: unknown): DraftDocument {
  return { ...document, [part]: value } as DraftDocument;
}

function without(document: DraftDocument, part: string): DraftDocument {
  const { [part]: _, ...others } = document;
  return others as DraftDocument;
}

/** The document in which an address waits for no decision any more. */
export function settled(document: DraftDocument, address: string): DraftDocument {
  const extraction = document["extraction"];
  if (!isObject(extraction)) return document;
  const item = withField(extraction, ["undecided", address], undefined);
  return { ...document, extraction: item };
}
