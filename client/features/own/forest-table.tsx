import { rangeText, spanText } from "../../ui/forest-axis.ts";
import { decimal, plural } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./own.module.css";
import type { Forest } from "./view-model.ts";

/** More rows than these make a page slow and are read by nobody; the CSV holds all. */
const mostRows = 1000;

/** The rows of the forest plot as a table, each with a box that takes it out or puts it back. */
export function ForestTable({
  forest,
  out,
  onToggle,
}: {
  forest: Forest;
  /** As the reader has it now; the figures follow a moment later. */
  out: readonly number[];
  onToggle: (row: number) => void;
}) {
  const { digits } = forest.axis;
  return (
    <ScrollTable label="Trials and their effects">
      <table>
        <thead>
          <tr>
            <th scope="col">In</th>
            <th scope="col">Trial</th>
            <th scope="col" data-number>
              Effect [{forest.level} % interval]
            </th>
            <th scope="col" data-number>
              Weight, %
            </th>
            <th scope="col" data-number>
              The others without it
            </th>
          </tr>
        </thead>
        <tbody>
          {forest.rows.slice(0, mostRows).map((row) => (
            <tr key={row.position} className={row.state === "kept" ? undefined : styles.away}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${row.label} is in`}
                  checked={!out.includes(row.position)}
                  onChange={() => onToggle(row.position)}
                />
              </td>
              <th scope="row">{row.label}</th>
              <td data-number>
                {row.effect === null ? "cannot be used" : spanText(row.effect, digits)}
              </td>
              <td data-number>{row.weight === null ? "–" : decimal(row.weight, 1)}</td>
              <td data-number>{row.without === null ? "–" : spanText(row.without, digits)}</td>
            </tr>
          ))}
        </tbody>
        <tbody>
          {forest.rows.length > mostRows && (
            <tr>
              <td />
              <td colSpan={4}>
                {plural(forest.rows.length - mostRows, "more row")} in the CSV file
              </td>
            </tr>
          )}
          {forest.pooled !== null && (
            <tr>
              <td />
              <th scope="row">Pooled</th>
              <td data-number>{spanText(forest.pooled, digits)}</td>
              <td data-number>100</td>
              <td />
            </tr>
          )}
          {forest.prediction !== null && (
            <tr>
              <td />
              <th scope="row">Prediction interval</th>
              <td data-number>{rangeText(forest.prediction, digits)}</td>
              <td />
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}
