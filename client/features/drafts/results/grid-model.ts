import { isObject } from "#domain/study/same-value.ts";
import type { OutcomeDomainId } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { type LooseResult, measureWords } from "../../../ui/measure-words.ts";
import { sidesWords, timeWords } from "../../../ui/result-title.ts";

export type RowKind = "binary" | "continuous" | "contrast";

export interface GridColumn {
  readonly id: string;
  readonly label: string;
}

export interface GridRow {
  readonly key: string;
  /** Its place in the whole grid, from 0. */
  readonly number: number;
  readonly time: string;
  readonly detail: string;
  readonly kind: RowKind;
  /** What all cells of the row share; a new cell begins with it. */
  readonly shared: LooseResult;
  /** Position in the document's results for each column; null where the cell is empty. */
  readonly cells: readonly (number | null)[];
}

interface GridGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly GridRow[];
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
}

/** Which results a grid shows: what was hoped for, what went wrong, or comparisons. */
export type GridPart = "results" | "harms" | "contrasts";

const harmDomains: readonly OutcomeDomainId[] = ["harm", "retention"];

/** The part of the form in which a result stands. */
export function partOf(result: LooseResult): GridPart {
  if (result["kind"] === "contrast") return "contrasts";
  const outcome = result["outcome"];
  return typeof outcome === "string" &&
    outcomes.has(outcome) &&
    harmDomains.includes(outcomes.get(outcome).domain)
    ? "harms"
    : "results";
}

/** Fields of one number, which the cells of a row do not share. */
const ofOneCell: ReadonlySet<string> = new Set([
  "id",
  "arm",
  "provenance",
  "missing",
  "note",
  "caution",
  "events",
  "n",
  "percent",
  "percentNote",
  "eventsDerived",
  "percentDerived",
  "mean",
  "sd",
  "se",
  "ciLow",
  "ciHigh",
  "pairedSe",
]);

/** Rows outcome × scale × time, columns arms. A second number of one arm at one time begins a second row. */
export function armGrid(
  results: readonly unknown[],
  arms: readonly unknown[],
  part: Exclude<GridPart, "contrasts">,
): Grid {
  const columns = arms
    .filter(isObject)
    .flatMap(({ id, label }): GridColumn[] =>
      typeof id === "string" ? [{ id, label: typeof label === "string" ? label : id }] : [],
    );
  const rows = new Map<string, { group: string; row: Draft }>();
  results.forEach((result, position) => {
    if (!isObject(result) || partOf(result) !== part) return;
    const column = columns.findIndex(({ id }) => id === result["arm"]);
    if (column < 0) return;
    const shared = sharedOf(result);
    const key = keyOf(shared);
    let free = key;
    for (let copy = 2; rows.get(free)?.row.cells[column] != null; copy += 1)
      free = `${key}#${copy}`;
    const found = rows.get(free) ?? {
      group: measureWords(result),
      row: { key: free, shared, cells: columns.map(() => null) },
    };
    found.row.cells[column] = position;
    rows.set(free, found);
  });
  return { columns, groups: groupsOf([...rows.values()]) };
}

/** One row a comparison, one column for what is printed. */
export function contrastGrid(results: readonly unknown[], arms: readonly unknown[]): Grid {
  const labels = new Map(columnsOf(arms).map(({ id, label }) => [id, label]));
  const rows = results.flatMap((result, position) =>
    isObject(result) && partOf(result) === "contrasts"
      ? [
          {
            group: measureWords(result),
            row: {
              key: `contrast-${position}`,
              shared: result,
              sides: sidesWords(result, labels),
              cells: [position],
            },
          },
        ]
      : [],
  );
  return {
    columns: [{ id: "printed", label: "Estimate, interval, p" }],
    groups: groupsOf(rows),
  };
}

function columnsOf(arms: readonly unknown[]): GridColumn[] {
  return arms
    .filter(isObject)
    .flatMap(({ id, label }) =>
      typeof id === "string" ? [{ id, label: typeof label === "string" ? label : id }] : [],
    );
}

interface Draft {
  readonly key: string;
  /** Who is compared with whom. */
  readonly sides?: string;
  readonly shared: LooseResult;
  readonly cells: (number | null)[];
}

function groupsOf(rows: readonly { group: string; row: Draft }[]): GridGroup[] {
  const groups = new Map<string, Omit<GridRow, "number">[]>();
  const ordered = rows.toSorted(
    (a, b) => outcomeOrder(a.row.shared) - outcomeOrder(b.row.shared) || startOf(a) - startOf(b),
  );
  for (const { group, row } of ordered) {
    const { time, detail } = timeWords(row.shared);
    const made = {
      key: row.key,
      shared: row.shared,
      cells: row.cells,
      kind: kindOf(row.shared),
      time,
      detail: [row.sides ?? "", detail].filter((part) => part !== "").join("; "),
    };
    groups.set(group, [...(groups.get(group) ?? []), made]);
  }
  let number = 0;
  return [...groups].map(([label, members]) => ({
    key: label,
    label,
    rows: members.map((row) => ({ ...row, number: number++ })),
  }));
}

/** What a new cell of the same row begins with. */
function sharedOf(result: LooseResult): LooseResult {
  return Object.fromEntries(Object.entries(result).filter(([name]) => !ofOneCell.has(name)));
}

/** What tells rows apart; wording may differ from arm to arm. */
function keyOf(shared: LooseResult): string {
  const telling = Object.entries(shared).filter(([name]) => !wording.has(name));
  return JSON.stringify(telling.toSorted(byName));
}

const wording: ReadonlySet<string> = new Set([
  "definition",
  "hoursSinceLastDose",
  "missingData",
  "endOfTreatment",
]);

export function kindOf(result: LooseResult): RowKind {
  const { kind } = result;
  return kind === "continuous" || kind === "contrast" ? kind : "binary";
}

function outcomeOrder({ outcome }: LooseResult): number {
  return outcomes.ids.findIndex((id) => id === outcome);
}

/** Rows without an hour stand last. */
function startOf({ row: { shared } }: { row: Draft }): number {
  const hour = shared["hours"] ?? shared["fromHours"];
  return typeof hour === "number" ? hour : Number.MAX_SAFE_INTEGER;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
