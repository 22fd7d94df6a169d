import { isObject } from "#domain/study/same-value.ts";
import type { DraftStore } from "../draft-store.ts";
import type { DraftChange } from "../editor.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import type { GridColumn, GridRow } from "./grid-model.ts";

/** One place of a grid. */
export interface CellPlace {
  readonly row: GridRow;
  readonly column: GridColumn;
  /** Where its result stands in the document; null while there is none. */
  readonly position: number | null;
}

/** The result of a cell, or what a new one would begin with. */
export function resultAt(store: DraftStore, { row, column, position }: CellPlace): LooseResult {
  const found = position === null ? undefined : store.state().document.results?.[position];
  return isObject(found) ? found : { ...row.shared, arm: column.id };
}

/** Changes cells as one step. Cells without a result get one, with an id never used before. */
export function changeCells(
  store: DraftStore,
  cells: readonly { place: CellPlace; to: (result: LooseResult) => LooseResult }[],
  words: string,
): void {
  let end = store.state().document.results?.length ?? 0;
  const changes = cells.map(({ place, to }): DraftChange => {
    const result = resultAt(store, place);
    if (place.position !== null) return { path: ["results", place.position], value: to(result) };
    const id = store.freshId("results", resultStem(result));
    const path = ["results", end];
    end += 1;
    return { path, value: to({ id, ...result }) };
  });
  if (changes.length > 0) store.actions.changeAll(changes, words);
}

/** Takes results away as one step; the others keep their ids. */
export function removeResults(
  store: DraftStore,
  positions: readonly number[],
  words: string,
): void {
  const kept = store.state().document.results?.filter((_, at) => !positions.includes(at));
  store.actions.change(["results"], kept, words);
}

/** "response-madrs-24-ket": what the id of a result says. */
export function resultStem(result: LooseResult): string {
  const { kind, outcome, scale, hours, toHours, arm, measure } = result;
  const parts = [
    outcome ?? "result",
    scale,
    hours ?? toHours,
    kind === "contrast" ? `${String(measure ?? "contrast")}` : arm,
  ];
  return parts
    .filter((part) => part !== undefined)
    .map(String)
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-");
}
