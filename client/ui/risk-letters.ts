import type { RiskOfBias } from "#domain/study/risk-of-bias.ts";
import type { RiskJudgementId } from "#domain/vocabulary/result-terms.ts";

/** The sign that stands for a judgement of risk of bias, wherever one is shown. */
export const riskLetters: Readonly<Record<RiskJudgementId, string>> = {
  low: "+",
  "some-concerns": "!",
  high: "−",
  "not-rated": "?",
};

const riskTools: Readonly<Record<RiskOfBias["tool"], string>> = {
  "cochrane-rob-1": "Cochrane tool, first version",
  "rob-2": "RoB 2",
  "robins-i": "ROBINS-I",
  other: "another tool",
};

/** A tool of risk of bias as readers know it. */
export function riskToolText(tool: string): string {
  return new Map<string, string>(Object.entries(riskTools)).get(tool) ?? tool;
}
