import { Link } from "@tanstack/react-router";
import type { ComparatorClassId } from "#domain/vocabulary/comparator-classes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { integer, plural } from "../../ui/number-format.ts";
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
    <Link
      to="/studies"
      search={search}
      className={styles.cell}
      aria-label={`${row.label}, ${routes.label(cell.route)}: ${plural(cell.studies, "study", "studies")}, ${plural(cell.participants, "participant")}`}
    >
      <strong>{integer(cell.studies)}</strong>
      <span>{integer(cell.participants)} people</span>
    </Link>
  );
}
