import { NativeSelect } from "@mantine/core";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { type ColumnField, columnFields, fieldWords } from "./columns.ts";
import styles from "./own.module.css";
import type { Table } from "./paste.ts";
import type { Problem } from "./problem.ts";

/** More rows than these say nothing new about what a column is; rows with a problem always show. */
const mostShown = 12;

/** The table as it was understood, with a choice over every column to put that right. */
export function ColumnsTable({
  table,
  columns,
  problems,
  onColumn,
  onHeader,
}: {
  table: Table;
  columns: readonly ColumnField[];
  problems: readonly Problem[];
  onColumn: (column: number, field: ColumnField) => void;
  onHeader: (named: boolean) => void;
}) {
  const wrong = new Set(problems.map(({ row, field }) => `${row} ${field}`));
  const rowsWrong = new Set(problems.map(({ row }) => row));
  const shown = table.rows
    .map((cells, index) => ({ cells, position: index + 1 }))
    .filter(({ position }) => position <= mostShown || rowsWrong.has(position))
    .slice(0, 10 * mostShown);
  const places = columns.map((field, column) => {
    const name = table.header?.[column] ?? "";
    return { field, column, name };
  });
  return (
    <div className={styles.columns}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={table.header !== null}
          onChange={(event) => onHeader(event.currentTarget.checked)}
        />
        The first row holds names
      </label>
      <ScrollTable label="Your rows as they are understood">
        <table className={styles.understood}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {places.map(({ field, column, name }) => (
                <th key={column} scope="col">
                  <span className={styles.name}>{name === "" ? `Column ${column + 1}` : name}</span>
                  <NativeSelect
                    size="xs"
                    aria-label={`Column ${column + 1}${name === "" ? "" : `, ${name}`}: what it is`}
                    value={field}
                    onChange={(event) => onColumn(column, event.currentTarget.value as ColumnField)}
                  >
                    {columnFields.map((one) => (
                      <option key={one} value={one}>
                        {one === "ignore" || one === "slab"
                          ? fieldWords[one]
                          : `${one}: ${fieldWords[one]}`}
                      </option>
                    ))}
                  </NativeSelect>
                  {table.marks[column] === "comma" && (
                    <span className={styles.mark}>decimal comma</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cells, position }) => (
              <tr key={position}>
                <th scope="row">{position}</th>
                {places.map(({ field, column }) => (
                  <td
                    key={column}
                    data-wrong={wrong.has(`${position} ${field}`) || undefined}
                    data-unused={field === "ignore" || undefined}
                  >
                    {cells[column] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {shown.length < table.rows.length && (
        <p className={styles.note}>
          {shown.length} of {table.rows.length} rows are shown here; all are used.
        </p>
      )}
    </div>
  );
}
