import { insideSentence } from "#domain/label-words.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import type { EffectRow, ForestAnswer } from "../../lib/api.ts";
import { forestAxis, type Span, spanText } from "../../ui/forest-axis.ts";
import { plural } from "../../ui/number-format.ts";
import { windowWords } from "./sentence-slots.ts";

/** "Response at 24 hours: odds ratio, 12 trials" */
export function titleOf({ question, included }: ForestAnswer): string {
  const asked = `${outcomes.label(question.outcome)} ${windowWords(question.window)}`;
  const [one, many] = studyWords(included);
  const scale = question.scale === null ? "" : ` on the ${scales.label(question.scale)}`;
  const measure = `${insideSentence(question.measureLabel)}${scale}`;
  return `${asked}: ${measure}, ${plural(included.length, one, many)}`;
}

/** Only what was randomised is called a trial. */
export function studyWords(rows: readonly EffectRow[]): ["trial", "trials"] | ["study", "studies"] {
  return rows.every(({ randomised }) => randomised) ? ["trial", "trials"] : ["study", "studies"];
}

export function summaryOf(answer: ForestAnswer, pooled: Span | null): string {
  const title = `Forest plot. ${titleOf(answer)}`;
  const { k } = answer.pooled ?? { k: 0 };
  if (pooled === null || k === 0) return `${title}. Nothing can be pooled.`;
  const { digits } = forestAxis(answer.axis, {
    estimates: [pooled.estimate, answer.nullValue ?? pooled.estimate],
    ends: [pooled.low, pooled.high],
  });
  const figure = spanText(pooled, digits);
  return k === 1
    ? `${title}. One trial: ${figure}; nothing is pooled.`
    : `${title}. Pooled ${figure}.`;
}
