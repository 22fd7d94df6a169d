import { type EvidenceFilter, printWords } from "#domain/question.ts";
import type { ArmQuestion } from "#domain/selection/selectable.ts";
import {
  defaultAgeGroups,
  defaultRandomised,
  type StudyQuestion,
} from "#domain/selection/study-rules.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { AppError } from "../../errors.ts";
import { type RatesAnswer, type RatesQuery, ratesShape } from "./contract.ts";

/** A rates question with every default filled in and named. */
export interface RatesQuestion {
  readonly arms: ArmQuestion;
  readonly studies: StudyQuestion;
  /** What the reader filtered by; defaults leave studies out with a reason instead. */
  readonly filter: EvidenceFilter;
  readonly by: RatesAnswer["question"]["by"];
  readonly understood: RatesAnswer["question"];
}

/** Throws `invalid-input` where the outcome needs a window and none is given, or takes no counts. */
export function ratesQuestionOf(query: RatesQuery): RatesQuestion {
  const { outcome: outcomeId, window: asked, by = "route", ...filter } = query;
  const outcome = outcomes.get(outcomeId);
  if (outcome.kind !== "binary" || outcomeId === "other")
    throw invalid("outcome", outcomeId, `${outcome.label} is not counted in people`);
  const window = asked ?? (outcome.time === "phase" ? "phase" : undefined);
  if (window === undefined)
    throw invalid("window", null, `${outcome.label} is rated at a time; a window must be given`);
  if ((window === "phase") !== (outcome.time === "phase"))
    throw invalid(
      "window",
      window,
      outcome.time === "phase"
        ? `${outcome.label} is counted over the whole phase; the window must be "phase"`
        : `${outcome.label} is rated at a time; "phase" is not a window for it`,
    );

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
  const indication = filter.indication ?? defaultIndication(outcome.domain, defaults);
  const understoodFilter: EvidenceFilter = { ...filter, randomised, ageGroup, basis, indication };
  return {
    arms: {
      outcome: outcomeId,
      window,
      basis,
      drug: filter.drug,
      route: filter.route,
      doseBand: filter.doseBand,
      comparatorClass: filter.comparatorClass,
      comparatorDrug: filter.comparatorDrug,
    },
    studies: { outcome: outcomeId, randomised, ageGroup },
    // A number outside the view leaves its study out with that reason, not without a word.
    filter: { ...filter, indication, basis: undefined },
    by,
    understood: {
      outcome: outcomeId,
      window,
      by,
      canonical: printWords(ratesShape, { ...understoodFilter, outcome: outcomeId, window, by }),
      defaults,
    },
  };
}

function withWords<Value>(value: Value, defaults: string[], words: string): Value {
  defaults.push(words);
  return value;
}

/**
 * A depression outcome means unipolar depression where no condition is asked for. Harms and
 * dropouts mean every condition.
 */
function defaultIndication(domain: string, defaults: string[]): string[] | undefined {
  if (domain !== "depression") return undefined;
  defaults.push("unipolar depression only");
  return ["depression"];
}

function invalid(path: string, value: string | null, message: string): AppError {
  return new AppError("invalid-input", `${message}.`, [{ path, value, message }]);
}
