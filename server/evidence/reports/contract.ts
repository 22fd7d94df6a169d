import * as z from "zod";

/** What readers reported about a study, once somebody answered. */
export const reportsAnswer = z.object({
  key: z.string(),
  /** Reports nobody has answered yet. Their words are not public before somebody read them. */
  open: z.int(),
  /** Newest answer first. */
  answered: z.array(
    z.object({
      id: z.int(),
      /** Id of the result it is about; null where it is about the study. */
      result: z.string().nullable(),
      message: z.string(),
      time: z.string(),
      outcome: z.enum(["accepted", "rejected"]),
      answer: z.string(),
      /** Number of the published revision that mended it; null where it was rejected. */
      mendedBy: z.int().nullable(),
      answeredBy: z.string(),
      answeredAt: z.string(),
    }),
  ),
});
export type ReportsAnswer = z.infer<typeof reportsAnswer>;
