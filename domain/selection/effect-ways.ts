import type { ContrastSlot, UsedContrast } from "./contrast-slot.ts";
import {
  countsEffect,
  type GroupEffect,
  type GroupOutcome,
  meansEffect,
  pairedEffect,
} from "./group-effect.ts";
import type { AnsweringGroup, JointSlot } from "./joint-slot.ts";
import type { ReasonId } from "./reasons.ts";
import type { ComparableArm, ComparableRow, EffectQuestion } from "./selectable.ts";
import { commonEffectOf, meanOfSharedContrasts } from "./shared-comparator.ts";
import { numberKindOf } from "./usable-numbers.ts";

/** Part of an effect: one group of arms that were randomised against each other. */
interface EffectPart<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly id: string;
  readonly numbers: AnsweringGroup<Arm, Row> | null;
  readonly contrasts: readonly UsedContrast<Arm, Row>[];
  readonly effect: GroupEffect | null;
  readonly yi: number;
  readonly vi: number;
}

/** The one effect of a study on the analysis scale of the question's measure. */
export interface StudyEffect<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly source: EffectWay<Arm, Row>["source"];
  /** Any row behind the effect: all share hour, scale, criterion, period and analysis set. */
  readonly row: Row;
  readonly hoursSinceLastDose: number | null;
  readonly form: "endpoint" | "change" | "adjusted-difference" | null;
  readonly parts: readonly EffectPart<Arm, Row>[];
  readonly correlationAssumed: boolean;
  readonly yi: number;
  readonly vi: number;
}

/** A way to an effect: from the numbers of arms in one of three manners, or as the report prints it. */
export type EffectWay<Arm extends ComparableArm, Row extends ComparableRow> =
  | { readonly source: NumbersSource; readonly slot: JointSlot<Arm, Row> }
  | { readonly source: "contrast"; readonly slot: ContrastSlot<Arm, Row> };

type NumbersSource = "counts" | "means" | "paired";

/**
 * SELECTION 4.5 and 4.7: the ways to an effect that the numbers allow, the preferred one first.
 * Crossover: first period, then paired, then both periods as if they were two groups. Mean
 * differences: as adjusted in the report, then from the arms, then as printed without adjustment.
 */
export function effectWays<Arm extends ComparableArm, Row extends ComparableRow>(
  numbers: JointSlot<Arm, Row> | undefined,
  printed: ContrastSlot<Arm, Row> | undefined,
  question: EffectQuestion,
): EffectWay<Arm, Row>[] {
  const ways: EffectWay<Arm, Row>[] = [];
  if (numbers !== undefined) ways.push({ source: sourceOf(numbers, question), slot: numbers });
  if (printed !== undefined) ways.push({ source: "contrast", slot: printed });
  return numbers !== undefined &&
    printed !== undefined &&
    printedFirst(numbers.row, printed.row, question)
    ? ways.toReversed()
    : ways;
}

function sourceOf(
  { row }: JointSlot<ComparableArm, ComparableRow>,
  question: EffectQuestion,
): NumbersSource {
  if (numberKindOf(question) === "binary") return "counts";
  return isOfBothPeriods(row) ? "paired" : "means";
}

function printedFirst(
  numbers: ComparableRow,
  printed: ComparableRow,
  question: EffectQuestion,
): boolean {
  if (numberKindOf(question) === "binary") return isOfBothPeriods(numbers);
  if (question.measure !== "MD") return false;
  if (isOfBothPeriods(numbers)) return true;
  const firstPeriodFirst = numbers.period === "first" && isOfBothPeriods(printed);
  return printed.adjusted === true && !firstPeriodFirst;
}

function isOfBothPeriods({ period }: ComparableRow): boolean {
  return period === "both" || period === "unknown";
}

/** The effect by one of the ways above, or why that way gives none. */
export function effectBy<Arm extends ComparableArm, Row extends ComparableRow>(
  way: EffectWay<Arm, Row>,
  question: EffectQuestion,
): StudyEffect<Arm, Row> | ReasonId {
  return way.source === "contrast"
    ? effectOfContrasts(way.slot)
    : effectOfNumbers(way.slot, way.source, question);
}

const effectOfGroup: Readonly<
  Record<
    NumbersSource,
    (
      group: AnsweringGroup<ComparableArm, ComparableRow>,
      question: EffectQuestion,
    ) => GroupOutcome & { readonly assumed?: boolean }
  >
> = { counts: countsEffect, means: meansEffect, paired: pairedEffect };

function effectOfNumbers<Arm extends ComparableArm, Row extends ComparableRow>(
  slot: JointSlot<Arm, Row>,
  source: NumbersSource,
  question: EffectQuestion,
): StudyEffect<Arm, Row> | ReasonId {
  const parts: EffectPart<Arm, Row>[] = [];
  let code: ReasonId | undefined;
  let assumed = false;
  for (const group of slot.groups) {
    const outcome = effectOfGroup[source](group, question);
    if (outcome.effect === null) {
      code ??= outcome.code;
      continue;
    }
    assumed ||= outcome.assumed ?? false;
    const { yi, vi } = outcome.effect;
    parts.push({ id: group.id, numbers: group, contrasts: [], effect: outcome.effect, yi, vi });
  }
  if (parts.length === 0) return code ?? "mean-missing";
  const { form } = slot.row;
  return {
    source,
    row: slot.row,
    hoursSinceLastDose: slot.row.hoursSinceLastDose,
    form: source === "counts" || form === "percent-change" ? null : form,
    parts,
    correlationAssumed: assumed,
    ...wholeOf(parts),
  };
}

function effectOfContrasts<Arm extends ComparableArm, Row extends ComparableRow>(
  slot: ContrastSlot<Arm, Row>,
): StudyEffect<Arm, Row> {
  const parts = slot.groups.map(({ id, contrasts }) => ({
    id,
    numbers: null,
    contrasts,
    effect: null,
    ...(contrasts.length > 1 ? meanOfSharedContrasts(contrasts) : effectAlone(contrasts)),
  }));
  return {
    source: "contrast",
    row: slot.row,
    hoursSinceLastDose: slot.row.hoursSinceLastDose,
    form: slot.row.measure === "MD" && slot.row.adjusted === true ? "adjusted-difference" : null,
    parts,
    correlationAssumed: false,
    ...wholeOf(parts),
  };
}

function effectAlone(contrasts: readonly { readonly yi: number; readonly vi: number }[]) {
  const [only] = contrasts;
  return { yi: only?.yi ?? Number.NaN, vi: only?.vi ?? Number.NaN };
}

/** SELECTION 4.3: several groups of one study are pooled inside it first. */
function wholeOf(parts: readonly { readonly yi: number; readonly vi: number }[]) {
  return parts.length === 1 ? effectAlone(parts) : commonEffectOf(parts);
}
