import type { RiskJudgementId } from "#domain/vocabulary/result-terms.ts";

/** The sign that stands for a judgement of risk of bias, wherever one is shown. */
export const riskLetters: Readonly<Record<RiskJudgementId, string>> = {
  low: "+",
  "some-concerns": "!",
  high: "−",
  "not-rated": "?",
};
