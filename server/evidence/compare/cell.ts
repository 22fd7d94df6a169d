import type { ChosenBaseline } from "#domain/compare-question.ts";
import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { absoluteAt } from "../forest/absolute.ts";
import type { ForestAnswer } from "../forest/contract.ts";
import { eventWords } from "../forest/sentence.ts";
import type { Snapshot } from "../snapshot.ts";
import { backgroundWords } from "./background.ts";
import type { CompareCell } from "./contract.ts";
import { type AskedForest, askForestOnce } from "./forest-memo.ts";
import { presetsOf } from "./presets.ts";
import { baselineAgainst, type SeenEffect, seenEffect, type Side, sideWords } from "./sides.ts";

type Figures = Omit<CompareCell["byDosing"][number], "dosing" | "label">;

/** What every cell of a request is made from. */
export interface Evidence {
  readonly snapshot: Snapshot;
  readonly foundByText: ReadonlySet<string> | undefined;
}

/** A cell with the answer it comes from. */
export interface AnsweredCell {
  readonly cell: CompareCell;
  readonly answer: ForestAnswer;
}

/**
 * One cell: the forest plot of that very question as people of 100, seen from one side of its trials.
 * With a baseline of the reader's the effect is applied there instead of at its own trials.
 */
export function cellOf(
  evidence: Evidence,
  words: EvidenceQuestion,
  side: Side = "drug",
  chosen: Pick<ChosenBaseline, "percent"> | null = null,
): AnsweredCell {
  const asked = askForestOnce(evidence.snapshot, words, evidence.foundByText);
  const { answer, question } = asked;
  const { label, benefit } = outcomes.get(words.outcome);
  const byDosing = answer.byDosing.length < 2 ? [] : dosingsOf(evidence, words, side, chosen);
  return {
    answer,
    cell: {
      ...(byDosing.length === 0 ? figuresOf(asked, side, chosen) : withoutNumber(asked, side)),
      outcome: words.outcome,
      label,
      event: eventWords(question),
      eventIsBenefit: benefit === "event",
      window: answer.question.window,
      byDosing,
      // Printed from the drug's side; turned round it would be another number with the same words.
      otherDenominator: side === "drug" ? answer.otherDenominator : null,
      knownButNotPooled: answer.ledger.knownButNotPooled,
      warnings: answer.warnings,
    },
  };
}

function figuresOf(
  { answer, question }: AskedForest,
  side: Side,
  chosen: Pick<ChosenBaseline, "percent"> | null,
): Figures {
  const { included, people, sentence } = answer;
  const effect = seenEffect(answer.pooled, question.effect.measure, side);
  return {
    k: included.length,
    people,
    ...sideWords(included, question, side),
    background: backgroundWords(included),
    measure: answer.question.measureLabel,
    ...effect,
    absolute: absoluteSeen({ answer, question }, effect, side, chosen),
    baselineChosen: chosen !== null,
    presets: presetsOf(included, side),
    certainty: answer.certainty,
    sentence: side === "drug" ? sentence : `From the other side of the same trials. ${sentence}`,
    canonical: answer.question.canonical,
  };
}

function absoluteSeen(
  { answer, question }: AskedForest,
  effect: SeenEffect,
  side: Side,
  chosen: Pick<ChosenBaseline, "percent"> | null,
): Figures["absolute"] {
  const { included, absolute } = answer;
  if (side === "drug" && chosen === null) return absolute;
  const baseline =
    chosen === null
      ? baselineAgainst(included, side)
      : { risk: chosen.percent / 100, words: "as you chose" };
  const seen = { ...notPredicted, ...effect };
  return baseline === null
    ? null
    : absoluteAt(baseline, included, { transformed: seen, cautious: null }, question);
}

const notPredicted = { predictionLow: null, predictionHigh: null };

/** SELECTION 5: no common number where single and repeated dosing are read apart. */
function withoutNumber(asked: AskedForest, side: Side): Figures {
  return {
    ...figuresOf(asked, side, null),
    estimate: null,
    ciLow: null,
    ciHigh: null,
    absolute: null,
    presets: [],
    certainty: null,
  };
}

function dosingsOf(
  evidence: Evidence,
  words: EvidenceQuestion,
  side: Side,
  chosen: Pick<ChosenBaseline, "percent"> | null,
): CompareCell["byDosing"] {
  return dosings.ids.flatMap((dosing) => {
    if (words.dosing !== undefined && !words.dosing.includes(dosing)) return [];
    const asked = askForestOnce(
      evidence.snapshot,
      { ...words, dosing: [dosing] },
      evidence.foundByText,
    );
    return asked.answer.included.length === 0
      ? []
      : [{ ...figuresOf(asked, side, chosen), dosing, label: dosings.label(dosing) }];
  });
}
