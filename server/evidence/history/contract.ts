import * as z from "zod";
import { exactlyOne, wholeNumber } from "#domain/question.ts";
import { studyRecord } from "#domain/study/study-record.ts";

/** One published revision of a study, or the end of its publication. */
const revisionHead = z.object({
  number: z.int(),
  /** "withdrawn": this revision ended the publication. */
  state: z.enum(["published", "superseded", "withdrawn"]),
  author: z.string(),
  message: z.string(),
  time: z.string(),
});

export const historyAnswer = z.object({
  key: z.string(),
  name: z.string(),
  /** Newest first. Drafts and submissions are no part of it. */
  revisions: z.array(
    revisionHead.extend({
      /** Fields that differ from the revision before; null for the first. */
      changes: z.int().nullable(),
    }),
  ),
});
export type HistoryAnswer = z.infer<typeof historyAnswer>;

export const revisionAnswer = z.object({ revision: revisionHead, record: studyRecord });
export type RevisionAnswer = z.infer<typeof revisionAnswer>;

const revisionNumber = exactlyOne(wholeNumber(1, 1_000_000));
export const comparisonShape = { from: revisionNumber, to: revisionNumber };
export const comparisonQuery = z.strictObject(comparisonShape);

export const comparisonAnswer = z.object({
  key: z.string(),
  from: revisionHead,
  to: revisionHead,
  /** Field by field; `before` or `after` is absent where nothing stood or stands. */
  changes: z.array(
    z.object({
      path: z.array(z.string()),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ),
});
export type ComparisonAnswer = z.infer<typeof comparisonAnswer>;
