import { bases } from "#domain/vocabulary/provenance-terms.ts";
import type { SourceProblem } from "../suggestion.ts";
import type { RowResult } from "./results.ts";
import { simple } from "./words.ts";

/** A number with every row that gives it: an arm stands in a row per comparison. */
interface Collected {
  readonly first: RowResult;
  readonly all: readonly RowResult[];
}

export interface CollectedResults {
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly read: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
}

/** A study's results in the form of a record's, each once, with its source. */
export function collectResults(all: readonly RowResult[], report: string): CollectedResults {
  const slots = new Map<string, Collected>();
  const problems: SourceProblem[] = [];
  for (const one of all) {
    const before = slots.get(one.slot);
    if (before === undefined) slots.set(one.slot, { first: one, all: [one] });
    else if (sameNumbers(before.first, one))
      slots.set(one.slot, { ...before, all: [...before.all, one] });
    else problems.push(contradiction(before.first, one));
  }
  const ids = new Set<string>();
  const results = [...slots.values()].map(({ first, all: same }) => {
    const id = freeId(first.value, first.slot, ids);
    ids.add(id);
    return { id, ...first.value, provenance: provenanceOf(first, same, report) };
  });
  return {
    results,
    read: Object.fromEntries(
      [...slots.values()].map(({ first }, position) => [`results.${position}`, first.read]),
    ),
    problems,
  };
}

function sameNumbers(a: RowResult, b: RowResult): boolean {
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

function contradiction(first: RowResult, second: RowResult): SourceProblem {
  return {
    row: second.row,
    field: second.columns.join(", "),
    value: null,
    message: `${second.columns.join(", ")} differ from row ${first.row} for the same arm, outcome and time; those of row ${first.row} go in.`,
  };
}

/** `<outcome>-<scale>-<time>-<arm>`, as the ids of the records; `-2` for a second. */
function freeId(value: RowResult["value"], slot: string, taken: ReadonlySet<string>): string {
  const [outcome = "", instrument = "", time = ""] = slot.split(" ");
  const { arm, armsA, form, measure } = value;
  const who = Array.isArray(armsA) ? `${String(armsA[0])}-${String(measure)}` : String(arm);
  const kind = form === "change" ? ["change"] : [];
  const words = value["timing"] === "baseline" ? [slot] : [outcome, instrument, time, who, ...kind];
  const id = simple(words.filter((word) => word !== "").join(" "));
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function provenanceOf(first: RowResult, same: readonly RowResult[], report: string) {
  const basis =
    first.basis !== undefined && bases.has(first.basis)
      ? first.basis
      : first.derivation === undefined
        ? "reported"
        : "derived";
  const derivation = first.derivation ?? "derived as the file says, which does not tell how";
  return {
    report,
    locator: locatorOf(same),
    basis,
    ...(basis === "derived" ? { derivation } : {}),
    ...(basis === "unverified" ? {} : { sourceKind: "review-table" }),
  };
}

/** "rows 21, 22, columns mean_arm1, sd_arm1; row 23, columns mean_arm2, sd_arm2" */
function locatorOf(same: readonly RowResult[]): string {
  const columns = new Map<string, number[]>();
  for (const one of same) {
    const names = one.columns.join(", ");
    columns.set(names, [...(columns.get(names) ?? []), one.row]);
  }
  return [...columns]
    .map(
      ([names, rows]) =>
        `${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}, columns ${names}`,
    )
    .join("; ");
}
