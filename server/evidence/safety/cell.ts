import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import { sideOf } from "../rates/answer.ts";
import type { RateArm, RatesAnswer, RateSide } from "../rates/contract.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import { type FilledColumn, trialsOf } from "./columns.ts";
import type { SafetyCell } from "./contract.ts";
import { effectOf, type Evidence } from "./effect.ts";
import type { SafetyQuestion } from "./question.ts";

/** The rates of one harm in every group, and why other arms give none. */
export interface HarmRates {
  readonly outcome: OutcomeId;
  readonly groups: RatesAnswer["groups"];
  readonly leftOut: RatesAnswer["leftOut"];
}

/** One harm in one column: what the arms count, and by how many of the trials it was counted at all. */
export function cellOf(
  evidence: Evidence,
  question: SafetyQuestion,
  { column, studies, trials }: FilledColumn,
  rates: HarmRates,
): SafetyCell {
  const { snapshot } = evidence;
  const group = rates.groups.find(
    ({ id, designClass, dosing }) =>
      id === column.id && designClass === column.designClass && dosing === column.dosing,
  );
  const intervention = group?.intervention ?? sideOf([]);
  const answering = new Set(intervention.arms.map(({ study }) => study));
  const counted = trialsOf(
    [...answering].flatMap((key) => snapshot.byKey.get(key) ?? []),
    snapshot,
  );
  const others = studies.filter((study) => !study.trials.some((trial) => counted.has(trial)));
  const unusable = new Set(
    others.flatMap(({ one, trials: own }) => (printsOf(one, rates.outcome) ? own : [])),
  );
  const quiet = new Set(
    others.flatMap(({ one, trials: own }) =>
      (one.study.harmsCollection?.reportingThresholdPercent ?? 0) > 0 ? own : [],
    ),
  );
  return {
    column: column.key,
    trials: new Set([...trials, ...counted]).size,
    counted: counted.size,
    unusable: unusable.size,
    belowThreshold: isAdverseEvent(rates.outcome)
      ? [...quiet].filter((trial) => !unusable.has(trial)).length
      : 0,
    headline: headlineOf(intervention),
    intervention,
    comparators: comparatorsOf(evidence, question, column, rates.outcome, group?.comparator.arms),
    stretch: stretchOf(intervention.arms),
  };
}

/** True where a study prints something of the harm for people given the drug, usable or not. */
function printsOf({ arms, results }: SnapshotStudy, outcome: OutcomeId): boolean {
  return results.some(
    (row) =>
      row.outcome === outcome &&
      (row.arm === null || arms.some(({ id, role }) => id === row.arm && role === "intervention")),
  );
}

/** A threshold hides single adverse events, not their sum, not serious ones, not dropouts. */
function isAdverseEvent(outcome: OutcomeId): boolean {
  return outcome.startsWith("ae-") && outcome !== "ae-any" && outcome !== "ae-death";
}

/**
 * The pooled rate from three trials on. Where a trial had no event the plain sum stands: a model of
 * logits would add half a person to it, and make rare harms common.
 */
function headlineOf({ studies, arms, crude, pooled }: RateSide): SafetyCell["headline"] {
  if (crude === null) return null;
  if (pooled !== null && everyTrialHasEvents(arms)) {
    const { percent, ciLow, ciHigh, predictionLow, predictionHigh } = pooled;
    return { kind: "pooled", percent, ciLow, ciHigh, predictionLow, predictionHigh };
  }
  const { percent, ciLow, ciHigh } = crude;
  const kind = studies === 1 ? "one-trial" : "sum";
  return { kind, percent, ciLow, ciHigh, predictionLow: null, predictionHigh: null };
}

function everyTrialHasEvents(arms: readonly RateArm[]): boolean {
  const having = arms.filter(({ rate }) => rate.events > 0).map(({ study }) => study);
  return new Set(having).size === new Set(arms.map(({ study }) => study)).size;
}

/** The comparator arms of the same trials by their kind: midazolam has harms of its own, saline has none. */
function comparatorsOf(
  evidence: Evidence,
  question: SafetyQuestion,
  column: FilledColumn["column"],
  outcome: OutcomeId,
  arms: readonly RateArm[] = [],
): SafetyCell["comparators"] {
  return comparatorClasses.entries.flatMap(({ id, label }) => {
    const side = sideOf(arms.filter((arm) => arm.comparatorClass === id));
    return side.studies === 0
      ? []
      : [
          {
            comparatorClass: id,
            label,
            headline: headlineOf(side),
            side,
            effect: effectOf(evidence, question, column, outcome, id),
          },
        ];
  });
}

function stretchOf(arms: readonly RateArm[]): SafetyCell["stretch"] {
  const hours = arms.flatMap((arm) => arm.hours ?? []);
  return hours.length === 0 ? null : { from: Math.min(...hours), to: Math.max(...hours) };
}
