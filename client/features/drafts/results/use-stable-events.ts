import { useLayoutEffect, useRef, useState } from "react";
import type { GridEvents } from "./results-grid.tsx";

/** The same object at every draw, always leading to the newest handlers: only cells that change are drawn. */
export function useStableEvents(newest: GridEvents): GridEvents {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [stable] = useState<GridEvents>(() => ({
    select: (spot) => latest.current.select(spot),
    edit: (spot, text) => latest.current.edit(spot, text),
    take: (candidate, move) => latest.current.take(candidate, move),
    clear: (move) => latest.current.clear(move),
    cancel: (move) => latest.current.cancel(move),
    erase: (spot) => latest.current.erase(spot),
    copySource: (spot) => latest.current.copySource(spot),
    paste: (spot, text) => latest.current.paste(spot, text),
    openRow: (row) => latest.current.openRow(row),
  }));
  return stable;
}
