import type { ForestAnswer } from "../lib/api.ts";

/** "Log odds ratio; random effects, restricted maximum likelihood; Hartung–Knapp (t with 11 df); 95 % intervals." */
export function methodText({ pooled, question }: ForestAnswer): string {
  const { measure, model, test } = pooled?.methods ?? {};
  const parts = [measure ?? question.measureLabel, model, test, `${question.level} % intervals`];
  const text = parts.filter((part) => part !== undefined).join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What stands under a figure: what it shows, the method, the version of the data. */
export function figureCaption(answer: ForestAnswer, shows: string): string {
  return `${shows} ${methodText(answer)} Dataset ${answer.datasetVersion}.`;
}

/** Name of a downloaded file of one part of an answer. */
export function figureFile({ question }: ForestAnswer, part: string): string {
  return `${part}-${question.outcome}-${question.window}-${question.measure.toLowerCase()}`;
}
