import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { forestAnswerOf } from "../forest/answer.ts";
import type { ForestAnswer } from "../forest/contract.ts";
import { canonicalOf, type ForestQuestion, forestQuestionOf } from "../forest/question.ts";
import type { Snapshot } from "../snapshot.ts";

export interface AskedForest {
  readonly question: ForestQuestion;
  readonly answer: ForestAnswer;
}

/** Some dozens of forest plots stand behind one page; a changed baseline or column needs few new ones. */
const mostKept = 300;
const kept = new WeakMap<Snapshot, Map<string, AskedForest>>();

/** A forest plot, from memory where this evidence was asked the same before. */
export function askForestOnce(
  snapshot: Snapshot,
  words: EvidenceQuestion,
  foundByText: ReadonlySet<string> | undefined,
): AskedForest {
  const question = forestQuestionOf(words);
  const answers = kept.get(snapshot) ?? new Map<string, AskedForest>();
  kept.set(snapshot, answers);
  const name = canonicalOf(question);
  const known = answers.get(name);
  if (known !== undefined) return known;
  const asked = { question, answer: forestAnswerOf(snapshot, question, foundByText) };
  const [oldest] = answers.keys();
  if (answers.size >= mostKept && oldest !== undefined) answers.delete(oldest);
  answers.set(name, asked);
  return asked;
}
