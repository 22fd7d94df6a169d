import type { AnsweringStudy } from "../effects/select.ts";
import type { EffectRow, ForestAnswer } from "../forest/contract.ts";
import type { ForestQuestion } from "../forest/question.ts";
import { type CertaintyJudgement, certaintyLevels } from "#domain/certainty/judgement.ts";
import { canonicalOf } from "../forest/question.ts";
import type { Certainty, CertaintyDomain } from "./contract.ts";
import { imprecisionOf } from "./imprecision.ts";
import { inconsistencyOf } from "./inconsistency.ts";
import { indirectnessOf } from "./indirectness.ts";
import { missingEvidenceOf } from "./missing-evidence.ts";
import { riskOfBiasOf } from "./risk-of-bias.ts";

/** What the domains look at. */
export interface Judged extends Pick<
  ForestAnswer,
  "included" | "people" | "pooled" | "absolute" | "ledger" | "bias"
> {
  readonly question: ForestQuestion;
  readonly answering: readonly AnsweringStudy[];
}

const labels: Readonly<Record<Certainty["level"], string>> = {
  high: "High",
  moderate: "Moderate",
  low: "Low",
  "very-low": "Very low",
};

/**
 * SELECTION 6: GRADE's five domains as suggestions from the numbers themselves. Starts high for
 * randomised trials, low otherwise. Null where nothing is pooled.
 */
export function suggestCertainty(judged: Judged): Certainty | null {
  const { included } = judged;
  if (included.length === 0) return null;
  const domains: CertaintyDomain[] = [
    riskOfBiasOf(judged),
    inconsistencyOf(judged),
    indirectnessOf(judged),
    imprecisionOf(judged),
    missingEvidenceOf(judged),
  ];
  const start = included.every((row) => row.randomised) ? "high" : "low";
  const down = domains.reduce((total, domain) => total + domain.down, 0);
  const place = Math.min(certaintyLevels.indexOf(start) + down, certaintyLevels.length - 1);
  const level = certaintyLevels[place] ?? "very-low";
  return { start, domains, level, label: labels[level], status: "suggested", signed: null };
}

/** The question a judgement is about: what is asked, without what is only shown beside the answer. */
export function judgedQuestion({ written }: Pick<ForestQuestion, "written">): string {
  return canonicalOf({
    written: { ...written, include: undefined, subgroup: undefined, moderators: undefined },
  });
}

/** A curator's judgement takes the place of the suggested level; the reasons of the numbers stay. */
export function signedCertainty(
  suggestion: Certainty | null,
  judgement: CertaintyJudgement | undefined,
): Certainty | null {
  if (suggestion === null || judgement === undefined) return suggestion;
  const { level, by, date, reason } = judgement;
  return {
    ...suggestion,
    level,
    label: labels[level],
    status: "signed",
    signed: { by, date, reason, suggested: suggestion.level },
  };
}

/** Share of the weight of rows for which something holds, in percent. */
export function weightOf(rows: readonly EffectRow[], holds: (row: EffectRow) => boolean): number {
  return rows.reduce((sum, row) => sum + (holds(row) ? (row.weightPercent ?? 0) : 0), 0);
}
