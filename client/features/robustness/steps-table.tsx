import { Link } from "@tanstack/react-router";
import { spanText } from "../../ui/forest-axis.ts";
import { decimal, integer, plural } from "../../ui/number-format.ts";
import { significant } from "../../ui/reading.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { pText } from "../../ui/statistic-text.ts";
import type { PooledStep } from "./view-model.ts";

/** More rows than these make a page slow and are read by nobody; the CSV holds all. */
const mostRows = 300;

/** Pooled effects without or until a study, one line each. */
export function StepsTable({
  label,
  head,
  steps,
  level,
  digits,
}: {
  label: string;
  head: string;
  steps: readonly PooledStep[];
  level: number;
  digits: number;
}) {
  return (
    <ScrollTable label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" data-number>
              Trials
            </th>
            <th scope="col" data-number>
              Effect [{level} % interval]
            </th>
            <th scope="col" data-number>
              p
            </th>
            <th scope="col" data-number>
              τ²
            </th>
            <th scope="col" data-number>
              I², %
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.slice(0, mostRows).map((step) => (
            <tr key={step.id}>
              <th scope="row">
                {step.key === null ? (
                  step.name
                ) : (
                  <Link to="/studies/$key" params={{ key: step.key }}>
                    {step.name}
                  </Link>
                )}
              </th>
              <td data-number>{integer(step.k)}</td>
              <td data-number>{step.span === null ? "–" : spanText(step.span, digits)}</td>
              <td data-number>{pText(step.pValue).replace(/^p (= )?/, "")}</td>
              <td data-number>{step.k < 2 ? "–" : significant(step.tau2)}</td>
              <td data-number>{step.k < 2 || step.i2 === null ? "–" : decimal(step.i2, 0)}</td>
            </tr>
          ))}
          {steps.length > mostRows && (
            <tr>
              <td colSpan={6}>{plural(steps.length - mostRows, "more row")} in the CSV file</td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}
