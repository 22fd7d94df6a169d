import { certaintyJudgement } from "#domain/certainty/judgement.ts";
import { evidenceQuestion } from "#domain/evidence-question.ts";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { Problem } from "#domain/study/checks/problem.ts";
import type { CollectedDocument } from "../../db/collections.ts";
import { judgedQuestion } from "./suggest.ts";
import { forestQuestionOf } from "../forest/question.ts";

/**
 * Checks that every judgement of certainty is about a question that can be asked, written the way an
 * answer prints it; otherwise it would never be found.
 */
export function checkCertainty(
  collected: readonly CollectedDocument[],
): (Problem & { readonly key: string })[] {
  return collected.flatMap(({ kind, document }) => {
    if (kind !== "certainty") return [];
    const { question } = certaintyJudgement.parse(JSON.parse(document));
    const message = faultOf(question);
    return message === null
      ? []
      : [
          {
            key: "certainty.json",
            check: "certainty-question",
            level: "error" as const,
            at: question,
            message,
          },
        ];
  });
}

function faultOf(question: string): string | null {
  const parsed = parseWords(evidenceQuestion, wordsOfSearch(question));
  if (!parsed.ok) return parsed.problems[0]?.message ?? "cannot be read";
  const canonical = judgedQuestion(forestQuestionOf(parsed.query));
  return canonical === question ? null : `is not the canonical question; write ${canonical}`;
}
