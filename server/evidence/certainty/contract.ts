import * as z from "zod";
import { certaintyLevels } from "#domain/certainty/judgement.ts";

const certaintyDomainIds = [
  "risk-of-bias",
  "inconsistency",
  "indirectness",
  "imprecision",
  "missing-evidence",
] as const;

const domain = z.object({
  id: z.enum(certaintyDomainIds),
  label: z.string(),
  /** Levels taken off, 0 to 3. */
  down: z.int().min(0).max(3),
  /** False where the rows do not say enough; that never counts as no concern. */
  assessable: z.boolean(),
  /** The numbers that caused it, in words. */
  reason: z.string(),
  /** Studies the reason is about. */
  keys: z.array(z.string()),
});

export const certainty = z.object({
  start: z.enum(["high", "low"]),
  domains: z.array(domain),
  level: z.enum(certaintyLevels),
  label: z.string(),
  /** "suggested" until a curator signs. */
  status: z.enum(["suggested", "signed"]),
  /** The curator's words, where one signed. */
  signed: z
    .object({
      by: z.string(),
      date: z.string(),
      reason: z.string(),
      /** What the numbers alone suggest, beside the signed level. */
      suggested: z.enum(certaintyLevels),
    })
    .nullable(),
});
export type Certainty = z.infer<typeof certainty>;
export type CertaintyDomain = z.infer<typeof domain>;
