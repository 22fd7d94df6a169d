import { measures } from "#domain/measures/index.ts";
import { type ReasonId, reasons } from "#domain/selection/reasons.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { claimItemsOf } from "../claims/answer.ts";
import { poolEffectsOf } from "../effects/pool.ts";
import { type SelectedEffects, selectEffects } from "../effects/select.ts";
import { poolables } from "../forest/pooled.ts";
import { canonicalOf, type ForestQuestion } from "../forest/question.ts";
import { withScale } from "../forest/scale.ts";
import { withStudyReplaced } from "../replaced-study.ts";
import type { Snapshot } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { ChangeAnswer, Figures, Place, QuestionChange } from "./contract.ts";
import { type WatchedQuestion, watchedQuestions } from "./questions.ts";

/**
 * What the answers of the Atlas become with `record` in place of the study's published version, or
 * without the study where it is null. Nothing of it is kept.
 */
export function changeAnswerOf(
  snapshot: Snapshot,
  key: string,
  record: StudyRecord | null,
): ChangeAnswer {
  const next = withStudyReplaced(snapshot, key, record);
  const versions = [snapshot, next].flatMap(({ byKey }) => byKey.get(key) ?? []);
  const asked = watchedQuestions(versions);
  const questions = asked.flatMap((one) => changeOf(one, key, snapshot, next) ?? []);
  const claims = claimChanges(snapshot, next);
  return {
    key,
    questions: questions.toSorted(largestFirst),
    unchanged: asked.length - questions.length,
    claims,
    claimsUnchanged: snapshot.claims.length - claims.length,
    datasetVersion: snapshot.datasetVersion,
  };
}

interface Side {
  readonly question: ForestQuestion;
  readonly selected: SelectedEffects;
}

/** Null where the study is to the question what it was and no effect in it moved. */
function changeOf(
  { kind, label, question }: WatchedQuestion,
  key: string,
  snapshot: Snapshot,
  next: Snapshot,
): QuestionChange | null {
  const [before, after] = [sideOf(snapshot, question), sideOf(next, question)];
  const place = { before: placeOf(before, key), after: placeOf(after, key) };
  const samePlace =
    place.before.role === place.after.role && place.before.code === place.after.code;
  const moves = effectsText(before) !== effectsText(after);
  // Of a study that goes, every reason for leaving it out goes too; that says nothing.
  if (!moves && (samePlace || !next.byKey.has(key))) return null;
  const [was, becomes] = [figuresOf(before), figuresOf(after)];
  const { reading, nullValue, label: measureLabel } = measures[question.effect.measure];
  const none = reading.toReading(nullValue ?? 0, null);
  return {
    kind,
    label,
    canonical: canonicalOf(question),
    measure: question.effect.measure,
    measureLabel,
    axis: reading.axis,
    nullValue: none,
    level: question.effect.level,
    before: was.figures,
    after: becomes.figures,
    moves,
    place,
    others: othersOf(before, after, key),
    crossesNull: holdsNull(was.figures, none) !== holdsNull(becomes.figures, none),
    shift: shiftOf(was, becomes),
  };
}

function sideOf(snapshot: Snapshot, asked: ForestQuestion): Side {
  const inside = studiesInside(snapshot, asked.filter, undefined);
  const question = withScale(asked, inside);
  return { question, selected: selectEffects(inside, question) };
}

/** Everything that pooling sees, to tell whether it would come to the same. */
function effectsText({ question, selected }: Side): string {
  return JSON.stringify([question.effect.scale, poolables(selected.answering)]);
}

function placeOf({ selected }: Side, key: string): Place {
  const isIt = ({ one }: { readonly one: { readonly study: { readonly key: string } } }) =>
    one.study.key === key;
  const because = (code: ReasonId) => ({ code, reason: reasons[code] });
  if (selected.answering.some(isIt)) return { role: "included", code: null, reason: null };
  const known = selected.knownButNotPooled.find(isIt);
  if (known !== undefined) return { role: "known", ...because(known.code) };
  const out = selected.leftOut.find(isIt);
  if (out !== undefined) return { role: "left-out", ...because(out.code) };
  return { role: "outside", code: null, reason: null };
}

interface PooledSide {
  readonly figures: Figures;
  /** On the analysis scale. */
  readonly estimate: number | null;
  readonly se: number | null;
}

function figuresOf({ question, selected: { answering } }: Side): PooledSide {
  const common = {
    k: answering.length,
    people: answering.reduce((total, { people }) => total + (people ?? 0), 0),
    scale: question.effect.scale,
  };
  if (answering.length === 0) {
    const none = { estimate: null, ciLow: null, ciHigh: null, tau2: null };
    return { figures: { ...common, ...none }, estimate: null, se: null };
  }
  const { estimate, se, tau2, transformed } = poolEffectsOf(poolables(answering), question);
  const { ciLow, ciHigh } = transformed;
  const figures = { ...common, estimate: transformed.estimate, ciLow, ciHigh, tau2 };
  return { figures, estimate, se };
}

function othersOf(before: Side, after: Side, key: string): QuestionChange["others"] {
  const names = ({ selected }: Side): Map<string, string> =>
    new Map(selected.answering.map(({ one: { study } }) => [study.key, study.name]));
  const [was, becomes] = [names(before), names(after)];
  return [...new Map([...was, ...becomes])]
    .filter(([other]) => other !== key && was.has(other) !== becomes.has(other))
    .map(([other, name]) => ({
      key: other,
      name,
      before: was.has(other),
      after: becomes.has(other),
    }));
}

function holdsNull({ ciLow, ciHigh }: Figures, none: number): boolean {
  // Where there is no interval, nothing speaks against "no effect".
  return ciLow === null || ciHigh === null || (ciLow <= none && none <= ciHigh);
}

function shiftOf(before: PooledSide, after: PooledSide): number | null {
  const sameScale = before.figures.scale === after.figures.scale;
  if (!sameScale || before.estimate === null || after.estimate === null) return null;
  return before.se === null || before.se === 0
    ? null
    : (after.estimate - before.estimate) / before.se;
}

const kinds: readonly QuestionChange["kind"][] = ["main", "watched", "own"];

/**
 * Conclusions that turn stand first, then answers that come or go, then the largest moves; the main
 * questions before the others where two moved alike.
 */
function largestFirst(a: QuestionChange, b: QuestionChange): number {
  const size = ({ moves, crossesNull, shift }: QuestionChange): number => {
    if (!moves) return -1;
    if (crossesNull) return 1e6;
    return shift === null ? 1e3 : Math.abs(shift);
  };
  return size(b) - size(a) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
}

function claimChanges(snapshot: Snapshot, next: Snapshot): ChangeAnswer["claims"] {
  const after = new Map(claimItemsOf(next).map((claim) => [claim.id, claim]));
  return claimItemsOf(snapshot).flatMap((was) => {
    const becomes = after.get(was.id);
    if (becomes === undefined || becomes.verdict === was.verdict) return [];
    return [
      {
        id: was.id,
        sentence: was.sentence,
        before: { id: was.verdict, label: was.verdictLabel },
        after: { id: becomes.verdict, label: becomes.verdictLabel },
      },
    ];
  });
}
