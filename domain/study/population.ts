import * as z from "zod";
import { indications } from "../vocabulary/indications.ts";
import { ageGroups, purposes } from "../vocabulary/study-terms.ts";
import { count, missingReasonsFor, percent, text } from "./fields.ts";

export const population = z.strictObject({
  indication: z.enum(indications.ids),
  indicationDetail: text.optional(),
  purpose: z.enum(purposes.ids).default("treatment"),
  summary: text.optional(),
  ageGroup: z.enum(ageGroups.ids).default("unknown"),
  setting: text.optional(),
  eligibility: z
    .strictObject({ included: z.array(text).default([]), excluded: z.array(text).default([]) })
    .optional(),
  /** People randomised; in a study without randomisation, people enrolled. */
  nRandomised: count.optional(),
  ageMean: z.number().min(0).max(120).optional(),
  ageSd: z.number().min(0).optional(),
  femalePercent: percent.optional(),
  baselineScale: text.optional(),
  /** What happened to antidepressants, in the words of the report. */
  antidepressants: text.optional(),
  concomitantBenzodiazepines: z.enum(["allowed", "excluded", "restricted", "unknown"]).optional(),
  missing: missingReasonsFor(["nRandomised", "ageMean", "ageSd", "femalePercent"]),
});
