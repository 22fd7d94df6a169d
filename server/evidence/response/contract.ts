import * as z from "zod";
import { filterShape } from "#domain/question.ts";
import { rateArm } from "../rates/contract.ts";
import { designTypes } from "#domain/vocabulary/study-terms.ts";

/** The words of GET /evidence/response: an evidence filter. */
export const responseQuery = z.strictObject(filterShape);
export type ResponseQuery = z.infer<typeof responseQuery>;

/**
 * Response rates at one time in intervention arms inside the filter, randomised or not: what the
 * chart above the list of studies shows. Nothing is pooled; each person stands once.
 */
export const responseAnswer = z.object({
  points: z.array(
    rateArm.extend({
      designType: z.enum(designTypes.ids),
      randomised: z.boolean(),
      hours: z.number(),
    }),
  ),
  studies: z.int(),
  /** Studies inside the filter without a point: no count at a stated hour, or people already shown. */
  without: z.int(),
  datasetVersion: z.string(),
});
export type ResponseAnswer = z.infer<typeof responseAnswer>;
