import { repeatedArms } from "./arm-rules.ts";
import type { ComparisonGroup } from "./comparison-arms.ts";
import { isAtTime } from "./number-rules.ts";
import type { ReasonId } from "./reasons.ts";
import type { ComparableArm, ComparableRow, EffectQuestion } from "./selectable.ts";
import type { StudyEffect } from "./effect-ways.ts";
import type { UsableNumbers } from "./usable-numbers.ts";

/** SELECTION 4.2: the groups without arms that repeat people already counted. */
export function withoutRepeats<Arm extends ComparableArm>(
  groups: readonly ComparisonGroup<Arm>[],
  arms: readonly Arm[],
  givesNumber: (arm: { readonly id: string }) => boolean,
): {
  readonly groups: readonly ComparisonGroup<Arm>[];
  readonly leftOut: readonly { readonly arm: Arm; readonly code: ReasonId }[];
} {
  if (arms.every(({ overlapsArms }) => overlapsArms.length === 0)) return { groups, leftOut: [] };
  const asked = groups.flatMap((group) => [...group.interventions, ...group.comparators]);
  const repeated = repeatedArms(
    asked,
    // Of arms that were not asked for, too: their people are still the same people.
    (arm) => arms.some(({ id }) => id === arm.id) && givesNumber(arm),
  );
  return {
    groups: groups.map((group) => ({
      ...group,
      interventions: group.interventions.filter((arm) => !repeated.has(arm)),
      comparators: group.comparators.filter((arm) => !repeated.has(arm)),
    })),
    leftOut: [...repeated].map((arm) => ({ arm, code: "repeats-people" as const })),
  };
}

/** Arms asked for that give no number at the slot used. */
export function silentArms<Arm extends ComparableArm, Row extends ComparableRow>(
  effect: StudyEffect<Arm, Row>,
  groups: readonly ComparisonGroup<Arm>[],
  own: readonly Row[],
  reasons: UsableNumbers<Row>["reasons"],
  question: EffectQuestion,
  lastDose: number | undefined,
): { arm: Arm; code: ReasonId }[] {
  const used = armsOf(effect);
  const silent: { arm: Arm; code: ReasonId }[] = [];
  for (const { interventions, comparators } of groups)
    for (const arm of [...interventions, ...comparators])
      if (!used.includes(arm))
        silent.push({ arm, code: silentReason(arm, used, own, reasons, question, lastDose) });
  return silent;
}

function silentReason(
  arm: ComparableArm,
  used: readonly ComparableArm[],
  own: readonly ComparableRow[],
  reasons: UsableNumbers<ComparableRow>["reasons"],
  question: EffectQuestion,
  lastDose: number | undefined,
): ReasonId {
  if (arm.overlapsArms.some((id) => used.some((one) => one.id === id))) return "repeats-people";
  const rows = own.filter((row) => row.arm === arm.id);
  if (rows.length === 0) return "outcome-not-reported";
  const code = reasons.find((one) => one.arm === arm.id)?.code;
  const atTime = rows.some((row) => isAtTime(row, question, lastDose));
  return code ?? (atTime ? "not-at-this-slot" : "outside-window");
}

/** Arms left out that no other part of the effect uses. */
export function unusedArms<Arm extends ComparableArm>(
  effect: StudyEffect<Arm, ComparableRow>,
  leftOut: { readonly arm: Arm; readonly code: ReasonId }[],
): { readonly arm: Arm; readonly code: ReasonId }[] {
  if (leftOut.length === 0) return leftOut;
  const used = armsOf(effect);
  return leftOut.filter(({ arm }) => !used.includes(arm));
}

/** Every arm behind an effect, each once. */
export function armsOf<Arm extends ComparableArm>(
  effect: Pick<StudyEffect<Arm, ComparableRow>, "parts">,
): Arm[] {
  const arms: Arm[] = [];
  for (const { numbers, contrasts } of effect.parts) {
    for (const { arm } of numbers?.interventions ?? []) addOnce(arms, arm);
    for (const { arm } of numbers?.comparators ?? []) addOnce(arms, arm);
    for (const { interventions, comparators } of contrasts) {
      for (const arm of interventions) addOnce(arms, arm);
      for (const arm of comparators) addOnce(arms, arm);
    }
  }
  return arms;
}

/** A handful of arms: looking through them is quicker than a set of them. */
function addOnce<Value>(values: Value[], value: Value): void {
  if (!values.includes(value)) values.push(value);
}
