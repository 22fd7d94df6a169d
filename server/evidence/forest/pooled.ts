import { measures } from "#domain/measures/index.ts";
import { commonEffectFigures } from "#domain/stats/common-effect-figures.ts";
import type { MetaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import { type Poolable, poolEffectsOf, rawRowsOf, testFor } from "../effects/pool.ts";
import type { AnsweringStudy } from "../effects/select.ts";
import type { ForestAnswer } from "./contract.ts";
import type { ForestQuestion } from "./question.ts";

type Pooled = NonNullable<ForestAnswer["pooled"]>;

/** The effects of the studies, as they are pooled. */
export function poolables(answering: readonly AnsweringStudy[]): Poolable[] {
  return answering.map(({ one, effect, people }) => ({
    key: one.study.key,
    yi: effect.yi,
    vi: effect.vi,
    people,
  }));
}

/** The figures of the pooled effect, with what stands beside it. */
export function pooledOf(
  answer: MetaAnalysisAnswer,
  answering: readonly AnsweringStudy[],
  question: ForestQuestion,
): Pooled {
  const {
    rows: _rows,
    omitted: _omitted,
    warnings: _warnings,
    regression: _regression,
    subgroups: _subgroups,
    bias: _bias,
    leaveOneOut: _leaveOneOut,
    cumulative: _cumulative,
    influence: _influence,
    ...figures
  } = answer;
  const measure = measures[question.effect.measure];
  return {
    ...figures,
    methods: methodsOf(figures.methods, question),
    ...correctionFree(answering, question),
    cautious: cautiousOf(answer, answering, question),
    otherTest: otherTestOf(answering, question, measure.reading.toReading),
  };
}

function methodsOf(methods: Pooled["methods"], { effect }: ForestQuestion): Pooled["methods"] {
  const measure = measures[effect.measure];
  const { add, to } = measure.zeroCellRule;
  return {
    ...methods,
    measure: measure.analysisLabel,
    zeroCells:
      measure.family !== "two-by-two" || to === "none" || add === 0
        ? "nothing added"
        : `${add} to the cells of tables with a zero`,
    doubleZero:
      measure.reading.axis === "log"
        ? "tables without events, or with nothing but events, in both arms left out"
        : "tables without events in both arms kept",
  };
}

/** Mantel–Haenszel and Peto over the tables, where every study is one or more plain tables. */
function correctionFree(
  answering: readonly AnsweringStudy[],
  { effect }: ForestQuestion,
): Pick<Pooled, "mantelHaenszel" | "peto"> {
  const tables = answering.map(rawRowsOf);
  const measure = measures[effect.measure];
  if (measure.family !== "two-by-two" || tables.some((rows) => rows === null))
    return { mantelHaenszel: null, peto: null };
  const measured = measure.read(tables.flatMap((rows) => rows ?? []));
  return {
    mantelHaenszel: commonEffectFigures(measured.mantelHaenszel(effect.level)),
    peto: commonEffectFigures(measured.peto(effect.level)),
  };
}

/** Where the engine warns of its Hartung–Knapp interval: the interval with the factor at least 1. */
function cautiousOf(
  answer: MetaAnalysisAnswer,
  answering: readonly AnsweringStudy[],
  question: ForestQuestion,
): Pooled["cautious"] {
  if (!answer.warnings.some(({ code }) => code === narrowerCode)) return null;
  const { transformed } = poolEffectsOf(poolables(answering), { ...question, test: "adhoc" });
  const { ciLow, ciHigh } = transformed;
  return ciLow === null || ciHigh === null ? null : { ciLow, ciHigh };
}

/** The engine's warning whose numbers are on the analysis scale; the answer says it in its own. */
export const narrowerCode = "hartung-knapp-narrower";

/** SELECTION 5: at two studies the other of z and Hartung–Knapp is printed beside. */
function otherTestOf(
  answering: readonly AnsweringStudy[],
  question: ForestQuestion,
  toReading: (value: number, size: number | null) => number,
): Pooled["otherTest"] {
  if (answering.length !== 2) return null;
  const test = testFor(2, question) === "z" ? "knha" : "z";
  const { ciLow, ciHigh, pValue } = poolEffectsOf(poolables(answering), { ...question, test });
  const read = (value: number | null): number | null => {
    const reading = value === null ? null : toReading(value, null);
    // A ratio with one degree of freedom can lie beyond what a number holds.
    return reading !== null && Number.isFinite(reading) ? reading : null;
  };
  return { test, ciLow: read(ciLow), ciHigh: read(ciHigh), pValue };
}
