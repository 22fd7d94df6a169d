import * as z from "zod";

/** Levels of certainty, the surest first. */
export const certaintyLevels = ["high", "moderate", "low", "very-low"] as const;

/**
 * A curator's own judgement of how sure the answer to one question is. It takes the place of the
 * suggestion wherever that very question is asked; the suggestion's reasons stay beside it.
 */
export const certaintyJudgement = z.strictObject({
  /** The canonical query string of the question, as the answer prints it. */
  question: z.string().min(1),
  level: z.enum(certaintyLevels),
  reason: z.string().min(1),
  by: z.string().min(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date such as 2026-11-21" }),
});

/** Raised when the shape above changes in a way older readers cannot take. */
export const certaintyJudgementVersion = 1;

export type CertaintyJudgement = z.infer<typeof certaintyJudgement>;
