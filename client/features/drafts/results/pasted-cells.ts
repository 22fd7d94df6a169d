import { changeCells, resultAt } from "./cell-changes.ts";
import type { Spot } from "./grid-keys.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import { answered, type PastedCell, readBlock } from "./paste-block.ts";
import { isHeld, withReading } from "./put-reading.ts";
import type { GridState } from "./use-grid.ts";

/** A block and the cell its upper left corner falls on. */
export interface Pasted {
  readonly from: Spot;
  readonly cells: readonly PastedCell[];
}

/** Reads a block for the cells it falls on. */
export function readPasted(
  state: GridState,
  from: Spot,
  block: readonly (readonly string[])[],
): Pasted {
  const cells = readBlock(block, (row, column) => {
    const place = state.placeAt({ row: from.row + row, column: from.column + column });
    if (place === null) return null;
    const { n } = resultAt(state.store, place);
    return {
      kind: place.row.kind,
      percentChange: place.row.shared["form"] === "percent-change",
      ...(typeof n === "number" ? { n } : {}),
    };
  });
  return { from, cells };
}

/** The cell of the grid that a pasted cell falls on; null outside. */
export function placeOfPasted(state: GridState, { from }: Pasted, cell: PastedCell) {
  return state.placeAt({ row: from.row + cell.row, column: from.column + cell.column });
}

/** Puts in everything that is certain or was answered, as one step; answers what is left over. */
export function putPasted(
  state: GridState,
  pasted: Pasted,
  answers: ReadonlyMap<string, number>,
): readonly PastedCell[] {
  const left: PastedCell[] = [];
  const changes = pasted.cells.flatMap((cell) => {
    const place = placeOfPasted(state, pasted, cell);
    const candidate = answered(cell, answers);
    if (place !== null && candidate !== null && isHeld(place.row.kind, candidate))
      return [{ place, to: (result: LooseResult) => withReading(result, candidate) }];
    left.push(cell);
    return [];
  });
  changeCells(state.store, changes, `${changes.length} pasted values`);
  state.say(`${changes.length} pasted values put in`);
  return left;
}
