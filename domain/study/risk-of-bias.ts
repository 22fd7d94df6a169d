import * as z from "zod";
import { riskJudgements } from "../vocabulary/result-terms.ts";
import { identifier, link, text } from "./fields.ts";

export const riskOfBias = z.strictObject({
  tool: z.enum(["cochrane-rob-1", "rob-2", "robins-i", "other"]),
  /** Who judged: a published review or the Atlas's own curators. */
  assessor: text,
  domains: z
    .array(
      z.strictObject({
        domain: text,
        judgement: z.enum(riskJudgements.ids),
        /** The word the source uses, where it is not the judgement's own. */
        judgementDetail: text.optional(),
        support: text.optional(),
      }),
    )
    .min(1),
  overall: z.enum(riskJudgements.ids).optional(),
  /** The outcome judged, where the tool judges results instead of studies. */
  outcome: text.optional(),
  report: identifier,
  locator: text,
  url: link.optional(),
});
export type RiskOfBias = z.infer<typeof riskOfBias>;
