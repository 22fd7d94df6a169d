import type { MatchedRow } from "#domain/reconciliation/match-rows.ts";
import { fieldLabel } from "../../../ui/field-label.ts";
import { armTitle, resultTitle } from "../../../ui/result-title.ts";
import { valueWords } from "../../../ui/value-words.ts";

const partTitles: Readonly<Record<string, string>> = {
  record: "Caveats, notes and overlap",
  blinding: "Who guessed their treatment",
};

/** "Arms", the heading over the rows of a part. */
export function partTitle(part: string): string {
  return partTitles[part] ?? fieldLabel(part);
}

/** "Response · MADRS, 24 h, Ketamine": which row of both this is; empty for a part that is one. */
export function rowTitle(
  { part: { part, identities }, a, b }: MatchedRow,
  arms: ReadonlyMap<string, string>,
): string {
  const item = a ?? b ?? {};
  if (identities === null) return "";
  if (part === "results") return resultTitle(item, arms);
  const { id, label, citation, tool, outcome, measure, arm } = item;
  const measured = measure === undefined ? undefined : valueWords(["measure"], measure);
  const words = [label ?? citation, tool, measured, outcome, armTitle(arm, arms)].filter(
    (word) => typeof word === "string",
  );
  return words.length === 0 ? String(id ?? "") : words.join(", ");
}

/** What a cell is called: a domain of bias by its name. */
export function cellTitle(path: readonly string[]): string {
  if (path[0] === "domains") return path[1] ?? "";
  return path.map(fieldLabel).join(", ");
}
