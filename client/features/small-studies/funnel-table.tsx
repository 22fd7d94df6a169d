import { Link } from "@tanstack/react-router";
import { spanText } from "../../ui/forest-axis.ts";
import { decimal, plural } from "../../ui/number-format.ts";
import { toReading } from "../../ui/reading.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { Funnel } from "./view-model.ts";

/** More rows than these make a page slow and are read by nobody; the CSV holds all. */
const mostRows = 300;

/** The trials of the funnel, the most precise first, and what trim and fill adds. */
export function FunnelTable({ funnel, level }: { funnel: Funnel; level: number }) {
  const { xAxis, filled } = funnel;
  const trials = funnel.trials.toSorted((a, b) => a.se - b.se);
  return (
    <ScrollTable label="Effects and standard errors">
      <table>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            <th scope="col" data-number>
              Effect [{level} % interval]
            </th>
            <th scope="col" data-number>
              Standard error
            </th>
          </tr>
        </thead>
        <tbody>
          {trials.slice(0, mostRows).map(({ key, name, span, se }) => (
            <tr key={key}>
              <th scope="row">
                <Link to="/studies/$key" params={{ key }}>
                  {name}
                </Link>
              </th>
              <td data-number>{span === null ? "–" : spanText(span, xAxis.digits)}</td>
              <td data-number>{decimal(se, 3)}</td>
            </tr>
          ))}
          {trials.length > mostRows && (
            <tr>
              <td colSpan={3}>{plural(trials.length - mostRows, "more row")} in the CSV file</td>
            </tr>
          )}
          {filled.map(({ yi, se }) => (
            <tr key={`${yi} ${se}`}>
              <td>added by trim and fill</td>
              <td data-number>{decimal(toReading(xAxis.kind, yi), xAxis.digits)}</td>
              <td data-number>{decimal(se, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
