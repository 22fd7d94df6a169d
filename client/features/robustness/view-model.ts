import type { ForestAnswer } from "../../lib/api.ts";
import type { Span } from "../../ui/forest-axis.ts";
import { studyFinder } from "../../ui/included-study.ts";
import {
  axisOfRows,
  type IntervalList,
  type IntervalRow,
  squareOutline,
} from "../../ui/interval-rows.ts";
import { methodOptions } from "../../ui/method-options.ts";
import { integer, plural } from "../../ui/number-format.ts";
import { readSpan, significant, spanOf } from "../../ui/reading.ts";

type WithoutStudy = NonNullable<ForestAnswer["leaveOneOut"]>[number];

/** One pooled effect of a list, with the study it was made without or until. */
export interface PooledStep {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly k: number;
  readonly span: Span | null;
  readonly tau2: number | null;
  readonly i2: number | null;
  readonly pValue: number | null;
}

/** One way of pooling the same trials. */
export interface EstimatorStep {
  readonly id: string;
  readonly label: string;
  readonly tau2: number | null;
  readonly span: Span | null;
  /** The way the question asks for. */
  readonly asked: boolean;
}

/** A taller drawing than this many rows helps nobody; the table and the file hold all. */
const mostDrawn = 200;

export function leftOutSteps(answer: ForestAnswer): PooledStep[] {
  return (answer.leaveOneOut ?? []).map(stepReader(answer));
}

export function cumulativeSteps(answer: ForestAnswer): PooledStep[] {
  return (answer.cumulative ?? []).map(stepReader(answer));
}

function stepReader(answer: ForestAnswer) {
  const studyOf = studyFinder(answer);
  return (step: WithoutStudy): PooledStep => {
    const { key, name, year } = studyOf(step.slab);
    const dated = year === null || name.includes(String(year)) ? name : `${name} (${year})`;
    return {
      id: `${step.row}`,
      key,
      name: dated,
      k: step.k,
      span: readSpan(answer.axis, spanOf(step)),
      tau2: step.tau2,
      i2: step.i2,
      pValue: step.pValue,
    };
  };
}

/** Every estimator of τ² with its interval, and for counts the two that need no correction. */
export function estimatorSteps(answer: ForestAnswer): EstimatorStep[] {
  const { question, pooled, axis, estimators } = answer;
  const common = [
    { id: "MH", label: "Mantel–Haenszel, one common effect", found: pooled?.mantelHaenszel },
    { id: "Peto", label: "Peto, one common odds ratio", found: pooled?.peto },
  ];
  return [
    ...(estimators ?? []).map((line) => ({
      id: `${line.method} ${line.test}`,
      label: methodOptions.find(({ value }) => value === line.method)?.label ?? line.label,
      tau2: line.tau2,
      span: spanOf(line),
      asked: line.method === question.method,
    })),
    ...common.flatMap(({ id, label, found }) =>
      found == null || (id === "Peto" && question.measure !== "OR" && question.measure !== "PETO")
        ? []
        : [{ id, label, tau2: null, span: readSpan(axis, spanOf(found)), asked: false }],
    ),
  ];
}

/** The pooled effect itself; null below two trials: one trial is never called pooled. */
export function pooledSpan({ pooled }: ForestAnswer): Span | null {
  return pooled === null || pooled.k < 2 ? null : spanOf(pooled.transformed);
}

/** Says so where the drawing holds a part of the rows; empty where it holds all. */
export function drawnText(steps: readonly PooledStep[], which: "first" | "last"): string {
  if (steps.length <= mostDrawn) return "";
  return ` Drawn are the ${which} ${mostDrawn} of ${integer(steps.length)} lines; the CSV file holds all.`;
}

export function estimatorList(answer: ForestAnswer): IntervalList {
  const rows = estimatorSteps(answer).map((step): IntervalRow => ({
    ...plainRow,
    id: step.id,
    label: step.label,
    detail: step.tau2 === null ? "" : `τ² ${significant(step.tau2, 2)}`,
    span: step.span,
    mark: step.asked ? "sum" : "point",
    strong: step.asked,
    color: step.asked ? "var(--accent)" : "var(--ink)",
    more: step.asked ? ["the way this question is pooled"] : [],
  }));
  return listOf(answer, rows, "Estimator");
}

export function leaveOneOutList(answer: ForestAnswer): IntervalList {
  const full = pooledSpan(answer);
  const rows = leftOutSteps(answer)
    .slice(0, mostDrawn)
    .map((step): IntervalRow => {
      const turned = turnedText(answer, full, step.span);
      return {
        ...plainRow,
        id: step.id,
        label: `without ${step.name}`,
        detail: turned ?? "",
        span: step.span,
        mark: step.k === 1 ? "one" : "point",
      };
    });
  return listOf(answer, [...rows, ...allRow(answer, full)], "Left out");
}

export function cumulativeList(answer: ForestAnswer): IntervalList {
  const rows = cumulativeSteps(answer)
    .map((step): IntervalRow => ({
      ...plainRow,
      id: step.id,
      label: step.k === 1 ? step.name : `+ ${step.name}`,
      detail: plural(step.k, "trial"),
      span: step.span,
      mark: step.k === 1 ? "one" : "point",
      more: step.k === 1 ? ["one trial, nothing is pooled"] : [],
    }))
    .slice(-mostDrawn);
  return listOf(answer, rows, "Trials, by year");
}

const plainRow = {
  detail: "",
  prediction: null,
  strong: false,
  color: "var(--ink)",
  outline: squareOutline,
  more: [],
} as const;

function allRow({ pooled }: ForestAnswer, full: Span | null): IntervalRow[] {
  if (full === null || pooled === null) return [];
  return [
    {
      ...plainRow,
      id: "all",
      label: `All ${plural(pooled.k, "trial")}`,
      span: full,
      mark: "sum",
      strong: true,
      color: "var(--accent)",
    },
  ];
}

function listOf(answer: ForestAnswer, rows: readonly IntervalRow[], label: string): IntervalList {
  const { axis, nullValue, favours, question } = answer;
  return {
    rows,
    axis: axisOfRows(axis, rows, [nullValue]),
    nullAt: nullValue,
    reference: pooledSpan(answer)?.estimate ?? null,
    favours,
    heads: { label, effect: `${question.measureLabel} [${question.level} %]` },
  };
}

/** Set where the interval includes "no effect" and the full one does not, or the other way round. */
export function turnedText(
  { nullValue }: ForestAnswer,
  full: Span | null,
  without: Span | null,
): string | null {
  if (full === null || without === null) return null;
  const [before, after] = [full, without].map(
    ({ low, high }) => low <= nullValue && high >= nullValue,
  );
  if (before === after) return null;
  return after === true ? "then includes no effect" : "then excludes no effect";
}
