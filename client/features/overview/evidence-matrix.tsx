import { Link } from "@tanstack/react-router";
import type { ComparatorClassId } from "#domain/vocabulary/comparator-classes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { integer } from "../../ui/number-format.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./evidence-matrix.module.css";
import type { MatrixCell, MatrixRow } from "./view-model.ts";

export function EvidenceMatrix({
  rows,
  comparatorClass,
}: {
  rows: readonly MatrixRow[];
  comparatorClass: ComparatorClassId | undefined;
}) {
  return (
    <ScrollTable label="Studies by condition and route">
      <table className={styles.matrix}>
        <caption className="visually-hidden">
          Number of studies and participants by condition and route. An empty cell is a gap.
        </caption>
        <thead>
          <tr>
            <th scope="col">Condition</th>
            {routes.ids.map((route) => (
              <th key={route} scope="col">
                <RouteChip route={route} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indication}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell) => (
                <td key={cell.route} data-step={cell.step}>
                  <Cell row={row} cell={cell} comparatorClass={comparatorClass} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function Cell({
  row,
  cell,
  comparatorClass,
}: {
  row: MatrixRow;
  cell: MatrixCell;
  comparatorClass: ComparatorClassId | undefined;
}) {
  if (cell.studies === 0)
    return (
      <span className={styles.gap}>
        <span className="visually-hidden">no study</span>
      </span>
    );
  const search = {
    route: [cell.route],
    indication: [row.indication],
    ...(comparatorClass === undefined ? {} : { comparatorClass: [comparatorClass] }),
  };
  return (
    <Link to="/studies" search={search} className={styles.cell}>
      <span className="visually-hidden">
        {row.label}, {routes.label(cell.route)}:{" "}
      </span>
      <strong>{integer(cell.studies)}</strong>
      <span className="visually-hidden">{cell.studies === 1 ? " study, " : " studies, "}</span>
      {cell.participants > 0 ? (
        <span>
          {integer(cell.participants)}
          <span className={styles.unit}> people</span>
        </span>
      ) : (
        <span title="People counted in another record, or their number not stated">
          <span className="visually-hidden">people counted elsewhere or not stated</span>
          <span aria-hidden="true">*</span>
        </span>
      )}
    </Link>
  );
}
