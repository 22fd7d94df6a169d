import * as z from "zod";
import { signallingAnswers } from "../risk-of-bias/rob-2/answer.ts";
import { overallRules } from "../risk-of-bias/rob-2/overall.ts";
import { biasDirections, riskJudgements } from "../vocabulary/result-terms.ts";
import { identifier, link, text } from "./fields.ts";

const judgement = z.enum(riskJudgements.ids);

/** Fields of a judgement made from answers, where the Atlas's own curators judged with RoB 2. */
const computedJudgement = {
  /** What the algorithm gives; the judgement itself may override it. */
  computed: judgement.optional(),
  /** Why the judgement is not the computed one. */
  overrideReason: text.optional(),
  direction: z.enum(biasDirections.ids).optional(),
};

const signallingAnswer = z.strictObject({
  /** Number of the question, "2.3". */
  question: z.string().regex(/^[1-5S]\.\d$/),
  answer: z.enum(signallingAnswers.ids),
  support: text.optional(),
  /** Words of the report the answer rests on, and where they stand. */
  quote: text.optional(),
  locator: text.optional(),
});
export type StoredAnswer = z.infer<typeof signallingAnswer>;

const riskDomain = z.strictObject({
  domain: text,
  judgement,
  /** The word the source uses, where it is not the judgement's own. */
  judgementDetail: text.optional(),
  support: text.optional(),
  answers: z.array(signallingAnswer).optional(),
  /** Ids of the rules of the decision table that gave the computed judgement. */
  rules: z.array(text).optional(),
  ...computedJudgement,
});
export type RiskDomain = z.infer<typeof riskDomain>;

export const riskOfBias = z.strictObject({
  tool: z.enum(["cochrane-rob-1", "rob-2", "robins-i", "other"]),
  /** Who judged: a published review or the Atlas's own curators. */
  assessor: text,
  domains: z.array(riskDomain).min(1),
  overall: judgement.optional(),
  /** The outcome judged, where the tool judges results instead of studies. */
  outcome: text.optional(),
  /** Ids of the results judged. */
  results: z.array(text).optional(),
  /** Which effect was asked about; decides the questions of domain 2. */
  effect: z.enum(["assignment", "adherence"]).optional(),
  /** How the domains make the overall judgement. */
  overallRule: z.enum(overallRules.ids).optional(),
  ...computedJudgement,
  date: z.iso.date().optional(),
  /** Version of the guidance the questions follow. */
  version: text.optional(),
  report: identifier,
  locator: text,
  url: link.optional(),
});
export type RiskOfBias = z.infer<typeof riskOfBias>;
