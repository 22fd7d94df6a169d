import type { ForestAnswer } from "../lib/api.ts";

/** "Log odds ratio; random effects, restricted maximum likelihood; intervals 95 %, Hartung–Knapp." */
function methodText({ pooled, question }: ForestAnswer): string {
  const { measure, model, interval } = pooled?.methods ?? {};
  return sentence([
    measure ?? question.measureLabel,
    model,
    `intervals ${interval ?? `${question.level} %`}`,
  ]);
}

/** The same where every line of a figure is pooled by a model of its own. */
export function methodTextOfMany({ pooled, question }: ForestAnswer): string {
  const { measure, interval } = pooled?.methods ?? {};
  return sentence([
    measure ?? question.measureLabel,
    `intervals ${interval ?? `${question.level} %`}, for one common effect by the normal distribution`,
  ]);
}

function sentence(parts: readonly (string | undefined)[]): string {
  const text = parts.filter((part) => part !== undefined).join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What stands under a figure: what it shows, the method, the version of the data. */
export function figureCaption(
  answer: ForestAnswer,
  shows: string,
  method: string = methodText(answer),
): string {
  return `${shows} ${method} Dataset ${answer.datasetVersion}.`;
}

/** Name of a downloaded file of one part of an answer. */
export function figureFile({ question }: ForestAnswer, part: string): string {
  return `${part}-${question.outcome}-${question.window}-${question.measure.toLowerCase()}`;
}
