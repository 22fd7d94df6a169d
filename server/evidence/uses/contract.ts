import * as z from "zod";

/** What a study is to a question: in its number, left out of it, or known without a usable number. */
const useRoles = ["included", "left-out", "known"] as const;

const use = z.object({
  /** The question in words. */
  label: z.string(),
  /** Query string of the page that answers it. */
  canonical: z.string(),
  page: z.literal("analyse"),
  role: z.enum(useRoles),
  /** Why it is not in the number; null where it is. */
  reason: z.string().nullable(),
  /** Its share of the pooled number; null where it is not in it. */
  weightPercent: z.number().nullable(),
});

export const usesAnswer = z.object({
  key: z.string(),
  uses: z.array(use),
  datasetVersion: z.string(),
});
export type UsesAnswer = z.infer<typeof usesAnswer>;
