/** A cell by its row and column, both from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export type KeyStep =
  | { readonly do: "go"; readonly spot: Spot }
  | { readonly do: "edit"; readonly text: string | null }
  | { readonly do: "erase" }
  | { readonly do: "copy-source" };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does to a cell that is chosen and not typed into; null leaves it to the browser. */
export function keyStep(
  { key, ctrlKey, metaKey, altKey }: Key,
  spot: Spot,
  size: { readonly rows: number; readonly columns: number },
): KeyStep | null {
  const control = ctrlKey || metaKey;
  if (control && !altKey && key.toLowerCase() === "d") return { do: "copy-source" };
  const go = (row: number, column: number): KeyStep => ({
    do: "go",
    spot: {
      row: Math.min(size.rows - 1, Math.max(0, row)),
      column: Math.min(size.columns - 1, Math.max(0, column)),
    },
  });
  if (key === "Home") return go(control ? 0 : spot.row, 0);
  if (key === "End") return go(control ? size.rows - 1 : spot.row, size.columns - 1);
  // AltGr counts as Ctrl with Alt; Option on a Mac writes dashes and signs.
  const writes = key.length === 1 && key !== " " && (ctrlKey ? altKey : !altKey || key > "~");
  if (writes && !metaKey) return { do: "edit", text: key };
  if (control || altKey) return null;
  if (key === "ArrowDown") return go(spot.row + 1, spot.column);
  if (key === "ArrowUp") return go(spot.row - 1, spot.column);
  if (key === "ArrowRight") return go(spot.row, spot.column + 1);
  if (key === "ArrowLeft") return go(spot.row, spot.column - 1);
  if (key === "Enter" || key === "F2") return { do: "edit", text: null };
  if (key === "Delete" || key === "Backspace") return { do: "erase" };
  return null;
}
