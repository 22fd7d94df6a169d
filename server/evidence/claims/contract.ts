import * as z from "zod";
import { claimKinds, claimTopics, verdicts } from "#domain/claims/terms.ts";
import { anyOf, filterShape } from "#domain/question.ts";

/** The words of GET /claims. */
export const claimsShape = {
  topic: anyOf(claimTopics.ids).optional(),
  verdict: anyOf(verdicts.ids).optional(),
  v: filterShape.v,
};
export const claimsQuery = z.strictObject(claimsShape);
export type ClaimsQuery = z.infer<typeof claimsQuery>;

/** A number that a rule looked at, in words, and where it is worked out. */
const claimNumber = z.object({
  label: z.string(),
  /** "7 trials, 512 people: odds ratio 3.20 (1.50 to 6.90), that is 40 (24 to 59) of 100 people instead of 17". */
  words: z.string(),
  k: z.int(),
  people: z.number(),
  estimate: z.number().nullable(),
  ciLow: z.number().nullable(),
  ciHigh: z.number().nullable(),
  /** What the estimate is: an effect's measure, a share in percent, days, or a count. */
  unit: z.string(),
  certainty: z.string().nullable(),
  /** The page that works it out, and the query string it is asked with. */
  page: z.enum(["analyse", "time-course", "studies"]),
  canonical: z.string(),
});
export type ClaimNumber = z.infer<typeof claimNumber>;

const condition = z.object({
  id: z.string(),
  words: z.string(),
  /** Null where it does not apply. */
  holds: z.boolean().nullable(),
});

const part = z.object({
  kind: z.enum(claimKinds.ids),
  kindLabel: z.string(),
  /** What of the sentence is tested. */
  tests: z.string(),
  verdict: z.enum(verdicts.ids),
  verdictLabel: z.string(),
  numbers: z.array(claimNumber),
  conditions: z.array(condition),
  trials: z.array(z.object({ key: z.string(), name: z.string() })),
});
export type ClaimPartAnswer = z.infer<typeof part>;

const item = z.object({
  id: z.string(),
  topic: z.enum(claimTopics.ids),
  topicLabel: z.string(),
  sentence: z.string(),
  judged: z.enum(["computed", "curated"]),
  verdict: z.enum(verdicts.ids),
  verdictLabel: z.string(),
  /** What was expected before anything was computed; null for a curated verdict. */
  expected: z.enum(verdicts.ids).nullable(),
  leavesOut: z.string(),
  /** Why no rule judges it; null for a computed verdict. */
  because: z.string().nullable(),
  parts: z.array(part),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  /** False where no source was opened. */
  sourcesRead: z.boolean(),
  /** Why the computed verdict is not the expected one. */
  difference: z.object({ reason: z.string(), date: z.string() }).nullable(),
});
export type ClaimItem = z.infer<typeof item>;

const count = z.object({ value: z.string(), label: z.string(), count: z.int() });

export const claimsAnswer = z.object({
  question: z.object({ canonical: z.string() }),
  claims: z.array(item),
  total: z.int(),
  /** How many claims each value would show, its own field left aside. */
  counts: z.object({ topic: z.array(count), verdict: z.array(count) }),
  datasetVersion: z.string(),
});
export type ClaimsAnswer = z.infer<typeof claimsAnswer>;

export const claimAnswer = z.object({ claim: item, datasetVersion: z.string() });
