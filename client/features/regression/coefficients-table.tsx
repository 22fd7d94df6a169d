import type { ForestAnswer } from "../../lib/api.ts";
import { decimal } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { pText } from "../../ui/statistic-text.ts";
import { coefficientRows } from "./view-model.ts";
import { spanWords } from "./words.ts";

export function CoefficientsTable({ answer }: { answer: ForestAnswer }) {
  const { question, pooled } = answer;
  const scale = pooled?.methods["measure"] ?? question.measureLabel;
  return (
    <ScrollTable label="Coefficients of the regression">
      <table>
        <thead>
          <tr>
            <th scope="col">Coefficient</th>
            <th scope="col" data-number>
              {scale} per unit [{question.level} %]
            </th>
            <th scope="col" data-number>
              {answer.axis === "log" ? `${question.measureLabel}, factor` : "Change"} [
              {question.level} %]
            </th>
            <th scope="col" data-number>
              {question.test === "z" ? "z" : "t"}
            </th>
            <th scope="col" data-number>
              p
            </th>
          </tr>
        </thead>
        <tbody>
          {coefficientRows(answer).map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.label}</th>
              <td data-number>{row.span === null ? "–" : spanWords(row.span)}</td>
              <td data-number>
                {row.change === null ? "–" : `${spanWords(row.change.span)} ${row.change.per}`}
              </td>
              <td data-number>{row.statistic === null ? "–" : decimal(row.statistic, 2)}</td>
              <td data-number>{pText(row.pValue).replace(/^p (= )?/, "")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
