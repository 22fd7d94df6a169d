import { lazy } from "react";
import { apiAddress, type RatesAnswer } from "../../lib/api.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Legend } from "../../ui/legend.tsx";
import { ArmsBehind } from "./arms-behind.tsx";
import { LeftOutList } from "./left-out-list.tsx";
import styles from "./rates.module.css";
import { RatesTable } from "./rates-table.tsx";
import { placeRates, ratesTitle } from "./view-model.ts";

const RatesChart = lazy(async () => ({ default: (await import("./rates-chart.tsx")).RatesChart }));

const axisHeight = 30;

export function RatesFigure({ answer, query }: { answer: RatesAnswer; query: string }) {
  return (
    <>
      <ChartFrame
        title={ratesTitle(answer)}
        caption={`${answer.caption} Dataset ${answer.datasetVersion}.`}
        csv={apiAddress("/evidence/rates.csv", query)}
        fileName={`rates-${answer.question.outcome}-${answer.question.window}-by-${answer.question.by}`}
        height={(width) => Math.max(160, placeRates(answer, width).height + axisHeight)}
        legend={<Legend entries={legendEntries} />}
        empty={
          answer.groups.length > 0 ? undefined : (
            <EmptyState title="No trial arm has a count for this question.">
              <p>Another time or another comparator may have; what was left out is listed below.</p>
            </EmptyState>
          )
        }
        table={<RatesTable answer={answer} />}
      >
        {(size) => <RatesChart answer={answer} {...size} />}
      </ChartFrame>
      {answer.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {answer.warnings.map((warning) => (
            <li key={warning.message}>{warning.message}</li>
          ))}
        </ul>
      )}
      <ArmsBehind answer={answer} />
      <LeftOutList leftOut={answer.leftOut} />
    </>
  );
}

const legendEntries = [
  {
    id: "sum",
    mark: (
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <line x1="0" x2="16" y1="8" y2="8" stroke="var(--ink-soft)" strokeWidth="2" />
        <circle cx="8" cy="8" r="4.5" fill="var(--ink-soft)" />
      </svg>
    ),
    label: "Drug arms, crude, 95 % interval",
  },
  {
    id: "comparator",
    mark: (
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <line x1="0" x2="16" y1="8" y2="8" stroke="var(--comparator)" strokeWidth="2" />
        <circle
          cx="8"
          cy="8"
          r="4.2"
          fill="var(--surface)"
          stroke="var(--comparator)"
          strokeWidth="2"
        />
      </svg>
    ),
    label: "Comparator arms of the same trials",
  },
  {
    id: "arm",
    mark: (
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="3.5" fill="var(--ink-soft)" fillOpacity="0.35" />
      </svg>
    ),
    label: "One arm",
  },
  {
    id: "few",
    mark: (
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <line
          x1="0"
          x2="16"
          y1="8"
          y2="8"
          stroke="var(--ink-soft)"
          strokeWidth="2"
          strokeDasharray="3 3"
        />
      </svg>
    ),
    label: "Fewer than 3 trials",
  },
  {
    id: "pooled",
    mark: (
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M0 8L8 4L16 8L8 12Z"
          fill="var(--ink-soft)"
          fillOpacity="0.35"
          stroke="var(--ink-soft)"
        />
      </svg>
    ),
    label: "Pooled, from 3 trials on",
  },
];
