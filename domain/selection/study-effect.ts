import { type ComparisonGroup, comparisonArms } from "./comparison-arms.ts";
import { repeatedArms } from "./arm-rules.ts";
import { contrastSlot, type ContrastSlot, type UsedContrast } from "./contrast-slot.ts";
import {
  countsEffect,
  type GroupEffect,
  type GroupOutcome,
  meansEffect,
  pairedEffect,
} from "./group-effect.ts";
import { type AnsweringGroup, jointSlot, type JointSlot } from "./joint-slot.ts";
import { comparedCountReason, comparedScoreReason, isAtTime } from "./number-rules.ts";
import { hoursOf } from "./one-slot.ts";
import { isSameKindElsewhere } from "./other-domain.ts";
import type { ReasonId } from "./reasons.ts";
import { lastDoseHoursOf } from "./row-rules.ts";
import type {
  ComparableArm,
  ComparableRow,
  EffectQuestion,
  SelectableStudy,
} from "./selectable.ts";
import { commonEffectOf, meanOfSharedContrasts } from "./shared-comparator.ts";

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
  readonly source: "counts" | "means" | "paired" | "contrast";
  /** Any row behind the effect: all share hour, scale, criterion, period and analysis set. */
  readonly row: Row;
  readonly hoursSinceLastDose: number | null;
  readonly form: "endpoint" | "change" | "adjusted-difference" | null;
  readonly parts: readonly EffectPart<Arm, Row>[];
  readonly correlationAssumed: boolean;
  readonly yi: number;
  readonly vi: number;
}

/** At which step of the rules a study fell out: by its arms, by its numbers, or by the effect itself. */
export type EffectStep = "arms" | "numbers" | "effect";

export interface StudyOutcome<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly effect: StudyEffect<Arm, Row> | null;
  /** Null exactly where there is an effect. */
  readonly failure: { readonly step: EffectStep; readonly code: ReasonId } | null;
  readonly leftOutArms: readonly { readonly arm: Arm; readonly code: ReasonId }[];
}

/**
 * SELECTION 4.2 to 4.9 for one study: at most one effect, from its arms where they give one, else
 * from what its report prints as a comparison. Nothing is taken from two times or two definitions.
 */
export function studyEffect<Arm extends ComparableArm, Row extends ComparableRow>(
  study: SelectableStudy,
  arms: readonly Arm[],
  results: readonly Row[],
  question: EffectQuestion,
): StudyOutcome<Arm, Row> {
  const matched = comparisonArms(study, arms, question);
  if (matched.reason !== null)
    return {
      effect: null,
      failure: { step: "arms", code: matched.reason },
      leftOutArms: matched.leftOut,
    };
  const own = results.filter((row) => row.outcome === question.outcome);
  const armIds = matched.groups.flatMap((group) =>
    [...group.interventions, ...group.comparators].map(({ id }) => id),
  );
  // Only the end of treatment depends on when the last dose was.
  const lastDose =
    question.window === "end"
      ? lastDoseHoursOf(
          results.filter((row) => row.arm !== null && armIds.includes(row.arm)),
          arms.filter(({ id }) => armIds.includes(id)),
        )
      : undefined;
  const contrastRows = own
    .filter(({ kind }) => kind === "contrast")
    .map((row) => withTimeSinceDose(row, results));

  const usable = usableNumbers(own, arms, question, lastDose);
  const givesNumber = ({ id }: { readonly id: string }): boolean =>
    usable.rows.some((row) => row.arm === id);
  const isNamed = ({ id }: { readonly id: string }): boolean =>
    contrastRows.some(
      (row) =>
        (row.armsA?.includes(id) === true || row.armsB?.includes(id) === true) &&
        isAtTime(row, question, lastDose),
    );
  const fromNumbers = withoutRepeats(matched.groups, arms, givesNumber);
  const fromContrasts = withoutRepeats(
    matched.groups,
    arms,
    (arm) => givesNumber(arm) || isNamed(arm),
  );

  const slot = jointSlot(usable.rows, fromNumbers.groups, question);
  const printed = contrastSlot(contrastRows, fromContrasts.groups, question, lastDose);
  const attempts = attemptsOf(slot, printed.slot, question);
  const codes: ReasonId[] = [];
  for (const attempt of attempts) {
    const outcome = attempt();
    if (typeof outcome === "string") codes.push(outcome);
    else {
      const asked = outcome.source === "contrast" ? fromContrasts : fromNumbers;
      return {
        effect: outcome,
        failure: null,
        leftOutArms: unusedArms(outcome, [
          ...matched.leftOut,
          ...asked.leftOut,
          ...silentArms(outcome, asked.groups, own, usable.reasons, question, lastDose),
        ]),
      };
    }
  }
  return {
    effect: null,
    failure:
      codes[0] === undefined
        ? {
            step: "numbers",
            code: numbersReason(
              own,
              results,
              armIds,
              usable.reasons,
              printed.reasons,
              question,
              lastDose,
            ),
          }
        : { step: "effect", code: codes[0] },
    leftOutArms: [...matched.leftOut, ...fromNumbers.leftOut],
  };
}

