import { type EvidenceFilter, printWords } from "#domain/question.ts";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import { type UnderstoodFilter, understandFilter } from "../question-defaults.ts";
import { type RatesQuestion, ratesQuestionOf } from "../rates/question.ts";
import { type SafetyAnswer, type SafetyQuery, safetyShape } from "./contract.ts";

/** A safety question with every default filled in and named. */
export interface SafetyQuestion {
  readonly by: SafetyAnswer["question"]["by"];
  /** As the reader asked, without the grouping; what a comparison is asked with. */
  readonly asked: EvidenceFilter;
  /** The rules for studies and arms, which no harm changes. */
  readonly understood: UnderstoodFilter;
  /**
   * Rates of one harm. By dose the doses below the usual range are a group of their own, so they are
   * asked for beside the others.
   */
  ratesOf(outcome: OutcomeId): readonly RatesQuestion[];
  readonly everyDose: boolean;
  readonly answered: SafetyAnswer["question"];
}

export function safetyQuestionOf(query: SafetyQuery): SafetyQuestion {
  const { by = "route", ...asked } = query;
  // Cohorts stand apart from trials instead of being left out.
  const filter = { ...asked, randomised: asked.randomised ?? (["true", "false"] as const).slice() };
  const everyDose = by === "dose" && asked.doseBand === undefined;
  const understood = understandFilter(filter, "sae-any");
  const bands = everyDose ? [undefined, ["below-usual" as const]] : [asked.doseBand];
  return {
    by,
    asked,
    understood,
    ratesOf: (outcome) =>
      bands.map((doseBand) => ratesQuestionOf({ ...filter, doseBand, outcome, by })),
    everyDose,
    answered: {
      by,
      canonical: printWords(safetyShape, {
        ...understood.written,
        randomised: asked.randomised,
        by,
      }),
      defaults: [
        ...(asked.randomised === undefined ? ["uncontrolled cohorts apart from trials"] : []),
        ...understood.defaults.filter((words) => !everyDose || !words.startsWith("every dose")),
        ...(everyDose ? ["every dose, in groups"] : []),
        ...(asked.indication === undefined ? ["every condition"] : []),
      ],
    },
  };
}
