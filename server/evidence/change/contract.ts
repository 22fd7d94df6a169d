import * as z from "zod";
import { verdicts } from "#domain/claims/terms.ts";
import { questionMeasures } from "#domain/evidence-question.ts";
import { reasonIds } from "#domain/selection/reasons.ts";
import { scales } from "#domain/vocabulary/scales.ts";

/** What a study is to a question: in the answer, left out, known without a usable number, or elsewhere. */
const place = z.object({
  role: z.enum(["included", "left-out", "known", "outside"]),
  code: z.enum(reasonIds).nullable(),
  reason: z.string().nullable(),
});
export type Place = z.infer<typeof place>;

/** The answer to a question at one time, on the reading scale. */
const figures = z.object({
  k: z.int(),
  people: z.number(),
  estimate: z.number().nullable(),
  ciLow: z.number().nullable(),
  ciHigh: z.number().nullable(),
  tau2: z.number().nullable(),
  /** The scale a difference in points is pooled on; null for other measures. */
  scale: z.enum(scales.ids).nullable(),
});
export type Figures = z.infer<typeof figures>;

const questionChange = z.object({
  /** Where the question comes from: the Atlas's main ones, the comparisons watched, or the study's own. */
  kind: z.enum(["main", "watched", "own"]),
  label: z.string(),
  /** Query string of its forest plot. */
  canonical: z.string(),
  measure: z.enum(questionMeasures),
  measureLabel: z.string(),
  axis: z.enum(["log", "linear"]),
  nullValue: z.number(),
  level: z.number(),
  before: figures,
  after: figures,
  /** False where only the reason why the study gives no number changes. */
  moves: z.boolean(),
  /** The study that changes. */
  place: z.object({ before: place, after: place }),
  /** Other studies that enter or leave with it, such as a second report of the same people. */
  others: z.array(
    z.object({ key: z.string(), name: z.string(), before: z.boolean(), after: z.boolean() }),
  ),
  /** True where the interval held "no effect" before and not after, or the other way round. */
  crossesNull: z.boolean(),
  /**
   * How far the pooled effect moves, in standard errors it had before; null where one side has none.
   */
  shift: z.number().nullable(),
});
export type QuestionChange = z.infer<typeof questionChange>;

const verdict = z.object({ id: z.enum(verdicts.ids), label: z.string() });

/** What the answers of the Atlas become where one study's record is replaced or taken away. */
export const changeAnswer = z.object({
  key: z.string(),
  /** Questions in which something changes, the largest change first. */
  questions: z.array(questionChange),
  /** Questions that were asked and stay as they are. */
  unchanged: z.int(),
  claims: z.array(
    z.object({ id: z.string(), sentence: z.string(), before: verdict, after: verdict }),
  ),
  claimsUnchanged: z.int(),
  /** The published state it was compared with. */
  datasetVersion: z.string(),
});
export type ChangeAnswer = z.infer<typeof changeAnswer>;
