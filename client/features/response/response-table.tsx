import { Link } from "@tanstack/react-router";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { outOf, percent, percentInterval } from "../../ui/number-format.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { ResponsePoint } from "./view-model.ts";

export function ResponseTable({ points }: { points: readonly ResponsePoint[] }) {
  return (
    <ScrollTable label="Response rates by time">
      <table>
        <thead>
          <tr>
            <th scope="col">Study</th>
            <th scope="col">Drug</th>
            <th scope="col">Route</th>
            <th scope="col">Rated</th>
            <th scope="col">Randomised</th>
            <th scope="col" data-number>
              People
            </th>
            <th scope="col" data-number>
              Response
            </th>
            <th scope="col" data-number>
              95 % interval
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={`${point.study} ${point.result}`}>
              <th scope="row">
                <Link to="/studies/$key" params={{ key: point.study }} hash={point.result}>
                  {point.name}
                </Link>
              </th>
              <td>
                {drugs.label(point.drug)} {point.dose}
              </td>
              <td>
                <RouteChip route={point.route} short />
              </td>
              <td>{point.timeLabel}</td>
              <td>{point.randomised ? "yes" : "no"}</td>
              <td data-number>{outOf(point.rate.events, point.rate.n)}</td>
              <td data-number>{percent(point.rate.percent)}</td>
              <td data-number>{percentInterval(point.rate.ciLow, point.rate.ciHigh)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
