import * as z from "zod";
import { count, hour, missingReasonsFor, text } from "./fields.ts";
import { provenance } from "./provenance.ts";

/** When an effect was first seen. Interval-censored: it can only be seen where it was looked for. */
export const onset = z.strictObject({
  firstAssessedHours: hour.optional(),
  lastNotSeparatedHours: hour.optional(),
  firstSeparationHours: hour.optional(),
  basis: z.enum(["between-arm", "within-arm", "unknown"]).default("unknown"),
  text: text.optional(),
  provenance: provenance.optional(),
  missing: missingReasonsFor([
    "firstAssessedHours",
    "lastNotSeparatedHours",
    "firstSeparationHours",
  ]),
});

/** How long an effect was seen. `value` is in `unit`; without one the text says what is known. */
export const durability = z.strictObject({
  measure: z.enum(["median-time-to-relapse", "last-separation", "description"]),
  arm: z.string().optional(),
  start: z
    .enum(["first-dose", "last-dose", "randomisation", "response", "unknown"])
    .default("unknown"),
  among: z.enum(["all", "responders", "remitters", "unknown"]).default("unknown"),
  value: z.number().min(0).optional(),
  unit: z.enum(["hours", "days"]).optional(),
  reached: z.boolean().optional(),
  lastAssessedHours: hour.optional(),
  text: text.optional(),
  provenance: provenance.optional(),
  missing: missingReasonsFor(["value", "lastAssessedHours"]),
});

/** How many people guessed their treatment, where a trial asked. */
export const blindingCheck = z.strictObject({
  arm: z.string().optional(),
  guessesCorrect: count.optional(),
  n: count.optional(),
  hours: hour.optional(),
  note: text.optional(),
  provenance,
  missing: missingReasonsFor(["guessesCorrect", "n", "hours"]),
});
