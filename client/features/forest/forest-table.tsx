import { Link } from "@tanstack/react-router";
import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { effectText } from "./drawing.ts";
import { rangeText } from "../../ui/forest-axis.ts";
import { decimal } from "../../ui/number-format.ts";
import { routeLabel } from "../../ui/route-shape.ts";
import { type RowAttributes, RowsTable } from "../../ui/rows-table.tsx";
import styles from "./forest.module.css";
import type { ForestLine } from "./lines.ts";
import { isOverall } from "./scrolling.ts";
import type { Forest } from "./view-model.ts";

/** The lines of the forest plot as a table, each study with a box that takes it out or puts it back. */
export function ForestTable({
  forest,
  onToggle,
}: {
  forest: Forest;
  onToggle: (key: string) => void;
}) {
  const numbers = forest.counts ? "events/n" : "mean (SD), n";
  const { lines } = forest;
  // What everything comes to stands last, and stays in sight where the rows scroll.
  const pinned = lines.filter(isOverall).length;
  return (
    <RowsTable
      label="Studies and their effects"
      widths={widths}
      count={lines.length}
      pinned={pinned}
      head={
        <>
          <th scope="col">In</th>
          <th scope="col">Study</th>
          <th scope="col">Route and dose</th>
          <th scope="col">Comparator</th>
          <th scope="col">Rated after first (last) dose</th>
          <th scope="col" data-number>
            Drug, {numbers}
          </th>
          <th scope="col" data-number>
            Comparator, {numbers}
          </th>
          <th scope="col" data-number>
            Weight, %
          </th>
          <th scope="col" data-number>
            Effect [{forest.level} % interval]
          </th>
          <th scope="col">Risk of bias</th>
        </>
      }
      renderRow={(position, attributes) => {
        const line = lines[position];
        return (
          line !== undefined && (
            <Line key={line.id} line={line} {...{ forest, attributes, onToggle }} />
          )
        );
      }}
    />
  );
}

/** Pixels of the columns of a long table. */
const widths = [44, 164, 176, 116, 112, 100, 112, 80, 168, 92] as const;

function Line({
  line,
  forest,
  attributes,
  onToggle,
}: {
  line: ForestLine;
  forest: Forest;
  attributes: RowAttributes;
  onToggle: (key: string) => void;
}) {
  switch (line.kind) {
    case "heading":
      return (
        <tr {...attributes}>
          <th scope="colgroup" colSpan={10}>
            {line.label}
          </th>
        </tr>
      );
    case "total":
    case "prediction":
      return (
        <tr {...attributes} className={styles.total}>
          <td />
          <th scope="row" colSpan={7}>
            {line.label}
          </th>
          <td data-number>
            {line.kind === "total"
              ? effectText(forest, line.effect)
              : `[${rangeText(line, forest.axis.digits)}]`}
          </td>
          <td />
        </tr>
      );
    case "part":
      return (
        <tr {...attributes} className={styles.part}>
          <td />
          <th scope="row">{line.label}</th>
          <td colSpan={3} />
          <td data-number>{line.drugSide}</td>
          <td data-number>{line.comparatorSide}</td>
          <td />
          <td data-number>{effectText(forest, line.effect)}</td>
          <td />
        </tr>
      );
    default:
      return (
        <tr {...attributes} className={line.out ? styles.part : undefined}>
          <td>
            <input
              type="checkbox"
              aria-label={`${line.name} is in`}
              checked={!line.out}
              onChange={() => onToggle(line.id)}
            />
          </td>
          <th scope="row">
            <Link to="/studies/$key" params={{ key: line.id }}>
              {line.name}
            </Link>
            {line.marks !== "" && <sup> {line.marks}</sup>}
          </th>
          <td>
            {routeLabel(line.route)}, {line.dose}
          </td>
          <td>{line.comparator}</td>
          <td>{line.time}</td>
          <td data-number>{line.drugSide}</td>
          <td data-number>{line.comparatorSide}</td>
          <td data-number>
            {line.out ? "taken out" : line.weight === null ? "–" : decimal(line.weight, 1)}
          </td>
          <td data-number>
            {line.effect === null ? "no effect" : effectText(forest, line.effect)}
          </td>
          <td>{riskJudgements.label(line.risk)}</td>
        </tr>
      );
  }
}
