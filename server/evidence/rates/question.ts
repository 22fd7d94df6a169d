import { type EvidenceFilter, printWords } from "#domain/question.ts";
import type { ArmQuestion } from "#domain/selection/selectable.ts";
import type { StudyQuestion } from "#domain/selection/study-rules.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { invalidWord, understandFilter, windowFor } from "../question-defaults.ts";
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
    throw invalidWord("outcome", outcomeId, `${outcome.label} is not counted in people`);
  const window = windowFor(outcomeId, asked);
  const { arms, studies, filter: inside, written, defaults } = understandFilter(filter, outcomeId);
  return {
    arms: { ...arms, window },
    studies,
    filter: inside,
    by,
    understood: {
      outcome: outcomeId,
      window,
      by,
      canonical: printWords(ratesShape, { ...written, outcome: outcomeId, window, by }),
      defaults: [...defaults],
    },
  };
}
