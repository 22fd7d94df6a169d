import { integer } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { Ledger } from "./view-model.ts";

/** The flow as a table: every step, its reasons, and what is left after it. */
export function LedgerTable({ ledger }: { ledger: Ledger }) {
  return (
    <ScrollTable label="From the filter to the number">
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Reason</th>
            <th scope="col" data-number>
              Left out
            </th>
            <th scope="col" data-number>
              Left
            </th>
          </tr>
        </thead>
        <tbody>
          <Line step="Inside the filter" out={null} left={ledger.inside} />
          {ledger.steps.flatMap((step) => [
            <Line key={step.step} step={step.label} out={step.out} left={step.left} />,
            ...step.reasons.map(({ code, reason, entries }) => (
              <Line key={`${step.step} ${code}`} reason={reason} out={entries.length} left={null} />
            )),
          ])}
          <Line step="Known but not pooled" out={ledger.known.studies} left={ledger.included} />
          {ledger.known.reasons.map(({ code, reason, entries }) => (
            <Line key={`known ${code}`} reason={reason} out={entries.length} left={null} />
          ))}
          <Line step="In the number" out={null} left={ledger.included} />
        </tbody>
      </table>
    </ScrollTable>
  );
}

function Line({
  step,
  reason = "",
  out,
  left,
}: {
  step?: string;
  reason?: string;
  out: number | null;
  left: number | null;
}) {
  return (
    <tr>
      {step === undefined ? <td /> : <th scope="row">{step}</th>}
      <td>{reason}</td>
      <td data-number>{out === null ? "" : integer(out)}</td>
      <td data-number>{left === null ? "" : integer(left)}</td>
    </tr>
  );
}
