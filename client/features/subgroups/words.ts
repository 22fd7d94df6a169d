import type { ForestAnswer } from "../../lib/api.ts";
import { namesText } from "../../ui/names-text.ts";
import { decimal, plural } from "../../ui/number-format.ts";
import { pText } from "../../ui/statistic-text.ts";
import { groupingInText } from "./view-model.ts";

type Subgroups = NonNullable<ForestAnswer["subgroups"]>;

/** What the test of a difference found, and what it cannot say. */
export function differenceSentences(subgroups: Subgroups): string[] {
  const { levels, qm, qmDf, qmPValue } = subgroups;
  if (levels.length < 2) return ["All trials stand in one group: there is nothing to compare."];
  if (qm === null || qmPValue === null)
    return ["A difference between the groups cannot be tested here.", notRandomised(subgroups)];
  const found = `Test of a difference between the groups: Q = ${decimal(qm, 2)}, ${qmDf} df, ${pText(qmPValue)}.`;
  const read =
    qmPValue < 0.05
      ? "The groups differ by more than chance alone would often give."
      : "The test did not find a difference; with few trials it finds only large ones, so this does not show that the groups are alike.";
  return [`${found} ${read}`, notRandomised(subgroups)];
}

function notRandomised({ by }: Subgroups): string {
  return `The groups were not randomised against each other. Their trials differ in other ways too, so a difference between them need not come from the ${groupingInText(by)}.`;
}

/** Single trials among the groups, trials in none and trials in several; nothing is lost silently. */
export function placementSentences({ subgroups, included }: ForestAnswer): string[] {
  if (subgroups === null) return [];
  const times = new Map<string, number>();
  for (const key of subgroups.levels.flatMap(({ keys }) => keys))
    times.set(key, (times.get(key) ?? 0) + 1);
  const nowhere = included.filter(({ key }) => !times.has(key)).map(({ name }) => name);
  const often = included.filter(({ key }) => (times.get(key) ?? 0) > 1).map(({ name }) => name);
  const single = subgroups.levels.filter(({ k }) => k === 1).length;
  return [
    ...(single === 0
      ? []
      : [`${plural(single, "group")} of one trial: shown hollow, nothing is pooled there.`]),
    ...(nowhere.length === 0 ? [] : [`In no group: ${namesText(nowhere)}.`]),
    ...(often.length === 0 ? [] : [`In more than one group: ${namesText(often)}.`]),
  ];
}

export function subgroupsSummary({ subgroups }: ForestAnswer): string {
  if (subgroups === null) return "No grouping is chosen.";
  const levels = subgroups.levels.map(
    ({ label, k, estimate, ciLow, ciHigh }) =>
      `${label}, ${plural(k, "trial")}, ${numbers([estimate, ciLow, ciHigh])}`,
  );
  return `Effects by ${groupingInText(subgroups.by)}: ${levels.join("; ")}.`;
}

function numbers([estimate, low, high]: readonly (number | null)[]): string {
  if (estimate == null || low == null || high == null) return "no effect can be given";
  return `${decimal(estimate, 2)} [${decimal(low, 2)} to ${decimal(high, 2)}]`;
}
