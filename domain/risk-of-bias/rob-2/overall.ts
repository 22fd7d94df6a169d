import { closedList } from "../../vocabulary/closed-list.ts";
import type { Judgement } from "./domain.ts";

/** How domains make the overall judgement. The rule in use is stored with the judgement. */
export const overallRules = closedList([
  {
    id: "worst-domain",
    label: "The worst domain decides",
    note: "RoB 2; several domains with some concerns may be judged high by override",
  },
  {
    id: "three-concerns-high",
    label: "More than two domains with some concerns make it high",
    note: "the rule of Metapsy",
  },
]);
export type OverallRuleId = (typeof overallRules.ids)[number];

/** The overall judgement of the final judgements of all domains; null while one is open. */
export function overallJudgement(
  domains: readonly (Judgement | null)[],
  rule: OverallRuleId,
): Judgement | null {
  if (domains.includes("high")) return "high";
  if (domains.length === 0 || domains.includes(null)) return null;
  const concerns = domains.filter((judgement) => judgement === "some-concerns").length;
  if (rule === "three-concerns-high" && concerns > 2) return "high";
  return concerns > 0 ? "some-concerns" : "low";
}
