import type { ComparatorClassId } from "../vocabulary/comparator-classes.ts";
import { armReason, phaseReason } from "./arm-rules.ts";
import type { ReasonId } from "./reasons.ts";
import type { ArmQuestion, ComparableArm, SelectableStudy } from "./selectable.ts";

/** Arms that were randomised against each other and may be compared, before any number is looked at. */
export interface ComparisonGroup<Arm extends ComparableArm> {
  readonly id: string;
  readonly interventions: readonly Arm[];
  readonly comparators: readonly Arm[];
}

export interface ComparisonArms<Arm extends ComparableArm> {
  readonly groups: readonly ComparisonGroup<Arm>[];
  readonly leftOut: readonly { readonly arm: Arm; readonly code: ReasonId }[];
  /** Why there is no group, or null where there is one. */
  readonly reason: ReasonId | null;
}

/**
 * SELECTION 4.2 and 4.3: the arms asked for, put into the groups in which they were randomised. Only
 * one class of comparator answers in a group, and only comparators with the same other treatment.
 */
export function comparisonArms<Arm extends ComparableArm>(
  study: SelectableStudy,
  arms: readonly Arm[],
  question: ArmQuestion,
): ComparisonArms<Arm> {
  const leftOut: { arm: Arm; code: ReasonId }[] = [];
  const asked: Arm[] = [];
  for (const arm of arms) {
    const code = phaseReason(arm, study.randomised === true) ?? askedReason(arm, arms, question);
    if (code === null) asked.push(arm);
    else leftOut.push({ arm, code });
  }

  const groups: ComparisonGroup<Arm>[] = [];
  for (const [id, members] of byGroup(asked, arms)) {
    const interventions = members.filter(({ role }) => role === "intervention");
    const comparators = members.filter(({ role }) => role === "comparator");
    if (interventions.length === 0 || comparators.length === 0) continue;
    const kept = preferredClass(comparators);
    for (const arm of comparators)
      if (!kept.includes(arm)) leftOut.push({ arm, code: "other-comparator" });
    const split = byBackground(id, interventions, kept);
    groups.push(...split);
    for (const arm of interventions)
      if (!split.some((one) => one.interventions.includes(arm)))
        leftOut.push({ arm, code: "background-differs" });
    for (const arm of kept)
      if (!split.some((one) => one.comparators.includes(arm)))
        leftOut.push({ arm, code: "background-differs" });
  }
  return {
    groups,
    leftOut,
    reason: groups.length > 0 ? null : noComparisonReason(asked, leftOut),
  };
}

/** Why an arm is not one of those asked for. An arm pooled over others is of the bands of its members. */
function askedReason(
  arm: ComparableArm,
  arms: readonly ComparableArm[],
  question: ArmQuestion,
): ReasonId | null {
  const isPooled = arm.doseBand === null && arm.overlapsArms.length > 0;
  if (arm.role === "comparator" || !isPooled) return armReason(arm, question);
  return (
    armReason(arm, { ...question, doseBand: undefined }) ?? memberBandReason(arm, arms, question)
  );
}

function memberBandReason(
  arm: ComparableArm,
  arms: readonly ComparableArm[],
  question: ArmQuestion,
): ReasonId | null {
  const bands = arms
    .filter((one) => arm.overlapsArms.includes(one.id) && one.role === "intervention")
    .map((one) => one.doseBand);
  const asked = question.doseBand;
  if (asked === undefined) return bands.includes("below-usual") ? "dose-below-usual" : null;
  return bands.every((band) => band !== null && asked.includes(band)) ? null : "no-matching-arm";
}

/** Arms by the group they were randomised in; an arm pooled over one group belongs to that group. */
function byGroup<Arm extends ComparableArm>(
  asked: readonly Arm[],
  arms: readonly Arm[],
): Map<string, Arm[]> {
  const groups = new Map<string, Arm[]>();
  for (const arm of asked) {
    const id = arm.comparisonGroup ?? groupOfMembers(arm, arms);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [arm]);
    else group.push(arm);
  }
  return groups;
}

function groupOfMembers(arm: ComparableArm, arms: readonly ComparableArm[]): string {
  if (arm.overlapsArms.length === 0) return "";
  const groups = new Set(
    arms.filter(({ id }) => arm.overlapsArms.includes(id)).map((one) => one.comparisonGroup),
  );
  const [only] = groups;
  return groups.size === 1 ? (only ?? "") : "";
}

/** Placebo before other treatments: what the drug adds is the question unless another is asked. */
const classOrder: readonly ComparatorClassId[] = [
  "inert-placebo",
  "active-placebo",
  "usual-care",
  "active-drug",
  "ect",
  "dose-comparison",
  "none",
];

function preferredClass<Arm extends ComparableArm>(comparators: readonly Arm[]): readonly Arm[] {
  if (comparators.length === 1) return comparators;
  const first = classOrder.find((id) => comparators.some((arm) => classOf(arm) === id));
  return comparators.filter((arm) => classOf(arm) === first);
}

function classOf(arm: ComparableArm): ComparatorClassId {
  return arm.comparatorClass ?? "none";
}

/**
 * Splits a group by other treatment, where it differs. Arms with the very same one are compared; where
 * no arm has the comparator's, one that does not report its own may stand in.
 */
function byBackground<Arm extends ComparableArm>(
  id: string,
  interventions: readonly Arm[],
  comparators: readonly Arm[],
): ComparisonGroup<Arm>[] {
  const [one] = comparators;
  const isAlike = (arm: Arm): boolean => arm.background === one?.background;
  if (interventions.every(isAlike) && comparators.every(isAlike))
    return [{ id, interventions, comparators }];
  const backgrounds = [...new Set(comparators.map((arm) => arm.background))];
  const used = new Set<Arm>();
  const groups = backgrounds.flatMap((background) => {
    const controls = comparators.filter((arm) => arm.background === background);
    const same = interventions.filter((arm) => arm.background === background && !used.has(arm));
    const unknown = interventions.filter(
      (arm) =>
        (background === "not-reported" || arm.background === "not-reported") && !used.has(arm),
    );
    const [first] = unknown;
    const treated =
      same.length > 0 ? same : unknown.filter((arm) => arm.background === first?.background);
    if (treated.length === 0) return [];
    for (const arm of treated) used.add(arm);
    return [{ id: `${id} ${background}`, interventions: treated, comparators: controls }];
  });
  const [only] = groups;
  return groups.length === 1 && only !== undefined ? [{ ...only, id }] : groups;
}

/** The reason of the arm that came furthest. */
function noComparisonReason(
  asked: readonly ComparableArm[],
  leftOut: readonly { arm: ComparableArm; code: ReasonId }[],
): ReasonId {
  const codes = new Set(leftOut.map(({ code }) => code));
  if (codes.has("background-differs")) return "background-differs";
  const codesOf = (role: ComparableArm["role"]): Set<ReasonId> =>
    new Set(leftOut.filter(({ arm }) => arm.role === role).map(({ code }) => code));
  if (asked.some(({ role }) => role === "intervention")) {
    const comparators = codesOf("comparator");
    if (comparators.has("drug-in-both-arms")) return "drug-in-both-arms";
    return comparators.size === 1 && comparators.has("outside-randomised-phase")
      ? "outside-randomised-phase"
      : "no-matching-comparator";
  }
  const interventions = codesOf("intervention");
  for (const code of ["dose-below-usual", "outside-randomised-phase"] as const)
    if (interventions.has(code)) return code;
  return "no-matching-arm";
}
