import type { RiskJudgementId } from "../vocabulary/result-terms.ts";
import type { RiskOfBias } from "./risk-of-bias.ts";

/** Domains a tool must have rated before the absence of a high rating says anything. */
const domainsNeeded: Readonly<Record<RiskOfBias["tool"], number>> = {
  "cochrane-rob-1": 6,
  "rob-2": 5,
  "robins-i": 7,
  other: Number.POSITIVE_INFINITY,
};

/**
 * The judgement a study is filtered by. A stated overall judgement counts; otherwise one high
 * domain makes it high, and low or some concerns need all domains of the tool. An incomplete
 * rating without a high domain is "not rated", never "no concern".
 */
export function overallRiskOfBias(assessments: readonly RiskOfBias[]): RiskJudgementId {
  const overall = assessments.map(judgementOf);
  for (const judgement of ["high", "some-concerns", "low"] as const)
    if (overall.includes(judgement)) return judgement;
  return "not-rated";
}

function judgementOf(assessment: RiskOfBias): RiskJudgementId {
  if (assessment.overall !== undefined) return assessment.overall;
  const judgements = assessment.domains.map((domain) => domain.judgement);
  if (judgements.includes("high")) return "high";
  const rated = judgements.filter((judgement) => judgement !== "not-rated");
  if (rated.length < domainsNeeded[assessment.tool]) return "not-rated";
  return rated.every((judgement) => judgement === "low") ? "low" : "some-concerns";
}