/** A printed comparison does not say how long ago the last dose was; rows of its arms at that hour do. */
function withTimeSinceDose<Row extends ComparableRow>(row: Row, results: readonly Row[]): Row {
  if (row.hoursSinceLastDose !== null || row.hours === null) return row;
  const named = [...(row.armsA ?? []), ...(row.armsB ?? [])];
  const same = results.find(
    (one) =>
      one.hours === row.hours &&
      one.hoursSinceLastDose !== null &&
      one.arm !== null &&
      named.includes(one.arm),
  );
  return same === undefined ? row : { ...row, hoursSinceLastDose: same.hoursSinceLastDose };
}

interface UsableNumbers<Row> {
  readonly rows: readonly Row[];
  /** Why rows at this time could not be used, by arm. */
  readonly reasons: readonly { readonly arm: string; readonly code: ReasonId }[];
}

function usableNumbers<Arm extends ComparableArm, Row extends ComparableRow>(
  own: readonly Row[],
  arms: readonly Arm[],
  question: EffectQuestion,
  lastDose: number | undefined,
): UsableNumbers<Row> {
  const kind = numberKindOf(question);
  const rows: Row[] = [];
  const reasons: { arm: string; code: ReasonId }[] = [];
  if (kind === null) return { rows, reasons };
  const reasonOf = kind === "binary" ? comparedCountReason : comparedScoreReason;
  for (const row of own) {
    const arm = row.kind === kind ? arms.find(({ id }) => id === row.arm) : undefined;
    if (arm === undefined || !isAtTime(row, question, lastDose)) continue;
    const code = reasonOf(row, arm, question);
    if (code === null) rows.push(row);
    else reasons.push({ arm: arm.id, code });
  }
  return { rows, reasons };
}

/** The rows a measure is computed from; null where it is only ever printed. */
function numberKindOf({ measure }: EffectQuestion): "binary" | "continuous" | null {
  if (measure === "HR") return null;
  return measure === "OR" || measure === "RR" || measure === "RD" || measure === "PETO"
    ? "binary"
    : "continuous";
}

