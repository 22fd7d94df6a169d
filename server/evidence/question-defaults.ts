import type { EvidenceFilter } from "#domain/question.ts";
import type { ArmQuestion } from "#domain/selection/selectable.ts";
import {
  defaultAgeGroups,
  defaultRandomised,
  type StudyQuestion,
} from "#domain/selection/study-rules.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import type { WindowId } from "#domain/vocabulary/windows.ts";
import { AppError } from "../errors.ts";

/** A filter as a question understands it: DESIGN 5's defaults filled in and named. */
export interface UnderstoodFilter {
  readonly studies: StudyQuestion;
  readonly arms: Omit<ArmQuestion, "window">;
  /** What the reader filtered by; defaults leave studies out with a reason instead. */
  readonly filter: EvidenceFilter;
  /** With every default written out, for the canonical query string. */
  readonly written: EvidenceFilter;
  readonly defaults: readonly string[];
}

export function understandFilter(filter: EvidenceFilter, outcome: OutcomeId): UnderstoodFilter {
  const defaults: string[] = [];
  const randomised = filter.randomised ?? [
    ...withWords(defaultRandomised, defaults, "randomised trials only"),
  ];
  const ageGroup = filter.ageGroup ?? [
    ...withWords(defaultAgeGroups, defaults, "adults and mixed ages only"),
  ];
  const basis =
    filter.basis ??
    withWords("without-unverified" as const, defaults, "numbers with a source only");
  if (filter.doseBand === undefined) defaults.push("every dose but those below the usual range");
  const indication = filter.indication ?? defaultIndication(outcome, defaults);
  return {
    studies: { outcome, randomised, ageGroup },
    arms: {
      outcome,
      basis,
      drug: filter.drug,
      route: filter.route,
      doseBand: filter.doseBand,
      comparatorClass: filter.comparatorClass,
      comparatorDrug: filter.comparatorDrug,
    },
    // A number outside the view leaves its study out with that reason, not without a word.
    filter: { ...filter, indication, randomised: undefined, ageGroup: undefined, basis: undefined },
    written: { ...filter, randomised, ageGroup, basis, indication },
    defaults,
  };
}

function withWords<Value>(value: Value, defaults: string[], words: string): Value {
  defaults.push(words);
  return value;
}

/**
 * A depression outcome means unipolar depression where no condition is asked for, depression around
 * childbirth that of its own trials. Harms and dropouts mean every condition.
 */
function defaultIndication(outcome: OutcomeId, defaults: string[]): string[] | undefined {
  if (outcome === "postpartum-depression") {
    defaults.push("trials around childbirth only");
    return ["postpartum"];
  }
  if (outcomes.get(outcome).domain !== "depression") return undefined;
  defaults.push("unipolar depression only");
  return ["depression"];
}

/** The window asked for, or the outcome's only one. Throws `invalid-input` where they do not fit. */
export function windowFor(outcomeId: OutcomeId, asked: WindowId | undefined): WindowId {
  const outcome = outcomes.get(outcomeId);
  const window = asked ?? (outcome.time === "phase" ? "phase" : undefined);
  if (window === undefined)
    throw invalidWord(
      "window",
      null,
      `${outcome.label} is rated at a time; a window must be given`,
    );
  if ((window === "phase") !== (outcome.time === "phase"))
    throw invalidWord(
      "window",
      window,
      outcome.time === "phase"
        ? `${outcome.label} is counted over the whole phase; the window must be "phase"`
        : `${outcome.label} is rated at a time; "phase" is not a window for it`,
    );
  return window;
}

export function invalidWord(path: string, value: string | null, message: string): AppError {
  return new AppError("invalid-input", `${message}.`, [{ path, value, message }]);
}
