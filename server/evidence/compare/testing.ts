import { compareQuestion } from "#domain/compare-question.ts";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { snapshotOf } from "../testing.ts";
import { compareAnswerOf } from "./answer.ts";
import { type CompareAnswer, compareAnswer, type CompareCell } from "./contract.ts";
import { comparedQuestionOf } from "./question.ts";

/** The answer to a query string, checked against the contract. */
export function compareOf(records: readonly StudyRecord[], search: string): CompareAnswer {
  const parsed = parseWords(compareQuestion, wordsOfSearch(search));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compareAnswer.parse(
    compareAnswerOf(snapshotOf(records), comparedQuestionOf(parsed.query), undefined),
  );
}

/** The cell of an outcome in the column at a place. */
export function cellAt(answer: CompareAnswer, place: number, outcome: string): CompareCell {
  const column = answer.columns[place];
  const cell = [...(column?.efficacy ?? []), ...(column?.harms ?? [])].find(
    (one) => one.outcome === outcome,
  );
  if (cell === undefined) throw new Error(`no ${outcome} in column ${place}`);
  return cell;
}
