import { type RefObject, useMemo, useState } from "react";
import type { DraftStore } from "../draft-store.ts";
import { useDraftStore, useDraftValue } from "../editor.ts";
import { type CellPlace, resultAt } from "./cell-changes.ts";
import { cellText } from "./cell-text.ts";
import type { Spot } from "./grid-keys.ts";
import { armGrid, contrastGrid, type Grid, type GridPart, type GridRow } from "./grid-model.ts";
import { focusCell } from "./results-grid.tsx";
import type { Move } from "./cell-editor.tsx";

export interface GridState {
  readonly store: DraftStore;
  readonly grid: Grid;
  readonly rows: readonly GridRow[];
  readonly active: Spot;
  readonly editing: { readonly spot: Spot; readonly text: string } | null;
  readonly said: string;
  readonly select: (spot: Spot) => void;
  readonly edit: (spot: Spot, text: string | null) => void;
  /** Says to a screen reader what happened. */
  readonly say: (words: string) => void;
  readonly placeAt: (spot: Spot) => CellPlace | null;
  /** Focuses a cell once the table is drawn. */
  readonly goTo: (spot: Spot) => void;
  /** Ends typing and goes on. */
  readonly leave: (move: Move) => void;
}

/** The rows of a part of the draft, which cell is chosen and which is typed into. */
export function useGrid(part: GridPart, box: RefObject<HTMLElement | null>): GridState {
  const store = useDraftStore();
  const results = useDraftValue(["results"]);
  const arms = useDraftValue(["arms"]);
  const grid = useMemo(() => {
    const rows: readonly unknown[] = Array.isArray(results) ? results : [];
    const columns: readonly unknown[] = Array.isArray(arms) ? arms : [];
    return part === "contrasts" ? contrastGrid(rows, columns) : armGrid(rows, columns, part);
  }, [results, arms, part]);
  const rows = useMemo(() => grid.groups.flatMap((group) => group.rows), [grid]);
  const [chosen, setChosen] = useState<Spot>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<GridState["editing"]>(null);
  const [said, say] = useState("");
  // Rows may have gone since the cell was chosen.
  const active = {
    row: Math.max(0, Math.min(chosen.row, rows.length - 1)),
    column: Math.max(0, Math.min(chosen.column, grid.columns.length - 1)),
  };
  const placeAt = ({ row, column }: Spot): CellPlace | null => {
    const [line, head] = [rows[row], grid.columns[column]];
    if (line === undefined || head === undefined) return null;
    return { row: line, column: head, position: line.cells[column] ?? null };
  };
  const goTo = (spot: Spot): void => {
    requestAnimationFrame(() => focusCell(box.current, spot));
  };
  return {
    store,
    grid,
    rows,
    active,
    editing,
    said,
    select: setChosen,
    say,
    placeAt,
    goTo,
    edit: (spot, text) => {
      const place = placeAt(spot);
      if (place === null) return;
      setChosen(spot);
      const own = place.position === null ? "" : cellText(resultAt(store, place));
      setEditing({ spot, text: text ?? own });
    },
    leave: (move) => {
      if (editing === null) return;
      const { row, column } = editing.spot;
      setEditing(null);
      if (move === "away") return;
      goTo({
        row: row + (move === "down" && row + 1 < rows.length ? 1 : 0),
        column: column + (move === "right" && column + 1 < grid.columns.length ? 1 : 0),
      });
    },
  };
}
