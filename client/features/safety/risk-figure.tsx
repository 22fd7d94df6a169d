import { lazy, useMemo } from "react";
import { apiAddress, type SafetyAnswer } from "../../lib/api.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { intervalAxisHeight, placeIntervals } from "../../ui/interval-rows.ts";
import { ComparisonsList } from "./comparisons-list.tsx";
import type { Harm } from "./question.ts";
import { type Comparison, comparisonsOf, riskList, riskSummary } from "./risk-view.ts";
import { RiskTable } from "./risk-table.tsx";

const IntervalRowsChart = lazy(async () => ({
  default: (await import("../../ui/interval-rows-chart.tsx")).IntervalRowsChart,
}));

/** The risk with the drug against each kind of comparator, trial by trial. */
export function RiskFigure({
  answer,
  harm,
  query,
}: {
  answer: SafetyAnswer;
  harm: Harm;
  query: string;
}) {
  const comparisons = useMemo(() => comparisonsOf(answer, harm), [answer, harm]);
  if (comparisons.length === 0)
    return (
      <EmptyState title="No randomised trial counts it in both arms, so there is no comparison." />
    );
  return (
    <>
      <Forest answer={answer} harm={harm} query={query} comparisons={comparisons} />
      <ComparisonsList comparisons={comparisons} />
    </>
  );
}

function Forest({
  answer,
  harm,
  query,
  comparisons,
}: {
  answer: SafetyAnswer;
  harm: Harm;
  query: string;
  comparisons: readonly Comparison[];
}) {
  const list = useMemo(() => riskList(answer, comparisons), [answer, comparisons]);
  if (list.rows.length === 0) return null;
  return (
    <ChartFrame
      title={`${harm.label}: risk against the comparator`}
      caption={`Risk ratios of randomised trials; each group and kind of comparator pooled by itself (random effects, REML; Hartung–Knapp from three trials on). Diamonds are pooled, hollow squares one trial alone; arrows lead beyond the axis. Dataset ${answer.datasetVersion}.`}
      csv={apiAddress("/evidence/safety.csv", query)}
      fileName={`safety-${harm.outcome}-risk-by-${answer.question.by}`}
      height={(width) => placeIntervals(list, width).height + intervalAxisHeight}
      table={<RiskTable comparisons={comparisons} />}
    >
      {(size) => (
        <IntervalRowsChart
          list={list}
          level={95}
          summary={riskSummary(harm, comparisons)}
          {...size}
        />
      )}
    </ChartFrame>
  );
}
