import type { Candidate } from "#domain/entry/printed-value/reading.ts";
import { plural } from "../../../ui/number-format.ts";
import { type CellPlace, changeCells, resultAt } from "./cell-changes.ts";
import { hasSource, sourceFrom } from "./copy-source.ts";
import type { Spot } from "./grid-keys.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import { isHeld, withoutNumbers, withReading } from "./put-reading.ts";
import type { GridState } from "./use-grid.ts";

/** "24 h, Ketamine": where a cell stands, in words. */
export function placeWords({ row, column }: CellPlace): string {
  return `${row.time}, ${column.label}`;
}

/** Puts what was read into a cell; false where only a calculator can make it a number of the row. */
export function takeReading(state: GridState, place: CellPlace, candidate: Candidate): boolean {
  const held = isHeld(place.row.kind, candidate);
  changeCells(
    state.store,
    [{ place, to: (result) => (held ? withReading(result, candidate) : result) }],
    `${candidate.words} at ${placeWords(place)}`,
  );
  state.say(
    held
      ? `${candidate.words} put in`
      : `${candidate.words}: the calculator beside the grid makes it a mean and an SD`,
  );
  return held;
}

export function eraseCell(state: GridState, place: CellPlace): void {
  if (place.position === null) return;
  const words = `${placeWords(place)} emptied`;
  changeCells(state.store, [{ place, to: withoutNumbers }], words);
  state.say(words);
}

/** The source of the nearest cell above in the same column, for this one. */
export function copySource(state: GridState, { row, column }: Spot): void {
  const place = state.placeAt({ row, column });
  if (place === null) return;
  if (place.position === null)
    return state.say("An empty cell has no source; type its value first");
  const result = resultAt(state.store, place);
  const source = state.rows
    .slice(0, row)
    .toReversed()
    .flatMap((above) => {
      const position = above.cells[column] ?? null;
      const other =
        position === null ? undefined : state.store.state().document.results?.[position];
      const found = other === undefined ? null : sourceFrom(other, result);
      return found === null ? [] : [found];
    })[0];
  if (source === undefined) return state.say("No cell above has a source");
  changeCells(
    state.store,
    [{ place, to: (before) => ({ ...before, provenance: source }) }],
    `Source of ${placeWords(place)} as above`,
  );
  state.say(`Source copied from above: ${String(source["locator"] ?? source["report"])}`);
}

/** Gives one source to every cell of the grid that has none. */
export function spreadSource(state: GridState, from: LooseResult): void {
  const cells = state.rows.flatMap((row) =>
    state.grid.columns.flatMap((column, at) => {
      const place: CellPlace = { row, column, position: row.cells[at] ?? null };
      if (place.position === null) return [];
      const result = resultAt(state.store, place);
      const source = hasSource(result) ? null : sourceFrom(from, result);
      return source === null
        ? []
        : [{ place, to: (before: LooseResult) => ({ ...before, provenance: source }) }];
    }),
  );
  changeCells(state.store, cells, `One source for ${plural(cells.length, "cell")}`);
  state.say(`Source given to ${plural(cells.length, "cell")}`);
}
