import { lazy, useMemo } from "react";
import { apiAddress, type SafetyAnswer } from "../../lib/api.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { intervalAxisHeight, placeIntervals } from "../../ui/interval-rows.ts";
import { ArmsTable } from "./arms-table.tsx";
import type { Harm } from "./question.ts";
import { ratesList, ratesSummary } from "./rates-view.ts";

const IntervalRowsChart = lazy(async () => ({
  default: (await import("../../ui/interval-rows-chart.tsx")).IntervalRowsChart,
}));

/** One harm per 100 people in every group of arms, comparators beneath; its table holds each arm. */
export function RatesFigure({
  answer,
  harm,
  query,
}: {
  answer: SafetyAnswer;
  harm: Harm;
  query: string;
}) {
  const list = useMemo(() => ratesList(answer, harm), [answer, harm]);
  if (list.rows.length === 0)
    return (
      <EmptyState
        title={`No study here gives a usable count of people: ${harm.label.toLowerCase()}.`}
      >
        <p>That is no evidence that it does not happen.</p>
      </EmptyState>
    );
  return (
    <ChartFrame
      title={`${harm.label}: people of 100, by ${answer.question.by}`}
      caption={`${answer.caption} Diamonds are pooled, hollow marks one trial, filled marks a plain sum; dashed lines where another trial would lie. Dataset ${answer.datasetVersion}.`}
      csv={apiAddress("/evidence/safety.csv", query)}
      fileName={`safety-${harm.outcome}-by-${answer.question.by}`}
      height={(width) => placeIntervals(list, width).height + intervalAxisHeight}
      table={<ArmsTable answer={answer} harm={harm} />}
    >
      {(size) => (
        <IntervalRowsChart list={list} level={95} summary={ratesSummary(list, harm)} {...size} />
      )}
    </ChartFrame>
  );
}
