import { measures } from "../measures/index.ts";
import type { RawRow } from "../measures/measure.ts";
import { combineArms } from "../stats/combine-arms.ts";
import { crossoverDifference } from "../stats/crossover-difference.ts";
import { crossoverRatioOfMeans } from "../stats/crossover-ratio-of-means.ts";
import { crossoverStandardizedDifference } from "../stats/crossover-standardized-difference.ts";
import type { AnsweringGroup, ArmNumber } from "./joint-slot.ts";
import { countsEveryoneRandomised, deviationOf } from "./number-rules.ts";
import type { ReasonId } from "./reasons.ts";
import type { ComparableArm, ComparableRow, EffectQuestion } from "./selectable.ts";

/** What the arms of one side come to together; a number that no arm gives is null. */
interface SideNumbers {
  readonly events: number | null;
  /** Below the line of the answer. */
  readonly n: number | null;
  readonly nRandomised: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
}

export interface GroupEffect {
  readonly intervention: SideNumbers;
  readonly comparator: SideNumbers;
  /** The raw numbers for pooling by tables; null where the effect is paired. */
  readonly raw: RawRow | null;
  readonly yi: number;
  readonly vi: number;
  readonly zeroCell: boolean;
}

/** Either the effect of a group on the analysis scale or why there is none. */
export type GroupOutcome =
  | { readonly effect: GroupEffect; readonly code: null }
  | { readonly effect: null; readonly code: ReasonId };

type Numbers = readonly ArmNumber<ComparableArm, ComparableRow>[];

/** SELECTION 4.3: events and totals of the arms of each side are added, then compared. */
export function countsEffect(
  group: AnsweringGroup<ComparableArm, ComparableRow>,
  question: EffectQuestion,
): GroupOutcome {
  const intervention = addCounts(group.interventions, question);
  const comparator = addCounts(group.comparators, question);
  return effectOf(question, intervention, comparator, {
    ai: intervention.events,
    n1i: intervention.n,
    ci: comparator.events,
    n2i: comparator.n,
  });
}

function addCounts(numbers: Numbers, question: EffectQuestion): SideNumbers {
  const everyone = countsEveryoneRandomised(question);
  return {
    events: sum(numbers.map(({ row }) => row.events)),
    n: sum(
      numbers.map(({ arm, row }) =>
        // Some reports count people twice or more than were randomised; never fewer than were counted.
        everyone ? Math.max(arm.nRandomised ?? 0, row.n ?? 0) : row.n,
      ),
    ),
    nRandomised: sum(numbers.map(({ arm }) => arm.nRandomised)),
    mean: null,
    sd: null,
  };
}

/** SELECTION 4.3 and 4.7: arms combined by the Cochrane formula, then compared. */
export function meansEffect(
  group: AnsweringGroup<ComparableArm, ComparableRow>,
  question: EffectQuestion,
): GroupOutcome {
  const intervention = combineScores(group.interventions);
  const comparator = combineScores(group.comparators);
  if (question.measure === "ROM" && !((intervention.mean ?? 0) > 0 && (comparator.mean ?? 0) > 0))
    return { effect: null, code: "mean-missing" };
  return effectOf(question, intervention, comparator, {
    m1i: intervention.mean,
    sd1i: intervention.sd,
    n1i: intervention.n,
    m2i: comparator.mean,
    sd2i: comparator.sd,
    n2i: comparator.n,
  });
}

function combineScores(numbers: Numbers): SideNumbers {
  const { mean, sd, n } = combineArms(
    numbers.map(({ row }) => ({
      mean: row.mean ?? Number.NaN,
      sd: deviationOf(row) ?? Number.NaN,
      n: row.n ?? Number.NaN,
    })),
  );
  return {
    events: null,
    n,
    nRandomised: sum(numbers.map(({ arm }) => arm.nRandomised)),
    mean,
    sd,
  };
}

function effectOf(
  question: EffectQuestion,
  intervention: SideNumbers,
  comparator: SideNumbers,
  raw: RawRow,
): GroupOutcome {
  const measure = measures[question.measure];
  const isRatio = measure.reading.axis === "log";
  const measured = measure.read([raw]);
  const [effect] = measured.effects({ ...measure.zeroCellRule, drop00: isRatio });
  if (effect === undefined || effect.reason !== null)
    return { effect: null, code: codeOf(effect?.reason ?? "missing-value", intervention) };
  return {
    effect: {
      intervention,
      comparator,
      raw,
      yi: effect.yi,
      vi: effect.vi,
      zeroCell: measured.zeroCellRows() > 0,
    },
    code: null,
  };
}

function codeOf(reason: string, { events }: SideNumbers): ReasonId {
  if (reason === "zero-events-both-arms")
    return events === 0 ? "zero-events-both-arms" : "all-events-both-arms";
  return reason === "zero-variance" ? "zero-variance" : "spread-missing";
}

/**
 * SELECTION 4.5b: the two periods of a crossover trial on the same people, by the printed error of
 * the paired difference, else by a stated correlation.
 */
export function pairedEffect(
  group: AnsweringGroup<ComparableArm, ComparableRow>,
  question: EffectQuestion,
): GroupOutcome & { readonly assumed: boolean } {
  const intervention = combineScores(group.interventions);
  const comparator = combineScores(group.comparators);
  const [treated, control] = [intervention, comparator].map(({ mean, sd }) => ({
    mean: mean ?? Number.NaN,
    sd: sd ?? Number.NaN,
  }));
  const n = Math.min(intervention.n ?? 0, comparator.n ?? 0);
  const se = group.interventions[0]?.row.pairedSe ?? group.comparators[0]?.row.pairedSe ?? null;
  if (treated === undefined || control === undefined || n < 3)
    return { effect: null, code: "n-missing", assumed: false };
  if (question.measure === "ROM" && !(treated.mean > 0 && control.mean > 0))
    return { effect: null, code: "mean-missing", assumed: false };
  const correlation =
    se === null ? question.correlation : correlationBehind(se, treated.sd, control.sd, n);
  const { yi, vi } = pairedFigures(question, treated, control, n, se, correlation);
  if (!(vi > 0)) return { effect: null, code: "zero-variance", assumed: false };
  return {
    effect: { intervention, comparator, raw: null, yi, vi, zeroCell: false },
    code: null,
    assumed: se === null,
  };
}

function pairedFigures(
  { measure }: EffectQuestion,
  treated: { readonly mean: number; readonly sd: number },
  control: { readonly mean: number; readonly sd: number },
  n: number,
  se: number | null,
  correlation: number,
): { yi: number; vi: number } {
  if (measure === "ROM") return crossoverRatioOfMeans(treated, control, n, correlation);
  if (measure !== "MD") return crossoverStandardizedDifference(treated, control, n, correlation);
  return crossoverDifference(
    treated.mean,
    control.mean,
    se === null
      ? { kind: "stated-correlation", sd1: treated.sd, sd2: control.sd, n, correlation }
      : { kind: "paired-se", se },
  );
}

/** The correlation that the error of a paired difference implies, kept inside its bounds. */
function correlationBehind(se: number, sd1: number, sd2: number, n: number): number {
  return Math.min(0.999, Math.max(-1, (sd1 ** 2 + sd2 ** 2 - n * se ** 2) / (2 * sd1 * sd2)));
}

/** The sum, or null where a part is not known. */
function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
}
