import { spanText } from "../../ui/forest-axis.ts";
import { significant } from "../../ui/reading.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { EstimatorStep } from "./view-model.ts";

export function EstimatorsTable({
  steps,
  level,
  digits,
}: {
  steps: readonly EstimatorStep[];
  level: number;
  digits: number;
}) {
  return (
    <ScrollTable label="The same trials pooled in other ways">
      <table>
        <thead>
          <tr>
            <th scope="col">Way of pooling</th>
            <th scope="col" data-number>
              τ²
            </th>
            <th scope="col" data-number>
              Effect [{level} % interval]
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id}>
              <th scope="row">
                {step.label}
                {step.asked && " (asked for)"}
              </th>
              <td data-number>{significant(step.tau2)}</td>
              <td data-number>{step.span === null ? "–" : spanText(step.span, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
