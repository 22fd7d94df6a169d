import { type Range, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import type { RefObject } from "react";

interface InSight<Item extends Element> {
  readonly items: readonly VirtualItem[];
  /** Pixels of all items together. */
  readonly size: number;
  /** Forgets every height: `heightOf` answers anew. */
  readonly measure: () => void;
  /** Takes the height of an item from the page, where `heightOf` can only guess it. */
  readonly measureElement: (item: Item | null) => void;
}

/** Which of very many items lie in sight of the region that scrolls them, and a few around them. */
export function useInSight<Item extends Element>(options: {
  readonly region: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly heightOf: (position: number) => number;
  /** Items drawn beyond either edge. */
  readonly around: number;
  /** Which items of a range to keep, where more than those in sight are wanted. */
  readonly kept?: (range: Range) => number[];
}): InSight<Item> {
  // The rule warns that the compiler of React would remember too much of it; nothing is compiled here.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer<HTMLElement, Item>({
    count: options.count,
    getScrollElement: () => options.region.current,
    estimateSize: options.heightOf,
    overscan: options.around,
    useFlushSync: false,
    ...(options.kept === undefined ? {} : { rangeExtractor: options.kept }),
  });
  const { measure, measureElement } = rows;
  return { items: rows.getVirtualItems(), size: rows.getTotalSize(), measure, measureElement };
}
