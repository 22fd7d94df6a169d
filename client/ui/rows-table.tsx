import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, useCallback, useRef, useState } from "react";
import { ScrollTable } from "./scroll-table.tsx";
import styles from "./scroll-table.module.css";
import { useInSight } from "./use-in-sight.ts";
import { usePrinting } from "./use-printing.ts";

/** What a row must carry where only the rows in sight are on the page. */
export interface RowAttributes {
  readonly ref?: (row: HTMLTableRowElement | null) => void;
  readonly "data-index"?: number;
  readonly "aria-rowindex"?: number;
}

interface RowsTableProps {
  readonly label: string;
  /** The cells of the head. */
  readonly head: ReactNode;
  /** Pixels of the columns where rows come and go; they share what is left over. */
  readonly widths: readonly number[];
  readonly count: number;
  readonly renderRow: (position: number, attributes: RowAttributes) => ReactNode;
  /** Rows at the end that stay in sight while the others scroll. */
  readonly pinned?: number;
}

/** A table of so many rows is on the page as a whole. */
const mostWhole = 100;

/** A row of one line of words; others are measured when they come into sight. */
const usualHeight = 36;

/**
 * A table that may have thousands of rows. Beyond a hundred it scrolls in a region of its own under
 * its head, and only the rows in sight are on the page; on paper all of them are.
 */
export function RowsTable(props: RowsTableProps) {
  const printing = usePrinting();
  if (props.count > mostWhole && !printing) return <LongTable {...props} />;
  return (
    <ScrollTable label={props.label}>
      <table>
        <thead>
          <tr>{props.head}</tr>
        </thead>
        <tbody>
          {positions(0, props.count).map((position) => (
            <Fragment key={position}>{props.renderRow(position, {})}</Fragment>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function LongTable({ label, head, widths, count, renderRow, pinned = 0 }: RowsTableProps) {
  const region = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const scrolling = count - pinned;
  const { items, size, measureElement } = useInSight<HTMLTableRowElement>({
    region,
    count: scrolling,
    heightOf: () => usualHeight,
    around: 10,
    // The row that has the focus stays, wherever the others are scrolled to.
    kept: useCallback((range: Range) => withRow(range, focused), [focused]),
  });
  // The head is the first row of the table.
  const indexOf = (position: number) => ({ "aria-rowindex": position + 2 });
  return (
    <ScrollTable label={label} region={region}>
      <table
        className={styles.long}
        aria-rowcount={count + 1}
        style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}
      >
        <colgroup>
          {widths.map((width, column) => (
            // Columns have no name of their own and never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <tbody
          onFocus={({ target }) => setFocused(positionOf(target))}
          onBlur={() => setFocused(null)}
        >
          {items.map(({ index, key, start }, place) => (
            <Fragment key={key}>
              <Gap height={start - (items[place - 1]?.end ?? 0)} />
              {renderRow(index, { ref: measureElement, "data-index": index, ...indexOf(index) })}
            </Fragment>
          ))}
          <Gap height={size - (items.at(-1)?.end ?? 0)} />
        </tbody>
        {pinned > 0 && (
          <tfoot>
            {positions(scrolling, count).map((position) => (
              <Fragment key={position}>{renderRow(position, indexOf(position))}</Fragment>
            ))}
          </tfoot>
        )}
      </table>
    </ScrollTable>
  );
}

/** Holds the place of rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" className={styles.gap} style={{ height }} />;
}

function withRow(range: Range, row: number | null): number[] {
  const shown = defaultRangeExtractor(range);
  if (row === null || row >= range.count || shown.includes(row)) return shown;
  return [...shown, row].toSorted((a, b) => a - b);
}

function positionOf(target: Element): number | null {
  const position = target.closest("[data-index]")?.getAttribute("data-index");
  return position === null || position === undefined ? null : Number(position);
}

function positions(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, position) => from + position);
}
