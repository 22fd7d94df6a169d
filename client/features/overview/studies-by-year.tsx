import { lazy } from "react";
import { apiAddress, type OverviewAnswer } from "../../lib/api.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { Legend } from "../../ui/legend.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { type YearBar, yearBars } from "./view-model.ts";

const YearsChart = lazy(async () => ({ default: (await import("./years-chart.tsx")).YearsChart }));

const swatch = (hollow: boolean) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <rect
      x="3"
      y="3"
      width="10"
      height="10"
      fill={hollow ? "none" : "var(--accent)"}
      stroke="var(--accent)"
      strokeWidth="1.5"
    />
  </svg>
);

export function StudiesByYear({ answer }: { answer: OverviewAnswer }) {
  const bars = yearBars(answer.studiesByYear);
  return (
    <ChartFrame
      title="Studies by year of publication"
      caption={`Studies that state a year, by year of the first full report. Dataset ${answer.datasetVersion}.`}
      csv={apiAddress("/evidence/overview/years.csv")}
      fileName="studies-by-year"
      height={240}
      legend={
        <Legend
          entries={[
            { id: "randomised", mark: swatch(false), label: "Randomised" },
            { id: "not", mark: swatch(true), label: "Not randomised" },
          ]}
        />
      }
      table={<YearsTable bars={bars} />}
    >
      {(size) => <YearsChart bars={bars} {...size} />}
    </ChartFrame>
  );
}

function YearsTable({ bars }: { bars: readonly YearBar[] }) {
  return (
    <ScrollTable label="Studies by year">
      <table>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" data-number>
              Randomised
            </th>
            <th scope="col" data-number>
              Not randomised
            </th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter((bar) => bar.total > 0)
            .map((bar) => (
              <tr key={bar.year}>
                <th scope="row">{bar.year}</th>
                <td data-number>{bar.randomised}</td>
                <td data-number>{bar.notRandomised}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
