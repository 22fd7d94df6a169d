import { type KeyboardEvent, memo, type MouseEvent, useRef } from "react";
import tableStyles from "../../../ui/result-table.module.css";
import { ScrollTable } from "../../../ui/scroll-table.tsx";
import { type CellHandlers, GridCell } from "./grid-cell.tsx";
import type { Grid, GridRow } from "./grid-model.ts";
import { keyStep, type Spot } from "./grid-keys.ts";
import styles from "./results-grid.module.css";

export interface GridEvents extends CellHandlers {
  readonly select: (spot: Spot) => void;
  /** Begins to type; without a text the cell's own stands in the editor. */
  readonly edit: (spot: Spot, text: string | null) => void;
  readonly erase: (spot: Spot) => void;
  readonly copySource: (spot: Spot) => void;
  readonly paste: (spot: Spot, text: string) => void;
  readonly openRow: (row: GridRow) => void;
}

/** The table: arrows move, typing or Enter edits, Delete empties, Ctrl+D copies the source from above. */
export function ResultsGrid({
  grid,
  label,
  active,
  editing,
  events,
}: {
  grid: Grid;
  label: string;
  active: Spot;
  editing: { readonly spot: Spot; readonly text: string } | null;
  events: GridEvents;
}) {
  const table = useRef<HTMLTableElement>(null);
  const rows = grid.groups.reduce((sum, group) => sum + group.rows.length, 0);

  const onKeyDown = (event: KeyboardEvent): void => {
    const spot = spotOf(event.target);
    if (spot === null || editing !== null) return;
    const key = keyStep(event, spot, { rows, columns: grid.columns.length });
    if (key === null) return;
    event.preventDefault();
    if (key.do === "go") focusCell(table.current, key.spot);
    else if (key.do === "edit") events.edit(spot, key.text);
    else if (key.do === "erase") events.erase(spot);
    else events.copySource(spot);
  };
  const onClick = (event: MouseEvent): void => {
    const spot = spotOf(event.target);
    if (spot === null || isAt(editing?.spot, spot)) return;
    // A text that still asks or cannot be read keeps its editor until it is settled or left.
    if (editing !== null) return table.current?.querySelector("input")?.focus();
    // A second tap on the same cell types into it; the first only chooses it.
    if (isAt(active, spot) && wasFocused.current) events.edit(spot, null);
    else focusCell(table.current, spot);
  };
  const wasFocused = useRef(false);
  return (
    <ScrollTable label={label}>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        className={`${tableStyles.table} ${styles.grid}`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const cell = (event.target as Element).closest("[data-cell]");
          wasFocused.current = cell !== null && cell === document.activeElement;
        }}
        onClick={onClick}
        onFocus={(event) => {
          const spot = spotOf(event.target);
          if (spot !== null && editing === null) events.select(spot);
        }}
        onPaste={(event) => {
          const spot = spotOf(event.target);
          const text = event.clipboardData.getData("text/plain");
          if (spot === null || editing !== null || text === "") return;
          event.preventDefault();
          events.paste(spot, text);
        }}
      >
        <thead>
          <tr>
            <th scope="col">Outcome and time</th>
            {grid.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {grid.groups.map((group) => (
          <tbody key={group.key}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={grid.columns.length + 1}>
                <span className={tableStyles.stay}>{group.label}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row
                key={row.key}
                row={row}
                label={group.label}
                columns={grid.columns}
                active={active.row === row.number ? active.column : null}
                editing={editing !== null && editing.spot.row === row.number ? editing.text : null}
                events={events}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollTable>
  );
}

const Row = memo(function Row({
  row,
  label,
  columns,
  active,
  editing,
  events,
}: {
  row: GridRow;
  label: string;
  columns: Grid["columns"];
  active: number | null;
  editing: string | null;
  events: GridEvents;
}) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.rowName} onClick={() => events.openRow(row)}>
          {row.time}
          <span className="visually-hidden">, {label}: change this row</span>
        </button>
        {row.detail !== "" && <span className={styles.detail}>{row.detail}</span>}
      </th>
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          place={`${row.number}-${at}`}
          position={row.cells[at] ?? null}
          kind={row.kind}
          label={`${label}, ${row.time}, ${column.label}`}
          percentChange={row.shared["form"] === "percent-change"}
          active={active === at}
          editing={active === at ? editing : null}
          handlers={events}
        />
      ))}
    </tr>
  );
});

/** The place of a cell from anything inside it. */
function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest("td[data-cell]") : null;
  const [row, column] = cell?.getAttribute("data-cell")?.split("-").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

function isAt(one: Spot | undefined, other: Spot): boolean {
  return one?.row === other.row && one.column === other.column;
}

/** Focuses a cell; the grid's own focus handler makes it the active one. */
export function focusCell(table: Element | null, { row, column }: Spot): void {
  const cell = table?.querySelector<HTMLElement>(`td[data-cell="${row}-${column}"]`);
  cell?.focus();
}
