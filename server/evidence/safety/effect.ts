import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { reasons } from "#domain/selection/reasons.ts";
import type { ComparatorClassId } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { forestAnswerOf } from "../forest/answer.ts";
import type { EffectRow } from "../forest/contract.ts";
import { forestQuestionOf } from "../forest/question.ts";
import type { Snapshot } from "../snapshot.ts";
import type { SafetyColumn, SafetyEffect } from "./contract.ts";
import type { SafetyQuestion } from "./question.ts";

/** What every comparison of a request is made from. */
export interface Evidence {
  readonly snapshot: Snapshot;
  readonly foundByText: ReadonlySet<string> | undefined;
}

/**
 * One harm in one column against one kind of comparator: the forest plot of that very question. Null
 * where no words ask for the column, or where nothing was randomised.
 */
export function effectOf(
  { snapshot, foundByText }: Evidence,
  question: SafetyQuestion,
  column: SafetyColumn,
  outcome: OutcomeId,
  comparatorClass: ComparatorClassId,
): SafetyEffect | null {
  const arms = armWords(question.by, column.id);
  if (arms === null || column.designClass !== "randomised") return null;
  const { asked } = question;
  const words: EvidenceQuestion = {
    ...asked,
    ...arms,
    randomised: undefined,
    dosing: [column.dosing],
    comparatorClass: [comparatorClass],
    outcome,
  };
  const answer = forestAnswerOf(snapshot, forestQuestionOf(words), foundByText);
  const { pooled, absolute } = answer;
  const figures = pooled?.transformed;
  return {
    k: answer.included.length,
    people: answer.people,
    measure: answer.question.measureLabel,
    estimate: figures?.estimate ?? null,
    ciLow: figures?.ciLow ?? null,
    ciHigh: figures?.ciHigh ?? null,
    predictionLow: figures?.predictionLow ?? null,
    predictionHigh: figures?.predictionHigh ?? null,
    absolute:
      absolute === null
        ? null
        : {
            baselinePercent: absolute.baselinePercent,
            treatedPercent: absolute.treatedPercent,
            difference: absolute.difference,
            differenceLow: absolute.differenceLow,
            differenceHigh: absolute.differenceHigh,
          },
    certainty: answer.certainty?.label ?? null,
    sentence: answer.sentence,
    withoutRatio: [...answer.leftOut, ...answer.knownButNotPooled]
      .filter(({ code }) => code === "zero-events-both-arms" || code === "all-events-both-arms")
      .map(({ key, name, code }) => ({ key, name, reason: reasons[code] })),
    trials: answer.included.map(trialOf),
    canonical: answer.question.canonical,
  };
}

/** The words that ask for the arms of a group; null where they have no route or band to ask by. */
function armWords(
  by: SafetyQuestion["by"],
  id: string,
): Pick<EvidenceQuestion, "route" | "drug" | "doseBand"> | null {
  if (by === "route") return routes.has(id) ? { route: [id] } : null;
  if (by === "drug") return drugs.has(id) ? { drug: [id] } : null;
  return doseBands.has(id) ? { doseBand: [id] } : null;
}

function trialOf(row: EffectRow): SafetyEffect["trials"][number] {
  const side = ({ events, n, arms }: EffectRow["intervention"]) => ({
    events,
    n,
    results: arms.flatMap(({ result }) => result ?? []),
  });
  return {
    key: row.key,
    name: row.name,
    year: row.year,
    timeLabel: row.timeLabel,
    intervention: side(row.intervention),
    comparator: side(row.comparator),
    estimate: row.estimate,
    ciLow: row.ciLow,
    ciHigh: row.ciHigh,
    weightPercent: row.weightPercent,
    flags: row.flags.map(({ message }) => message),
  };
}
