import { secondReports } from "#domain/selection/one-report.ts";
import type { ReasonId } from "#domain/selection/reasons.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { armsOf } from "#domain/selection/effect-arms.ts";
import type { GroupEffect } from "#domain/selection/group-effect.ts";
import type { StudyEffect } from "#domain/selection/effect-ways.ts";
import type { EffectStep, StudyOutcome } from "#domain/selection/study-effect.ts";
import { type StudyQuestion, studyReason } from "#domain/selection/study-rules.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import { outcomesFor } from "./kept-outcomes.ts";

export type RecordEffect = StudyEffect<ArmRow, ResultRow>;

/** A study with its one effect. */
export interface AnsweringStudy {
  readonly one: SnapshotStudy;
  readonly effect: RecordEffect;
  readonly leftOutArms: StudyOutcome<ArmRow, ResultRow>["leftOutArms"];
  /** People behind the effect, each once; null where no arm says. */
  readonly people: number | null;
}

/** The steps of the rules at which a study may fall out, in their order. */
type SelectionStep = "study" | EffectStep | "reports" | "reader";

export interface SelectedEffects {
  readonly answering: readonly AnsweringStudy[];
  /** Studies the reader took out, with the effect they would have. */
  readonly takenOut: readonly AnsweringStudy[];
  readonly leftOut: readonly {
    readonly one: SnapshotStudy;
    readonly step: SelectionStep;
    readonly code: ReasonId;
  }[];
  readonly knownButNotPooled: readonly { readonly one: SnapshotStudy; readonly code: ReasonId }[];
}

export interface SelectionQuestion {
  readonly effect: EffectQuestion;
  readonly studies: StudyQuestion;
  readonly exclude: ReadonlySet<string>;
}

/**
 * SELECTION 4 over the studies inside a filter. Every study is in exactly one of `answering`,
 * `leftOut` (with the reader's own) and `knownButNotPooled`.
 */
export function selectEffects(
  inside: readonly SnapshotStudy[],
  { effect: question, studies, exclude }: SelectionQuestion,
): SelectedEffects {
  const leftOut: SelectedEffects["leftOut"][number][] = [];
  const known: SelectedEffects["knownButNotPooled"][number][] = [];
  const candidates: AnsweringStudy[] = [];
  const outcomeOf = outcomesFor(question);
  for (const one of inside) {
    const code = studyReason(one.study, studies) ?? crossoverReason(one, question);
    if (code !== null) {
      leftOut.push({ one, step: "study", code });
      continue;
    }
    const { effect, failure, leftOutArms } = outcomeOf(one);
    if (effect !== null)
      candidates.push({ one, effect, leftOutArms, people: peopleBehind(effect, one) });
    else if (failure !== null && isKnownButNotPooled(one, failure, question))
      known.push({ one, code: failure.code });
    else if (failure !== null) leftOut.push({ one, ...failure });
  }

  // Judged before anything is taken out: people must not come back in through another report.
  const second = secondReports(
    candidates.map(({ one, people }) => ({ study: one.study, people: people ?? 0 })),
  );
  const insideKeys = new Set(inside.map(({ study: { key } }) => key));
  const answering: AnsweringStudy[] = [];
  const takenOut: AnsweringStudy[] = [];
  for (const candidate of candidates) {
    const { one } = candidate;
    const { key, pooledFrom } = one.study;
    const code = second.get(key);
    if (code !== undefined) leftOut.push({ one, step: "reports", code });
    else if (exclude.has(key)) {
      takenOut.push(candidate);
      leftOut.push({ one, step: "reader", code: "taken-out" });
    } else if (pooledFrom.some((member) => exclude.has(member)))
      leftOut.push({ one, step: "reader", code: "pools-taken-out" });
    else if (pooledFrom.some((member) => !insideKeys.has(member)))
      leftOut.push({ one, step: "reports", code: "pools-outside-filter" });
    else answering.push(candidate);
  }
  const { stillKnown, counted } = withoutCounted(known, answering);
  return {
    answering,
    takenOut,
    leftOut: [...leftOut, ...counted],
    knownButNotPooled: stillKnown,
  };
}

function crossoverReason(one: SnapshotStudy, { crossover }: EffectQuestion): ReasonId | null {
  return crossover === "none" && one.study.designType === "crossover-rct"
    ? "crossover-trial"
    : null;
}

/**
 * Reasons that say what the reader asked for, that the trial looked elsewhere, or that its number
 * answers another view of the question; not that a number is missing.
 */
