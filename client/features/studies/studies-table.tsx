import { useTable } from "@tanstack/react-table";
import { type KeyboardEvent, memo, useMemo } from "react";
import type { StudyItem } from "../../lib/api.ts";
import { columns, features } from "./columns.tsx";
import { nextSort, sortDirection } from "./sorting.ts";
import styles from "./studies-table.module.css";

interface StudiesTableProps {
  readonly items: readonly StudyItem[];
  readonly hidden: readonly string[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** One row a study. Arrow keys go from row to row, Enter opens the study in it. */
export const StudiesTable = memo(function StudiesTable({
  items,
  hidden,
  sort,
  onSort,
}: StudiesTableProps) {
  const shown = useMemo(
    () => columns.filter((column) => !hidden.includes(column.id ?? "")),
    [hidden],
  );
  const data = useMemo(() => [...items], [items]);
  const table = useTable({ features, columns: shown, data, getRowId: (item) => item.key });
  return (
    <div className={styles.scroll} role="region" aria-label="Studies" tabIndex={-1}>
      <table className={styles.table} onKeyDown={moveBetweenRows}>
        <caption className="visually-hidden">
          Studies found. Arrow keys go from row to row; Enter opens a study.
        </caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const direction = sortDirection(header.column.id, sort);
                const next = nextSort(header.column.id, sort);
                return (
                  <th
                    key={header.id}
                    scope="col"
                    data-column={header.column.id}
                    aria-sort={direction}
                  >
                    {next === undefined ? (
                      <table.FlexRender header={header} />
                    ) : (
                      <button type="button" className={styles.sort} onClick={() => onSort(next)}>
                        <table.FlexRender header={header} />
                        <span aria-hidden="true" className={styles.arrow}>
                          {direction === "ascending" ? "↑" : direction === "descending" ? "↓" : "↕"}
                        </span>
                      </button>
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} data-column={cell.column.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const row = (event.target as HTMLElement).closest("tbody tr");
  if (row === null) return;
  const position = links.findIndex((link) => row.contains(link));
  const next = {
    ArrowDown: position + 1,
    ArrowUp: position - 1,
    Home: 0,
    End: links.length - 1,
  }[event.key];
  const link = next === undefined ? undefined : links[next];
  if (link === undefined) return;
  event.preventDefault();
  link.focus();
}
