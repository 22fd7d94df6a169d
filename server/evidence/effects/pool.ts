import { measures } from "#domain/measures/index.ts";
import type { RawRow } from "#domain/measures/measure.ts";
import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import type { MetaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import type { MetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import type { AnsweringStudy } from "./select.ts";

/** What of a question decides how its effects are pooled. */
export interface PoolingQuestion {
  readonly effect: {
    readonly measure: keyof typeof measures;
    readonly level: number;
  };
  readonly method: MetaAnalysisRequest["method"];
  /** Null: Hartung–Knapp from three studies on, z below. */
  readonly test: MetaAnalysisRequest["test"] | null;
}

/** An effect to be pooled: on the analysis scale, with the people behind it. */
export interface Poolable {
  readonly key: string;
  readonly yi: number;
  readonly vi: number;
  readonly people: number | null;
  readonly mods?: Readonly<Record<string, number | string | null>>;
}

/**
 * SELECTION 5: Hartung–Knapp needs three studies to say anything; under equal effects there are no
 * differences between studies for it to allow for.
 */
export function testFor(
  k: number,
  { test, method }: Pick<PoolingQuestion, "test" | "method">,
): MetaAnalysisRequest["test"] {
  return test ?? (k >= 3 && method !== "EE" ? "knha" : "z");
}

type Extra = Partial<Pick<MetaAnalysisRequest, "include" | "moderators" | "subgroup" | "test">>;

/**
 * Pools effects that were made one by one, in the order given. The prediction interval stands from
 * three studies on (SELECTION 5).
 */
export function poolEffectsOf(
  effects: readonly Poolable[],
  question: PoolingQuestion,
  extra: Extra = {},
): MetaAnalysisAnswer {
  const answer = metaAnalysis({
    measure: "GEN",
    method: question.method,
    test: testFor(effects.length, question),
    level: question.effect.level,
    scale: measures[question.effect.measure].reading.axis === "log" ? "log" : "identity",
    rows: effects.map(({ key, yi, vi, people, mods }) => ({
      slab: key,
      yi,
      vi,
      ni: people,
      ...(mods === undefined ? {} : { mods: { ...mods } }),
    })),
    moderators: [],
    subgroupTau2: "separate",
    include: [],
    ...extra,
  });
  return answer.k >= 3 ? answer : withoutPrediction(answer);
}

function withoutPrediction(answer: MetaAnalysisAnswer): MetaAnalysisAnswer {
  const none = { predictionLow: null, predictionHigh: null };
  return { ...answer, ...none, transformed: { ...answer.transformed, ...none } };
}

/** The tables or means behind a study's parts; null where one of them is no plain table. */
export function rawRowsOf({ effect }: AnsweringStudy): readonly RawRow[] | null {
  const rows = effect.parts.map((part) => part.effect?.raw ?? null);
  return rows.every((row) => row !== null) ? (rows as RawRow[]) : null;
}
