import { Link } from "@tanstack/react-router";
import { decimal, plural } from "../../ui/number-format.ts";
import { significant } from "../../ui/reading.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { InfluenceRow } from "./influence.ts";
import styles from "./robustness.module.css";

const mostRows = 300;

const columns: readonly { head: string; cell: (row: InfluenceRow) => string }[] = [
  { head: "Weight, %", cell: (row) => fixed(row.weightPercent, 1) },
  { head: "Residual", cell: (row) => fixed(row.rstudent, 2) },
  { head: "DFFITS", cell: (row) => fixed(row.dffits, 2) },
  { head: "Cook’s distance", cell: (row) => fixed(row.cooksDistance, 2) },
  { head: "DFBETAS", cell: (row) => fixed(row.dfbetas[0] ?? null, 2) },
  { head: "Covariance ratio", cell: (row) => fixed(row.covarianceRatio, 2) },
  { head: "τ² without it", cell: (row) => significant(row.tau2Deleted) },
  { head: "Q without it", cell: (row) => fixed(row.qDeleted, 1) },
  { head: "Hat value", cell: (row) => fixed(row.hat, 3) },
];

/** What each trial does to the pooled effect, number by number. */
export function InfluenceTable({ rows }: { rows: readonly InfluenceRow[] }) {
  return (
    <ScrollTable label="Influence of each trial">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" data-number>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <tr key={row.row}>
              <th scope="row">
                {row.key === null ? (
                  row.name
                ) : (
                  <Link to="/studies/$key" params={{ key: row.key }}>
                    {row.name}
                  </Link>
                )}
                {row.standsOut && <span className={styles.mark}>stands out</span>}
              </th>
              {columns.map(({ head, cell }) => (
                <td key={head} data-number>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {rows.length > mostRows && (
            <tr>
              <td colSpan={columns.length + 1}>
                {plural(rows.length - mostRows, "more row")} in the CSV file
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function fixed(value: number | null, digits: number): string {
  return value === null ? "–" : decimal(value, digits);
}
