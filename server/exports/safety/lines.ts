import type {
  SafetyAnswer,
  SafetyCell,
  SafetyColumn,
  SafetyHarm,
} from "../../evidence/safety/contract.ts";

/** One harm in one column, both named. */
export interface CellLine {
  readonly harm: SafetyHarm;
  readonly column: SafetyColumn;
  readonly cell: SafetyCell;
}

/** Every cell of an answer, empty ones too: that a harm was not counted is part of it. */
export function cellLines({ harms, columns }: SafetyAnswer): CellLine[] {
  return harms.flatMap((harm) =>
    harm.cells.flatMap((cell, place) => {
      const column = columns[place];
      return column === undefined ? [] : [{ harm, column, cell }];
    }),
  );
}
