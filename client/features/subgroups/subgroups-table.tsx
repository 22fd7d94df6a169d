import { Link } from "@tanstack/react-router";
import type { ForestAnswer } from "../../lib/api.ts";
import { rangeText, spanText } from "../../ui/forest-axis.ts";
import { decimal, integer } from "../../ui/number-format.ts";
import { predictionOf, significant, spanOf } from "../../ui/reading.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { groupingLabel, type Level } from "./view-model.ts";

/** Of a larger group the CSV names all. */
const mostLinks = 40;

export function SubgroupsTable({
  subgroups,
  included,
  level,
  digits,
}: {
  subgroups: NonNullable<ForestAnswer["subgroups"]>;
  included: ForestAnswer["included"];
  level: number;
  digits: number;
}) {
  return (
    <ScrollTable label="Effects by group">
      <table>
        <thead>
          <tr>
            <th scope="col">{groupingLabel(subgroups.by)}</th>
            <th scope="col" data-number>
              Trials
            </th>
            <th scope="col" data-number>
              People
            </th>
            <th scope="col" data-number>
              Effect [{level} % interval]
            </th>
            <th scope="col" data-number>
              Another trial
            </th>
            <th scope="col" data-number>
              τ²
            </th>
            <th scope="col" data-number>
              I², %
            </th>
            <th scope="col">Which trials</th>
          </tr>
        </thead>
        <tbody>
          {subgroups.levels.map((group) => (
            <LevelRow key={group.level} group={group} included={included} digits={digits} />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function LevelRow({
  group,
  included,
  digits,
}: {
  group: Level;
  included: ForestAnswer["included"];
  digits: number;
}) {
  const span = spanOf(group);
  const prediction = group.k < 2 ? null : predictionOf(group);
  return (
    <tr>
      <th scope="row">{group.label}</th>
      <td data-number>{integer(group.k)}</td>
      <td data-number>{group.people === null ? "–" : integer(group.people)}</td>
      <td data-number>{span === null ? "–" : spanText(span, digits)}</td>
      <td data-number>{prediction === null ? "–" : rangeText(prediction, digits)}</td>
      <td data-number>{group.k < 2 ? "–" : significant(group.tau2)}</td>
      <td data-number>{group.k < 2 || group.i2 === null ? "–" : decimal(group.i2, 0)}</td>
      <td>
        {group.keys.slice(0, mostLinks).map((key, at) => (
          <span key={key}>
            {at > 0 && ", "}
            <Link to="/studies/$key" params={{ key }}>
              {included.find((row) => row.key === key)?.name ?? key}
            </Link>
          </span>
        ))}
        {group.keys.length > mostLinks && ` and ${integer(group.keys.length - mostLinks)} more`}
      </td>
    </tr>
  );
}
