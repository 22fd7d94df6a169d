import type { RiskDomain, RiskOfBias, StoredAnswer } from "../../study/risk-of-bias.ts";
import type { RiskJudgementId } from "../../vocabulary/result-terms.ts";
import type { Answers } from "./answer.ts";
import { assessDomain } from "./assess-domain.ts";
import type { Judgement, Rob2Domain } from "./domain.ts";
import { overallJudgement } from "./overall.ts";
import { rob2Domains } from "./tool.ts";

/** Answers of a stored domain by question. */
export function answersIn(stored: readonly StoredAnswer[] | undefined): Answers {
  return Object.fromEntries((stored ?? []).map(({ question, answer }) => [question, answer]));
}

/**
 * A domain with its tables applied: unreached questions say `NA`, the rule and the computed judgement
 * stand beside the final one. A judgement with a reason stays; without one it follows the table.
 */
function assessedDomain(domain: Rob2Domain, stored: Partial<RiskDomain>): RiskDomain {
  const assessment = assessDomain(domain, answersIn(stored.answers));
  const answers = domain.questions.flatMap(({ id }): StoredAnswer[] => {
    const answer = assessment.answers[id];
    if (answer === undefined) return [];
    const before = stored.answers?.find(({ question }) => question === id);
    return [answer === "NA" ? { question: id, answer } : { ...before, question: id, answer }];
  });
  const computed = assessment.judgement ?? "not-rated";
  const overridden = stored.overrideReason !== undefined;
  return {
    ...stored,
    domain: domain.label,
    answers,
    rules: [...assessment.rules],
    computed,
    judgement: overridden ? (stored.judgement ?? computed) : computed,
  };
}

/** A whole assessment with every domain and the overall judgement worked out again. */
export function assessed(stored: RiskOfBias, crossover: boolean): RiskOfBias {
  const domains = rob2Domains({ effect: stored.effect ?? "assignment", crossover }).map((domain) =>
    assessedDomain(domain, stored.domains.find((one) => one.domain === domain.label) ?? {}),
  );
  const rule = stored.overallRule ?? "worst-domain";
  const computed =
    overallJudgement(
      domains.map((domain) => ratedOrNull(domain.judgement)),
      rule,
    ) ?? "not-rated";
  const overridden = stored.overrideReason !== undefined;
  return {
    ...stored,
    domains,
    overallRule: rule,
    computed,
    overall: overridden ? (stored.overall ?? computed) : computed,
  };
}

function ratedOrNull(judgement: RiskJudgementId): Judgement | null {
  return judgement === "not-rated" ? null : judgement;
}
