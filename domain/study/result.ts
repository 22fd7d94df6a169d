import * as z from "zod";
import { outcomes } from "../vocabulary/outcomes.ts";
import {
  analysisSets,
  cautionUses,
  continuousForms,
  contrastMeasures,
  contrastUnits,
  countUnits,
  criterionOperators,
  crossoverPeriods,
  favoursValues,
  missingDataMethods,
  timings,
} from "../vocabulary/result-terms.ts";
import { scales } from "../vocabulary/scales.ts";
import { count, hour, missingReasonsFor, percent, text } from "./fields.ts";
import { provenance } from "./provenance.ts";

/** The rule that turns a score into an event: "MADRS ≤ 10", "fall of at least 50 %". */
const criterion = z.strictObject({
  scale: z.enum(scales.ids).optional(),
  operator: z.enum(criterionOperators.ids),
  cutoff: z.number(),
  sustainedDays: z.number().positive().optional(),
});
export type Criterion = z.infer<typeof criterion>;

const caution = z.strictObject({ use: z.enum(cautionUses.ids), text });
export type Caution = z.infer<typeof caution>;

const resultId = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/);

const common = {
  id: resultId,
  outcome: z.enum(outcomes.ids),
  /** The name the report uses, where it is not the outcome's own. */
  reportedAs: text.optional(),
  scale: z.enum(scales.ids).optional(),
  scaleDetail: text.optional(),
  criterion: criterion.optional(),
  /** The definition in words, as far as the source gives it. */
  definition: text.optional(),
  /** Hours since the first dose of the phase, for a rating at one time. */
  hours: hour.optional(),
  /** Start and end of the stretch a period row counts over. */
  fromHours: hour.optional(),
  toHours: hour.optional(),
  hoursSinceLastDose: hour.optional(),
  /** The report calls this its rating at the end of treatment; for `end` where no dose times are known. */
  endOfTreatment: z.boolean().optional(),
  timeLabel: text,
  timing: z.enum(timings.ids),
  period: z.enum(crossoverPeriods.ids).default("not-applicable"),
  analysisSet: z.enum(analysisSets.ids).default("unknown"),
  missingData: z.enum(missingDataMethods.ids).default("unknown"),
  caution: caution.optional(),
  note: text.optional(),
  provenance,
};

const binaryResult = z.strictObject({
  kind: z.literal("binary"),
  ...common,
  arm: z.string(),
  events: count.optional(),
  n: count.optional(),
  percent: percent.optional(),
  /** Why a printed percentage does not match the counts. */
  percentNote: text.optional(),
  /** True where the events were computed from a printed percentage. */
  eventsDerived: z.boolean().optional(),
  /** True where the percentage was computed from the counts. */
  percentDerived: z.boolean().optional(),
  unit: z.enum(countUnits.ids).default("participants"),
  missing: missingReasonsFor(["events", "n", "percent", "hours", "fromHours", "toHours"]),
});
export type BinaryResult = z.infer<typeof binaryResult>;

const continuousResult = z.strictObject({
  kind: z.literal("continuous"),
  ...common,
  arm: z.string(),
  form: z.enum(continuousForms.ids),
  mean: z.number().optional(),
  sd: z.number().min(0).optional(),
  se: z.number().min(0).optional(),
  ciLow: z.number().optional(),
  ciHigh: z.number().optional(),
  n: count.optional(),
  pairedSe: z.number().min(0).optional(),
  unit: z.enum(countUnits.ids).default("participants"),
  missing: missingReasonsFor(["mean", "sd", "n", "hours"]),
});
export type ContinuousResult = z.infer<typeof continuousResult>;

const contrastResult = z.strictObject({
  kind: z.literal("contrast"),
  ...common,
  armsA: z.array(z.string()).min(1),
  /** Empty where the comparison is with the same people's baseline. */
  armsB: z.array(z.string()),
  comparison: z.enum(["arms", "baseline"]),
  measure: z.enum(contrastMeasures.ids),
  estimate: z.number().optional(),
  unit: z.enum(contrastUnits.ids),
  favours: z.enum(favoursValues.ids).default("unknown"),
  se: z.number().positive().optional(),
  ciLow: z.number().optional(),
  ciHigh: z.number().optional(),
  /** Confidence level of the interval in percent. */
  level: z.number().gt(0).lt(100).default(95),
  multiplicityAdjusted: z.boolean().default(false),
  adjusted: z.boolean().optional(),
  /** Part of the sample the contrast is about. */
  subgroup: text.optional(),
  p: z.number().min(0).max(1).optional(),
  pOperator: z.enum(["=", "<", ">", "<="]).optional(),
  missing: missingReasonsFor(["estimate", "se", "ciLow", "ciHigh", "p", "hours"]),
});
export type ContrastResult = z.infer<typeof contrastResult>;

export const result = z.discriminatedUnion("kind", [
  binaryResult,
  continuousResult,
  contrastResult,
]);
export type Result = z.infer<typeof result>;
