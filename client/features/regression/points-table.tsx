import { Link } from "@tanstack/react-router";
import type { ForestAnswer } from "../../lib/api.ts";
import { decimal } from "../../ui/number-format.ts";
import { toReading } from "../../ui/reading.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { valueText } from "./bubbles.ts";
import { moderatorWords } from "./moderators.ts";

/** The points of the plot; a study whose arms were taken apart has several. */
export function PointsTable({ answer, digits }: { answer: ForestAnswer; digits: number }) {
  const { question, regression, axis } = answer;
  return (
    <ScrollTable label="Effects and moderators of each trial">
      <table>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            {question.moderators.map((name) => (
              <th key={name} scope="col" data-number>
                {moderatorWords[name].axis}
              </th>
            ))}
            <th scope="col" data-number>
              {question.measureLabel}
            </th>
            <th scope="col" data-number>
              Standard error
            </th>
          </tr>
        </thead>
        <tbody>
          {(regression?.points ?? []).map((point) => (
            <tr key={`${point.key} ${point.yi}`}>
              <th scope="row">
                <Link to="/studies/$key" params={{ key: point.key }}>
                  {point.name}
                </Link>
              </th>
              {question.moderators.map((name) => {
                const value = point.moderators[name];
                return (
                  <td key={name} data-number>
                    {value == null ? "not known" : valueText(value)}
                  </td>
                );
              })}
              <td data-number>{decimal(toReading(axis, point.yi), digits)}</td>
              <td data-number>{decimal(Math.sqrt(point.vi), 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
