import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { studyEffect, type StudyOutcome } from "#domain/selection/study-effect.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import type { SnapshotStudy } from "../snapshot.ts";

type RecordOutcome = StudyOutcome<ArmRow, ResultRow>;

/**
 * A reader who filters, takes studies out or changes the method asks the same of each study again, and
 * so do the official views. A study of a snapshot never changes, so what it gave is kept
 * for the questions asked last, as many as fit: dozens with hundreds of studies, a few with thousands,
 * whose memory would slow every answer. (A weak map would let go of old evidence at once, but costs as
 * much as the rules themselves with thousands of studies; here it goes with the next questions.)
 */
const mostKept = 16_000;
const kept = new Map<string, Map<SnapshotStudy, RecordOutcome>>();

/** `studyEffect` of each study for one question, from memory where it was asked before. */
export function outcomesFor(question: EffectQuestion): (one: SnapshotStudy) => RecordOutcome {
  const outcomes = outcomesOf(JSON.stringify(question));
  return (one) => {
    const known = outcomes.get(one);
    if (known !== undefined) return known;
    const outcome = studyEffect(one.study, one.arms, one.results, question);
    outcomes.set(one, outcome);
    return outcome;
  };
}

function outcomesOf(asked: string): Map<SnapshotStudy, RecordOutcome> {
  const outcomes = kept.get(asked) ?? new Map<SnapshotStudy, RecordOutcome>();
  // Set anew, so that the question asked longest ago stands first.
  kept.delete(asked);
  let count = 0;
  for (const { size } of kept.values()) count += size;
  for (const [oldest, { size }] of kept) {
    if (count <= mostKept) break;
    kept.delete(oldest);
    count -= size;
  }
  kept.set(asked, outcomes);
  return outcomes;
}
