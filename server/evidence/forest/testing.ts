import { evidenceQuestion } from "#domain/evidence-question.ts";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { Snapshot } from "../snapshot.ts";
import { snapshotOf } from "../testing.ts";
import { forestAnswerOf } from "./answer.ts";
import { type EffectRow, type ForestAnswer, forestAnswer } from "./contract.ts";
import { forestQuestionOf } from "./question.ts";

/** The answer to a query string, checked against the contract. */
export function forestIn(snapshot: Snapshot, search: string): ForestAnswer {
  const parsed = parseWords(evidenceQuestion, wordsOfSearch(search));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return forestAnswer.parse(forestAnswerOf(snapshot, forestQuestionOf(parsed.query), undefined));
}

export function forestOf(
  records: readonly StudyRecord[],
  search = "outcome=response&window=h24",
): ForestAnswer {
  return forestIn(snapshotOf(records), search);
}

/** "key: step code" of every study that is out, the known ones last as "key: known code". */
export function outOf(answer: ForestAnswer): string[] {
  return [
    ...answer.leftOut.map(({ key, step, code }) => `${key}: ${step} ${code}`),
    ...answer.knownButNotPooled.map(({ key, code }) => `${key}: known ${code}`),
  ];
}

/** The row of the only study in the answer. */
export function onlyRow(answer: ForestAnswer): EffectRow {
  const [row, ...others] = answer.included;
  if (row === undefined || others.length > 0)
    throw new Error(`${answer.included.length} rows; ${outOf(answer).join(", ")}`);
  return row;
}

/** "ket 12/20 at 24" for every arm behind a row. */
export function countsOf(row: EffectRow): string[] {
  return [...row.intervention.arms, ...row.comparator.arms].map(
    ({ arm, events, n }) => `${arm} ${events}/${n} at ${row.hours}`,
  );
}

/** "ket −5 (2) of 20": mean, deviation and number of every arm behind a row. */
export function scoresOf(row: EffectRow): string[] {
  return [...row.intervention.arms, ...row.comparator.arms].map(
    ({ arm, mean, sd, n }) => `${arm} ${mean} (${sd}) of ${n}`,
  );
}

export function armsOut(row: EffectRow): string[] {
  return row.leftOutArms.map(({ arm, code }) => `${arm}: ${code}`);
}

export function flagsIn(row: EffectRow): string[] {
  return row.flags.map(({ code }) => code);
}
