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
 * much as the rules themselves with thousands of studies.)
 */
const mostKept = 16_000;
const kept = new Map<string, Map<SnapshotStudy, RecordOutcome>>();
let count = 0;

/** `studyEffect` of each study for one question, from memory where it was asked before. */
export function outcomesFor(question: EffectQuestion): (one: SnapshotStudy) => RecordOutcome {
  const asked = JSON.stringify(question);
  const outcomes = kept.get(asked) ?? new Map<SnapshotStudy, RecordOutcome>();
  // Set anew, so that the question asked longest ago stands first.
  kept.delete(asked);
  kept.set(asked, outcomes);
  return (one) => {
    const known = outcomes.get(one);
    if (known !== undefined) return known;
    const outcome = studyEffect(one.study, one.arms, one.results, question);
    if (count >= mostKept) makeRoom(asked);
    // Where others have pushed this question out meanwhile, nothing of it is kept.
    if (kept.get(asked) === outcomes) {
      outcomes.set(one, outcome);
      count += 1;
    }
    return outcome;
  };
}

/** Lets go of the questions asked longest ago; of the one being asked only where there is no other. */
function makeRoom(asked: string): void {
  for (const [oldest, { size }] of kept) {
    if (oldest === asked) continue;
    kept.delete(oldest);
    count -= size;
    if (count < mostKept) return;
  }
  forgetOutcomes();
}

/** Lets go of everything: the studies of evidence that is replaced are nobody's any more. */
export function forgetOutcomes(): void {
  kept.clear();
  count = 0;
}
