import { windows } from "../vocabulary/windows.ts";
import type { ComparisonGroup } from "./comparison-arms.ts";
import { contrastReason, orientContrast, type OrientedContrast } from "./contrast-rules.ts";
import { isAtTime } from "./number-rules.ts";
import {
  bySlot,
  compareRanks,
  definitionRank,
  haveOneDefinition,
  hoursOf,
  rankInTime,
} from "./one-slot.ts";
import type { ReasonId } from "./reasons.ts";
import type { ComparableArm, ComparableRow, EffectQuestion } from "./selectable.ts";

/** A printed comparison that is used, with the arms of both sides. */
export interface UsedContrast<
  Arm extends ComparableArm,
  Row extends ComparableRow,
> extends OrientedContrast {
  readonly row: Row;
  readonly interventions: readonly Arm[];
  readonly comparators: readonly Arm[];
}

interface ContrastGroup<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly id: string;
  readonly contrasts: readonly UsedContrast<Arm, Row>[];
}

export interface ContrastSlot<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly row: Row;
  readonly groups: readonly ContrastGroup<Arm, Row>[];
}

interface Placed<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly group: string;
  readonly contrast: UsedContrast<Arm, Row>;
}

/**
 * SELECTION 4.4 and 4.8 for printed comparisons: those of one hour and one definition, between arms
 * that were asked for, each arm once. `reasons` names what the others failed.
 */
export function contrastSlot<Arm extends ComparableArm, Row extends ComparableRow>(
  rows: readonly Row[],
  groups: readonly ComparisonGroup<Arm>[],
  question: EffectQuestion,
  lastDoseHours: number | undefined,
): { readonly slot: ContrastSlot<Arm, Row> | undefined; readonly reasons: readonly ReasonId[] } {
  const reasons: ReasonId[] = [];
  const usable: Placed<Arm, Row>[] = [];
  for (const row of rows) {
    if (!isAtTime(row, question, lastDoseHours)) continue;
    const code = contrastReason(row, question);
    const sides = code === null ? sidesOf(row, groups) : undefined;
    if (code !== null || sides === undefined) {
      reasons.push(code ?? "other-arms");
      continue;
    }
    if ([...sides.interventions, ...sides.comparators].some((arm) => isAfterEnd(row, arm))) {
      reasons.push("after-randomised-comparison");
      continue;
    }
    const { group, aIsIntervention, interventions, comparators } = sides;
    const contrast = { row, interventions, comparators, ...orientContrast(row, aIsIntervention) };
    usable.push({ group, contrast });
  }
  let best: { readonly slot: ContrastSlot<Arm, Row>; readonly rank: number[] } | undefined;
  for (const placed of bySlot(usable, (a, b) =>
    haveOneDefinition(a.contrast.row, b.contrast.row),
  )) {
    const slot = slotOf(placed);
    if (slot === undefined) continue;
    const rank = rankOf(slot, question);
    if (best === undefined || compareRanks(rank, best.rank) < 0) best = { slot, rank };
  }
  return { slot: best?.slot, reasons };
}

/** SELECTION 4.2: rated when the arm was no longer as randomised. */
function isAfterEnd(row: ComparableRow, { validUntilHours }: ComparableArm): boolean {
  const hours = hoursOf(row);
  return validUntilHours !== null && hours !== null && hours > validUntilHours;
}

/** The group a comparison lies in and which of its sides holds the intervention. */
function sidesOf<Arm extends ComparableArm>(
  row: ComparableRow,
  groups: readonly ComparisonGroup<Arm>[],
) {
  const a = row.armsA ?? [];
  const b = row.armsB ?? [];
  if (a.length === 0 || b.length === 0) return undefined;
  for (const group of groups)
    for (const aIsIntervention of [true, false]) {
      const interventions = pickAll(group.interventions, aIsIntervention ? a : b);
      const comparators = pickAll(group.comparators, aIsIntervention ? b : a);
      if (interventions !== undefined && comparators !== undefined)
        return { group: group.id, aIsIntervention, interventions, comparators };
    }
  return undefined;
}

/** The arms with these ids, or undefined where one of them is not there. */
function pickAll<Arm extends ComparableArm>(
  arms: readonly Arm[],
  ids: readonly string[],
): Arm[] | undefined {
  const found = ids.flatMap((id) => arms.find((arm) => arm.id === id) ?? []);
  return found.length === ids.length ? found : undefined;
}

/** Comparisons of most arms first; none whose people another one has counted. */
function slotOf<Arm extends ComparableArm, Row extends ComparableRow>(
  placed: readonly Placed<Arm, Row>[],
): ContrastSlot<Arm, Row> | undefined {
  const groups = new Map<string, UsedContrast<Arm, Row>[]>();
  const counted = new Set<string>();
  const bySize = placed.toSorted(
    (one, other) => other.contrast.interventions.length - one.contrast.interventions.length,
  );
  for (const { group, contrast } of bySize) {
    const people = contrast.interventions.flatMap((arm) => [arm.id, ...arm.overlapsArms]);
    if (people.some((id) => counted.has(id))) continue;
    for (const id of people) counted.add(id);
    groups.set(group, [...(groups.get(group) ?? []), contrast]);
  }
  const row = bySize[0]?.contrast.row;
  return row === undefined
    ? undefined
    : { row, groups: [...groups].map(([id, contrasts]) => ({ id, contrasts })) };
}

function rankOf(
  { row, groups }: ContrastSlot<ComparableArm, ComparableRow>,
  question: EffectQuestion,
): number[] {
  const arms = groups
    .flatMap(({ contrasts }) => contrasts)
    .reduce((total, { interventions }) => total + interventions.length, 0);
  const target = question.atHours ?? windows.get(question.window).target;
  return rankInTime(
    [-arms],
    [...definitionRank(row, question.outcome), row.adjusted === true ? 0 : 1],
    hoursOf(row) ?? 0,
    target,
  );
}
