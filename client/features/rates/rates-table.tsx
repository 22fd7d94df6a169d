import type { RatesAnswer } from "../../lib/api.ts";
import { integer, percent, percentInterval } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { groupDetail, groupId, sideLabel } from "./view-model.ts";

export function RatesTable({ answer }: { answer: RatesAnswer }) {
  return (
    <ScrollTable label="Rates in trial arms">
      <table>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Dosing</th>
            <th scope="col">Arms</th>
            <th scope="col" data-number>
              Trials
            </th>
            <th scope="col" data-number>
              With it
            </th>
            <th scope="col" data-number>
              People
            </th>
            <th scope="col" data-number>
              Crude
            </th>
            <th scope="col" data-number>
              95 % interval
            </th>
            <th scope="col" data-number>
              Pooled
            </th>
            <th scope="col" data-number>
              95 % interval
            </th>
            <th scope="col" data-number>
              Another trial
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.groups.flatMap((group) =>
            (["intervention", "comparator"] as const).map((side) => {
              const { crude, pooled, studies } = group[side];
              return (
                <tr key={`${groupId(group)} ${side}`}>
                  <th scope="row">{group.label}</th>
                  <td>{groupDetail(group)}</td>
                  <td>{sideLabel[side]}</td>
                  <td data-number>{integer(studies)}</td>
                  <td data-number>{crude === null ? "–" : integer(crude.events)}</td>
                  <td data-number>{crude === null ? "–" : integer(crude.n)}</td>
                  <td data-number>{crude === null ? "–" : percent(crude.percent)}</td>
                  <td data-number>
                    {crude === null ? "–" : percentInterval(crude.ciLow, crude.ciHigh)}
                  </td>
                  <td data-number>{pooled === null ? "–" : percent(pooled.percent)}</td>
                  <td data-number>
                    {pooled === null ? "–" : percentInterval(pooled.ciLow, pooled.ciHigh)}
                  </td>
                  <td data-number>
                    {pooled === null
                      ? "–"
                      : percentInterval(pooled.predictionLow, pooled.predictionHigh)}
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}
