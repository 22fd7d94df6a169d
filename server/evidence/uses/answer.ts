import { mainQuestions } from "#domain/main-questions.ts";
import { reasons } from "#domain/selection/reasons.ts";
import { poolEffectsOf } from "../effects/pool.ts";
import { type SelectedEffects, selectEffects } from "../effects/select.ts";
import { poolables } from "../forest/pooled.ts";
import { canonicalOf, type ForestQuestion, forestQuestionOf } from "../forest/question.ts";
import { withScale } from "../forest/scale.ts";
import type { Snapshot } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { UsesAnswer } from "./contract.ts";

type Use = UsesAnswer["uses"][number];

interface AnsweredQuestion {
  readonly label: string;
  readonly question: ForestQuestion;
  readonly selected: SelectedEffects;
  readonly weights: ReadonlyMap<string, number | null>;
}

/** The main questions are the same for every study of a snapshot, so they are answered once. */
const answered = new WeakMap<Snapshot, readonly AnsweredQuestion[]>();

/**
 * In which main questions a study is used, left out, or known without a usable number. A question
 * whose people or arms are not the study's is not listed.
 */
export function usesAnswerOf(snapshot: Snapshot, key: string): UsesAnswer {
  const questions = answered.get(snapshot) ?? mainQuestions.map((one) => answerOf(snapshot, one));
  answered.set(snapshot, questions);
  return {
    key,
    uses: questions.flatMap((one) => useOf(one, key)),
    datasetVersion: snapshot.datasetVersion,
  };
}

function answerOf(
  snapshot: Snapshot,
  { label, words }: (typeof mainQuestions)[number],
): AnsweredQuestion {
  const asked = forestQuestionOf(words);
  const inside = studiesInside(snapshot, asked.filter, undefined);
  const question = withScale(asked, inside);
  const selected = selectEffects(inside, question);
  const { rows } =
    selected.answering.length === 0
      ? { rows: [] }
      : poolEffectsOf(poolables(selected.answering), question);
  return {
    label,
    question,
    selected,
    weights: new Map(rows.map(({ slab, weightPercent }) => [String(slab), weightPercent])),
  };
}

function useOf({ label, question, selected, weights }: AnsweredQuestion, key: string): Use[] {
  const use = { label, canonical: canonicalOf(question), page: "analyse" as const };
  if (selected.answering.some(({ one }) => one.study.key === key))
    return [{ ...use, role: "included", reason: null, weightPercent: weights.get(key) ?? null }];
  const known = selected.knownButNotPooled.find(({ one }) => one.study.key === key);
  if (known !== undefined)
    return [{ ...use, role: "known", reason: reasons[known.code], weightPercent: null }];
  const out = selected.leftOut.find(({ one }) => one.study.key === key);
  return out === undefined || out.step === "study" || out.step === "arms"
    ? []
    : [{ ...use, role: "left-out", reason: reasons[out.code], weightPercent: null }];
}