const notMissing: ReadonlySet<ReasonId> = new Set<ReasonId>([
  "outside-window",
  "other-domain",
  "wrong-timing",
  "not-primary-source",
  "not-first-period",
  "after-randomised-comparison",
  "scale-mismatch",
  "form-mismatch",
]);

/**
 * SELECTION 4: randomised trials whose people and arms fit the question but that print no usable
 * number. A report pooled over trials is no trial of its own.
 */
function isKnownButNotPooled(
  one: SnapshotStudy,
  { step, code }: { readonly step: EffectStep; readonly code: ReasonId },
  question: EffectQuestion,
): boolean {
  const { study } = one;
  return (
    step === "numbers" &&
    study.randomised === true &&
    study.pooledFrom.length === 0 &&
    !notMissing.has(code) &&
    couldAnswer(one, question)
  );
}

/**
 * True where the trial was about what is asked: a number of its kind, or people with that condition.
 * Every trial could have counted harms and dropouts; only withdrawal trials look for relapse.
 */
function couldAnswer({ study, results }: SnapshotStudy, { outcome }: EffectQuestion): boolean {
  const { domain } = outcomes.get(outcome);
  if (domain === "harm" || domain === "retention") return true;
  if (outcome === "relapse" || outcome === "substance-relapse")
    return (
      study.designType === "randomised-withdrawal" || results.some((row) => row.outcome === outcome)
    );
  return (
    indications.get(study.indication).domain === domain ||
    study.indication === domain ||
    results.some((row) => outcomes.get(row.outcome).domain === domain)
  );
}

/**
 * Known trials whose people an answering study already counts are left out with that reason instead;
 * of several known reports of the same people one stays.
 */
function withoutCounted(
  known: SelectedEffects["knownButNotPooled"],
  answering: readonly AnsweringStudy[],
): {
  readonly stillKnown: SelectedEffects["knownButNotPooled"];
  readonly counted: SelectedEffects["leftOut"];
} {
  const pooled = new Set(answering.flatMap(({ one }) => one.study.pooledFrom));
  const groups = new Set(answering.flatMap(({ one }) => one.study.overlapGroup ?? []));
  const codeOf = ({ study }: SnapshotStudy): ReasonId | null => {
    if (pooled.has(study.key)) return "in-pooled-report";
    if (study.overlapGroup === null) return null;
    if (groups.has(study.overlapGroup)) return "overlap";
    return study.key === keptOf(study.overlapGroup) ? null : "overlap";
  };
  const keptOf = (group: string): string | undefined => {
    const members = known.filter(({ one }) => one.study.overlapGroup === group);
    const primary = members.find(({ one }) => one.study.countedOnce);
    const [largest] = members.toSorted(
      (a, b) => (b.one.study.participants ?? 0) - (a.one.study.participants ?? 0),
    );
    return (primary ?? largest)?.one.study.key;
  };
  const stillKnown: SelectedEffects["knownButNotPooled"][number][] = [];
  const counted: SelectedEffects["leftOut"][number][] = [];
  for (const entry of known) {
    const code = codeOf(entry.one);
    if (code === null) stillKnown.push(entry);
    else counted.push({ one: entry.one, step: "reports", code });
  }
  return { stillKnown, counted };
}

/** SELECTION 4.5: people of a crossover trial stand on both sides but are counted once. */
export function peopleBehind(effect: RecordEffect, { study }: SnapshotStudy): number | null {
  const twice = countsTwice({ effect, one: { study } });
  if (effect.source !== "contrast")
    return peopleOnSides(
      effect.parts.flatMap((part) => part.effect ?? []),
      twice,
    );
  const arms = armsOf(effect);
  const sizes = arms.map((arm) => arm.nAnalysed ?? arm.nRandomised);
  if (sizes.some((n) => n === null)) return study.participants;
  const all = sizes.reduce<number>((total, n) => total + (n ?? 0), 0);
  return twice ? Math.max(...sizes.map((n) => n ?? 0)) : all;
}

/** True where the same people may stand on both sides. */
export function countsTwice({
  effect,
  one,
}: {
  readonly effect: RecordEffect;
  readonly one: Pick<SnapshotStudy, "study">;
}): boolean {
  const { period } = effect.row;
  const crossover = one.study.designType === "crossover-rct" && period !== "first";
  return crossover || period === "both" || period === "unknown";
}

/** People behind the two sides of each part; `twice`: the same stand on both and are counted once. */
export function peopleOnSides(parts: readonly GroupEffect[], twice: boolean): number {
  return Math.round(
    parts.reduce((total, { intervention, comparator }) => {
      const [treated, control] = [intervention.n ?? 0, comparator.n ?? 0];
      return total + (twice ? Math.max(treated, control) : treated + control);
    }, 0),
  );
}
