import { outcomes } from "../vocabulary/outcomes.ts";
import { windows } from "../vocabulary/windows.ts";
import type { ComparisonGroup } from "./comparison-arms.ts";
import {
  bySlot,
  compareRanks,
  definitionRank,
  haveOneDefinition,
  hoursOf,
  rankInTime,
} from "./one-slot.ts";
import type { ComparableArm, ComparableRow, EffectQuestion } from "./selectable.ts";

/** One arm with the row it answers by. */
export interface ArmNumber<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly arm: Arm;
  readonly row: Row;
}

/** A group whose two sides both answer. */
export interface AnsweringGroup<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly id: string;
  readonly interventions: readonly ArmNumber<Arm, Row>[];
  readonly comparators: readonly ArmNumber<Arm, Row>[];
}

export interface JointSlot<Arm extends ComparableArm, Row extends ComparableRow> {
  /** Any row of the slot: all share hour, scale, criterion, form, period and analysis set. */
  readonly row: Row;
  readonly groups: readonly AnsweringGroup<Arm, Row>[];
}

/**
 * SELECTION 4.4: one hour and one definition at which the arms of both sides have a usable row.
 * Slots in which more arms answer come first, then the preferred scale, form, period and analysis
 * set, then the hour nearest to the target. Undefined where no group answers on both sides.
 */
export function jointSlot<Arm extends ComparableArm, Row extends ComparableRow>(
  rows: readonly Row[],
  groups: readonly ComparisonGroup<Arm>[],
  question: EffectQuestion,
): JointSlot<Arm, Row> | undefined {
  const slots = bySlot(rows, (a, b) => a.form === b.form && haveOneDefinition(a, b));
  let best: { readonly slot: JointSlot<Arm, Row>; readonly rank: number[] } | undefined;
  for (const slotRows of slots) {
    const slot = slotOf(slotRows, groups);
    if (slot === undefined) continue;
    if (slots.length === 1) return slot;
    const rank = rankOf(slot, question);
    if (best === undefined || compareRanks(rank, best.rank) < 0) best = { slot, rank };
  }
  return best?.slot;
}

function slotOf<Arm extends ComparableArm, Row extends ComparableRow>(
  rows: readonly Row[],
  groups: readonly ComparisonGroup<Arm>[],
): JointSlot<Arm, Row> | undefined {
  const answering = groups
    .map(({ id, interventions, comparators }) => ({
      id,
      interventions: numbersOf(interventions, rows),
      comparators: numbersOf(comparators, rows),
    }))
    .filter((group) => group.interventions.length > 0 && group.comparators.length > 0);
  const row = answering[0]?.interventions[0]?.row;
  return row === undefined ? undefined : { row, groups: answering };
}

function numbersOf<Arm extends ComparableArm, Row extends ComparableRow>(
  arms: readonly Arm[],
  rows: readonly Row[],
): ArmNumber<Arm, Row>[] {
  const numbers: ArmNumber<Arm, Row>[] = [];
  for (const arm of arms) {
    const row = rows.find((one) => one.arm === arm.id);
    if (row !== undefined) numbers.push({ arm, row });
  }
  return numbers;
}

function rankOf(
  { row, groups }: JointSlot<ComparableArm, ComparableRow>,
  question: EffectQuestion,
): number[] {
  const arms = groups.reduce(
    (total, group) => total + group.interventions.length + group.comparators.length,
    0,
  );
  const [scale = 0, ...rest] = definitionRank(row, question.outcome);
  const target = question.atHours ?? windows.get(question.window).target;
  return rankInTime([-arms], [scale, formRank(row, question), ...rest], hoursOf(row) ?? 0, target);
}

/** SELECTION 4.7: of two forms on one scale, change comes before the score at the end. */
function formRank(row: ComparableRow, question: EffectQuestion): number {
  if (outcomes.get(question.outcome).kind === "binary") return 0;
  return row.form === "change" ? 0 : 1;
}