/** SELECTION 4.2: the groups without arms that repeat people already counted. */
function withoutRepeats<Arm extends ComparableArm>(
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

type Attempt<Arm extends ComparableArm, Row extends ComparableRow> = () =>
  | StudyEffect<Arm, Row>
  | ReasonId;

/**
 * SELECTION 4.5 and 4.7: the ways to an effect that the numbers allow, the preferred one first.
 * Crossover: first period, then paired, then both periods as if they were two groups. Mean
 * differences: as adjusted in the report, then from the arms, then as printed without adjustment.
 */
function attemptsOf<Arm extends ComparableArm, Row extends ComparableRow>(
  slot: JointSlot<Arm, Row> | undefined,
  printed: ContrastSlot<Arm, Row> | undefined,
  question: EffectQuestion,
): Attempt<Arm, Row>[] {
  const fromPrinted: Attempt<Arm, Row>[] =
    printed === undefined ? [] : [() => effectOfContrasts(printed)];
  if (slot === undefined) return fromPrinted;
  const bothPeriods = slot.row.period === "both" || slot.row.period === "unknown";
  const counted = numberKindOf(question) === "binary";
  if (counted) {
    const counts: Attempt<Arm, Row> = () => effectOfNumbers(slot, "counts", countsEffect, question);
    return bothPeriods ? [...fromPrinted, counts] : [counts, ...fromPrinted];
  }
  if (bothPeriods) {
    const paired: Attempt<Arm, Row> = () => effectOfNumbers(slot, "paired", pairedEffect, question);
    return question.measure === "MD" ? [...fromPrinted, paired] : [paired, ...fromPrinted];
  }
  const means: Attempt<Arm, Row> = () => effectOfNumbers(slot, "means", meansEffect, question);
  const printedOfBoth = printed?.row.period === "both" || printed?.row.period === "unknown";
  const firstPeriodFirst = slot.row.period === "first" && printedOfBoth;
  const adjusted = printed?.row.adjusted === true;
  return question.measure === "MD" && adjusted && !firstPeriodFirst
    ? [...fromPrinted, means]
    : [means, ...fromPrinted];
}

function effectOfNumbers<Arm extends ComparableArm, Row extends ComparableRow>(
  slot: JointSlot<Arm, Row>,
  source: "counts" | "means" | "paired",
  effectOfGroup: (
    group: AnsweringGroup<Arm, Row>,
    question: EffectQuestion,
  ) => GroupOutcome & { readonly assumed?: boolean },
  question: EffectQuestion,
): StudyEffect<Arm, Row> | ReasonId {
  const parts: EffectPart<Arm, Row>[] = [];
  let code: ReasonId | undefined;
  let assumed = false;
  for (const group of slot.groups) {
    const outcome = effectOfGroup(group, question);
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

function unusedArms<Arm extends ComparableArm>(
  effect: StudyEffect<Arm, ComparableRow>,
  leftOut: { readonly arm: Arm; readonly code: ReasonId }[],
): { readonly arm: Arm; readonly code: ReasonId }[] {
  if (leftOut.length === 0) return leftOut;
  const used = armsOf(effect);
  return leftOut.filter(({ arm }) => !used.has(arm));
}

/** Every arm behind an effect. */
export function armsOf<Arm extends ComparableArm>(
  effect: Pick<StudyEffect<Arm, ComparableRow>, "parts">,
): Set<Arm> {
  return new Set(
    effect.parts.flatMap(({ numbers, contrasts }) => [
      ...(numbers?.interventions ?? []).map(({ arm }) => arm),
      ...(numbers?.comparators ?? []).map(({ arm }) => arm),
      ...contrasts.flatMap(({ interventions, comparators }) => [...interventions, ...comparators]),
    ]),
  );
}

/** Arms asked for that give no number at the slot used. */
function silentArms<Arm extends ComparableArm, Row extends ComparableRow>(
  effect: StudyEffect<Arm, Row>,
  groups: readonly ComparisonGroup<Arm>[],
  own: readonly Row[],
  reasons: UsableNumbers<Row>["reasons"],
  question: EffectQuestion,
  lastDose: number | undefined,
): { arm: Arm; code: ReasonId }[] {
  const used = armsOf(effect);
  const usedIds = new Set([...used].map(({ id }) => id));
  return groups
    .flatMap((group) => [...group.interventions, ...group.comparators])
    .filter((arm) => !used.has(arm))
    .map((arm) => {
      if (arm.overlapsArms.some((id) => usedIds.has(id)))
        return { arm, code: "repeats-people" as const };
      const rows = own.filter((row) => row.arm === arm.id);
      const atTime = rows.some((row) => isAtTime(row, question, lastDose));
      const code = reasons.find((one) => one.arm === arm.id)?.code;
      if (rows.length === 0) return { arm, code: "outcome-not-reported" as const };
      return { arm, code: code ?? (atTime ? "not-at-this-slot" : "outside-window") };
    });
}

/** Reasons of single rows, those first that came nearest to a number. */
const nearest: readonly ReasonId[] = [
  "not-at-this-slot",
  "randomised-unknown",
  "se-missing",
  "spread-missing",
  "n-missing",
  "mean-missing",
  "direction-unknown",
  "percent-only",
  "percent-change",
  "form-mismatch",
  "scale-mismatch",
  "not-first-period",
  "second-period-only",
  "other-arms",
  "subgroup-only",
  "unit-not-people",
  "after-randomised-comparison",
  "not-primary-source",
  "unverified",
  "caution",
  "measure-mismatch",
  "not-between-arms",
  "wrong-timing",
];

/** Why arms that fit give no effect. */
function numbersReason(
  own: readonly ComparableRow[],
  results: readonly ComparableRow[],
  armIds: readonly string[],
  armReasons: readonly { readonly arm: string; readonly code: ReasonId }[],
  contrastReasons: readonly ReasonId[],
  question: EffectQuestion,
  lastDose: number | undefined,
): ReasonId {
  const ofArms = armReasons.filter(({ arm }) => armIds.includes(arm)).map(({ code }) => code);
  const codes = new Set<ReasonId>([...ofArms, ...contrastReasons]);
  const found = nearest.find((code) => codes.has(code));
  if (found !== undefined) return found;
  const told = own.filter(({ timing }) => timing !== "baseline");
  const atTime = told.filter((row) => isAtTime(row, question, lastDose));
  if (atTime.length > 0)
    return atTime.some(({ kind }) => kind === numberKindOf(question))
      ? "not-at-this-slot"
      : "measure-mismatch";
  if (told.some((row) => hoursOf(row) !== null || row.timing !== "point")) return "outside-window";
  return results.some((row) => isSameKindElsewhere(row, question))
    ? "other-domain"
    : "outcome-not-reported";
}
