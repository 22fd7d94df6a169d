import { Fragment } from "react";
import type { Report } from "#domain/study/provenance.ts";
import tableStyles from "../../ui/result-table.module.css";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { useOpenResult } from "./open-result.ts";
import { ProvenancePanel } from "./provenance-panel.tsx";
import { ResultButton } from "./result-button.tsx";
import styles from "./results.module.css";
import type { GridGroup, GridRow, ResultsGrid as Grid } from "./results-view-model.ts";

/** Rows outcome by time, columns arms; every number opens its source in the row beneath. */
export function ResultsGrid({ grid, reports }: { grid: Grid; reports: readonly Report[] }) {
  return (
    <ScrollTable label={`${grid.label}: results by arm`}>
      <table className={`${tableStyles.table} ${styles.grid}`}>
        <thead>
          <tr>
            <th scope="col">Outcome and time</th>
            {grid.arms.map((arm) => (
              <th key={arm.id} scope="col">
                {arm.label}
              </th>
            ))}
          </tr>
        </thead>
        {grid.groups.map((group) => (
          <tbody key={group.id}>
            {group.rows.length > 1 && (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={grid.arms.length + 1}>
                  <span className={tableStyles.stay}>
                    {group.label}
                    {group.definition !== undefined && !group.label.includes(group.definition) && (
                      <span className={styles.definition}>{group.definition}</span>
                    )}
                  </span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                group={group}
                alone={group.rows.length === 1}
                grid={grid}
                reports={reports}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollTable>
  );
}

/** A row of one measure at one time; `alone` where the measure has no other and needs no heading. */
function Row({
  row,
  group,
  alone,
  grid,
  reports,
}: {
  row: GridRow;
  group: GridGroup;
  alone: boolean;
  grid: Grid;
  reports: readonly Report[];
}) {
  const { open } = useOpenResult();
  const opened = row.cells.flat().find((result) => result.id === open);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {alone && <strong className={styles.measure}>{group.label}</strong>}
          {row.time}
          {row.detail !== "" && <span className={styles.detail}>{row.detail}</span>}
        </th>
        {row.cells.map((results, position) => (
          <td key={grid.arms[position]?.id}>
            {results.length === 0 ? (
              <span className={styles.blank}>
                –<span className="visually-hidden"> no number</span>
              </span>
            ) : (
              results.map((result) => (
                <ResultButton
                  key={result.id}
                  result={result}
                  per100={grid.per100}
                  label={`${group.label}, ${row.time}, ${grid.arms[position]?.label ?? ""}`}
                />
              ))
            )}
          </td>
        ))}
      </tr>
      {opened !== undefined && (
        <tr>
          <td colSpan={grid.arms.length + 1} className={styles.opened}>
            <ProvenancePanel result={opened} reports={reports} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
