import { type DepthTopic, depthTopics } from "#domain/depth-topics.ts";
import { type ReasonId, reasonIds, reasons } from "#domain/selection/reasons.ts";
import { type WindowId, windows } from "#domain/vocabulary/windows.ts";
import { type SelectedEffects, selectEffects } from "../effects/select.ts";
import { canonicalOf, type ForestQuestion, forestQuestionOf } from "../forest/question.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { DepthAnswer } from "./contract.ts";

type Cell = DepthAnswer["topics"][number]["windows"][number];

/**
 * How deep the records are: for each topic and window the trials that could answer, those that do
 * by any of the topic's numbers, and what the others lack. The curators' list of work.
 */
export function depthAnswerOf(snapshot: Snapshot): DepthAnswer {
  return {
    topics: depthTopics.map((topic) => ({
      id: topic.id,
      label: topic.label,
      windows: topic.windows.map((window) => cellOf(snapshot, topic, window)),
    })),
    datasetVersion: snapshot.datasetVersion,
  };
}

interface Asked {
  readonly question: ForestQuestion;
  readonly selected: SelectedEffects;
}

function cellOf(snapshot: Snapshot, topic: DepthTopic, window: WindowId): Cell {
  const asked = topic.numbers.map((number): Asked => {
    // A mean difference without a scale takes every scale here: nothing is pooled.
    const question = forestQuestionOf({ ...topic.filter, ...number, window });
    const inside = studiesInside(snapshot, question.filter, undefined);
    return { question, selected: selectEffects(inside, question) };
  });
  const answering = new Map<string, SnapshotStudy>();
  const missing = new Map<string, { one: SnapshotStudy; code: ReasonId }>();
  for (const { selected } of asked) {
    for (const { one } of selected.answering) answering.set(one.study.key, one);
    for (const { one, code } of couldAnswer(selected)) {
      const known = missing.get(one.study.key);
      if (known === undefined || isNearer(code, known.code))
        missing.set(one.study.key, { one, code });
    }
  }
  const lacking = [...missing.values()].filter(({ one }) => !answering.has(one.study.key));
  const [most] = asked.toSorted(
    (a, b) => b.selected.answering.length - a.selected.answering.length,
  );
  return {
    window,
    label: windows.label(window),
    could: answering.size + lacking.length,
    answering: [...answering.values()].map(({ study }) => ({ key: study.key, name: study.name })),
    lacking: lacking.map(({ one: { study }, code }) => ({
      key: study.key,
      name: study.name,
      participants: study.participants,
      code,
      reason: reasons[code],
    })),
    canonical: most === undefined ? "" : canonicalOf(most.question),
  };
}

/**
 * Trials whose people and arms fit: known without a number, or left out by their numbers alone. One
 * without any number that is not known either was about something else.
 */
function couldAnswer({ knownButNotPooled, leftOut }: SelectedEffects) {
  const byNumbers = leftOut.filter(
    ({ one, step, code }) =>
      (step === "numbers" || step === "effect") &&
      code !== "other-domain" &&
      code !== "outcome-not-reported" &&
      one.study.pooledFrom.length === 0,
  );
  return [...knownButNotPooled, ...byNumbers.map(({ one, code }) => ({ one, code }))];
}

/** A trial that prints something beats one that prints nothing at this time or at all. */
const far: readonly ReasonId[] = [
  "not-between-arms",
  "measure-mismatch",
  "outside-window",
  "outcome-not-reported",
];

function isNearer(code: ReasonId, than: ReasonId): boolean {
  const place = (id: ReasonId): number => (far.includes(id) ? far.indexOf(id) + 1 : 0);
  return (
    place(code) - place(than) < 0 ||
    (place(code) === place(than) && reasonIds.indexOf(code) < reasonIds.indexOf(than))
  );
}
