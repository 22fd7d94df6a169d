import type { UsesAnswer } from "../../lib/api.ts";
import { decimal } from "../../ui/number-format.ts";

export type Use = UsesAnswer["uses"][number];

interface RoleGroup {
  readonly role: Use["role"];
  readonly title: string;
  readonly uses: readonly Use[];
}

const titles: Readonly<Record<Use["role"], string>> = {
  included: "In the number",
  known: "Known, but without a number that can be pooled",
  "left-out": "Left out",
};

const order: readonly Use["role"][] = ["included", "known", "left-out"];

/** Questions by what the study is to them, those it answers first. */
export function usesByRole(uses: readonly Use[]): RoleGroup[] {
  return order
    .map((role) => ({ role, title: titles[role], uses: uses.filter((use) => use.role === role) }))
    .filter((group) => group.uses.length > 0);
}

/** What stands beside the question: its share of the number, or why it is not in it. */
export function wordsOfUse({ role, reason, weightPercent }: Use): string {
  if (role !== "included") return reason ?? "no reason recorded";
  if (weightPercent === null) return "the only trial";
  return weightPercent === 100 ? "the only trial" : `weight ${decimal(weightPercent, 1)} %`;
}
