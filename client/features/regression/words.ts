import type { ForestAnswer } from "../../lib/api.ts";
import { namesText } from "../../ui/names-text.ts";
import { decimal, integer, plural } from "../../ui/number-format.ts";
import { significant } from "../../ui/reading.ts";
import { pText } from "../../ui/statistic-text.ts";
import { moderatorWords } from "./moderators.ts";
import { coefficientRows, enteredPoints, residualDf, silentTrials } from "./view-model.ts";
import { type Span, spanText } from "../../ui/forest-axis.ts";

/** What each moderator goes with, interval first; never that it causes it. */
export function moderatorSentences(answer: ForestAnswer): string[] {
  const { question, axis } = answer;
  const count = plural(enteredPoints(answer).length, "effect");
  const beside = question.moderators.length > 1 ? ", the others held" : "";
  return coefficientRows(answer).flatMap(({ change, pValue }) => {
    if (change === null) return [];
    const { per, span } = change;
    const none = axis === "log" ? 1 : 0;
    const moved =
      axis === "log"
        ? `the ${question.measureLabel} is multiplied by ${spanWords(span)} ${per}`
        : `the ${question.measureLabel} changes by ${spanWords(span)} ${per}`;
    const read =
      span.low <= none && span.high >= none
        ? "the interval includes no change, so neither a trend nor its absence is shown"
        : "the interval excludes no change";
    return [`Over ${count}, ${moved}${beside} (${pText(pValue)}): ${read}.`];
  });
}

/** "0.970 [0.905 to 1.040]": trends are small, so the width of the interval decides on the decimals. */
export function spanWords(span: Span): string {
  const half = (span.high - span.low) / 2;
  const decimals = half > 0 ? 2 - Math.floor(Math.log10(half)) : 3;
  return spanText(span, Math.min(6, Math.max(0, decimals)));
}

export const associationSentence =
  "A trend across trials is an association: trials of another year, size or dose differ in other ways too, and nobody was randomised between them.";

/** How much of the spread the moderators go with, and what is left. */
export function fitSentences(answer: ForestAnswer): string[] {
  const model = answer.regression?.model;
  if (model == null) return [];
  const r2 =
    model.r2 === null
      ? "R² cannot be given: without moderators there is no spread to explain."
      : `R² = ${decimal(model.r2, 0)} %: the part of the spread between trials that goes with ${answer.question.moderators.length === 1 ? "it" : "them"}; very unsure with few trials.`;
  const residual =
    model.qe === null
      ? []
      : [
          `What is left: Q = ${decimal(model.qe, 2)}, ${integer(residualDf(answer))} df, ${pText(model.qePValue)}; τ² ${significant(model.tau2)}.`,
        ];
  return [r2, ...residual];
}

/** What the server says of this regression, and which trials are not in it. */
export function regressionWarnings(answer: ForestAnswer): string[] {
  const silent = silentTrials(answer);
  const names = answer.question.moderators.map((name) => moderatorWords[name].inText);
  return [
    ...answer.warnings.filter(({ code }) => told.has(code)).map(({ message }) => message),
    ...(silent.length === 0
      ? []
      : [`Not in the regression, for want of ${names.join(" or ")}: ${namesText(silent)}.`]),
  ];
}

/** Warnings of the answer that are about its regression; missing values are told by name. */
const told: ReadonlySet<string> = new Set([
  "few-for-regression",
  "moderator-unknown",
  "redundant-moderator",
  "regression-not-possible",
]);

export function bubbleSummary(answer: ForestAnswer, title: string): string {
  return `${title}: ${plural(enteredPoints(answer).length, "effect")}. ${moderatorSentences(answer).join(" ")}`;
}
