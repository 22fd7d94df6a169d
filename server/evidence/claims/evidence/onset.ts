import { judgeOnset } from "#domain/claims/onset.ts";
import type { PartOf } from "#domain/claims/part.ts";
import { readCourseQuestion } from "#domain/claims/questions.ts";
import { questionShape } from "#domain/evidence-question.ts";
import { printWords } from "#domain/question.ts";
import { type WindowId, windows } from "#domain/vocabulary/windows.ts";
import { clockWindows } from "../../time-course/question.ts";
import { effectFiguresOf, effectNumberOf } from "./effect-figures.ts";
import { distinct, type Asker, type PartEvidence } from "./evidence.ts";

/** Every pooled look of the clock up to the claimed one. */
export function onsetEvidence(asker: Asker, part: PartOf<"onset">): PartEvidence {
  const looks = clockWindows.slice(0, clockWindows.indexOf(part.by) + 1).flatMap((window) => {
    const question = atWindow(part.question, window);
    const answer = asker.forest(question);
    return answer.included.length === 0
      ? []
      : [{ label: windows.label(window), answer, figures: effectFiguresOf(asker, question) }];
  });
  return {
    judgement: judgeOnset(part, looks),
    numbers: looks.map(({ label, answer }) => effectNumberOf(`At ${label}`, answer)),
    trials: distinct(looks.flatMap(({ answer }) => answer.included)),
  };
}

/** A question over time asked at one window of the clock. */
export function atWindow(question: string, window: WindowId): string {
  return printWords(questionShape, { ...readCourseQuestion(question), window });
}
