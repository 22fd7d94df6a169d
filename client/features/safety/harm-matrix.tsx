import type { QueryWords } from "#domain/question.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { HarmLink } from "./harm-link.tsx";
import { type Matrix, type MatrixColumn, type MatrixRow, tint } from "./matrix.ts";
import styles from "./matrix.module.css";
import {
  type Cell,
  cellSentence,
  comparatorWords,
  rate,
  rateRange,
  silenceWords,
  studiesWord,
} from "./words.ts";

/** Harms in rows, groups of arms in columns: people of 100, and by how many trials it was counted. */
export function HarmMatrix({
  matrix,
  label,
  words,
  shown,
}: {
  matrix: Matrix;
  label: string;
  words: QueryWords;
  /** The harm told in full below. */
  shown: string | undefined;
}) {
  const { columns, sections } = matrix;
  return (
    <ScrollTable label={label}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">
          {label}. A cell without a number was not counted; it is no zero.
        </caption>
        <thead>
          <tr>
            <th scope="col">Harm</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.label}>
            <tr className={styles.section}>
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{section.label}</span>
              </th>
            </tr>
            {section.rows.map((row) => (
              <tr key={row.harm.outcome} data-shown={row.harm.outcome === shown || undefined}>
                <th scope="row">
                  <HarmLink words={words} outcome={row.harm.outcome}>
                    {row.harm.label}
                  </HarmLink>
                </th>
                <Cells row={row} columns={columns} words={words} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollTable>
  );
}

function ColumnHead({
  column: { route, label, dosing, designClass, trials },
}: {
  column: MatrixColumn;
}) {
  return (
    <span className={styles.head}>
      {route === null ? <span>{label}</span> : <RouteChip route={route} />}
      <span className={styles.soft}>{dosings.label(dosing)}</span>
      <span className={styles.soft}>{studiesWord({ designClass }, trials)}</span>
    </span>
  );
}

function Cells({
  row,
  columns,
  words,
}: {
  row: MatrixRow;
  columns: readonly MatrixColumn[];
  words: QueryWords;
}) {
  if (row.silent)
    return (
      <td colSpan={columns.length}>
        <span className={styles.silent}>
          {row.cells.some(({ unusable }) => unusable > 0)
            ? "printed without a usable count"
            : "not counted by any of them"}
        </span>
      </td>
    );
  return row.cells.map((cell, place) => {
    const column = columns[place];
    return column === undefined ? null : (
      <td key={cell.column} data-step={tint(cell) ?? undefined}>
        <CellWords cell={cell} column={column} row={row} words={words} />
      </td>
    );
  });
}

function CellWords({
  cell,
  column,
  row,
  words,
}: {
  cell: Cell;
  column: MatrixColumn;
  row: MatrixRow;
  words: QueryWords;
}) {
  const { headline } = cell;
  if (headline === null)
    return (
      <span className={styles.silent} title={silenceWords(cell, column)}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{silenceWords(cell, column)}</span>
      </span>
    );
  const beside = comparatorWords(cell);
  return (
    <HarmLink words={words} outcome={row.harm.outcome} className={styles.cell}>
      <span className="visually-hidden">
        {row.harm.label}: {cellSentence(cell, column)}
      </span>
      <span aria-hidden="true">
        <strong>{rate(headline.percent)}</strong> {rateRange(headline)}
      </span>
      <span aria-hidden="true" className={styles.soft}>
        {cell.counted} of {cell.trials}
        {beside !== null && ` · ${beside}`}
      </span>
      <span aria-hidden="true" className={styles.track}>
        <span className={styles.bar} style={{ width: `${headline.percent}%` }} />
      </span>
    </HarmLink>
  );
}
