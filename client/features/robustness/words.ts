import type { ForestAnswer } from "../../lib/api.ts";
import { rangeText, type Span, spanText } from "../../ui/forest-axis.ts";
import { namesText } from "../../ui/names-text.ts";
import { decimal, integer, plural } from "../../ui/number-format.ts";
import {
  cumulativeSteps,
  estimatorSteps,
  leftOutSteps,
  pooledSpan,
  turnedText,
} from "./view-model.ts";

/** How far the estimate moves from one way of pooling to another, and whether its message does. */
export function estimatorsSentence(answer: ForestAnswer, digits: number): string {
  const steps = estimatorSteps(answer).flatMap(({ label, span }) =>
    span === null ? [] : [{ label, span }],
  );
  if (steps.length === 0) return "No other way of pooling gives an estimate here.";
  const range = rangeText(rangeOf(steps.map(({ span }) => span)), digits);
  const across = steps.filter(({ span }) => holdsNull(answer, span));
  return `Pooled in ${plural(steps.length, "way")}, the estimate runs from ${range}. ${acrossText(answer, across.length, steps.length)}`;
}

function acrossText(answer: ForestAnswer, across: number, all: number): string {
  const none = `no effect (${decimal(answer.nullValue, 0)})`;
  if (across === 0) return `Every interval excludes ${none}.`;
  if (across === all) return `Every interval includes ${none}.`;
  return `${integer(across)} of the ${integer(all)} intervals ${across === 1 ? "includes" : "include"} ${none}, the others exclude it: the answer hangs on the method.`;
}

/** Whether one trial alone carries the result. */
export function leaveOneOutSentence(answer: ForestAnswer, digits: number): string {
  const steps = leftOutSteps(answer).flatMap(({ name, span }) =>
    span === null ? [] : [{ name, span }],
  );
  if (steps.length === 0) return "Leaving out single trials gives no estimate here.";
  const full = pooledSpan(answer);
  const range = rangeText(rangeOf(steps.map(({ span }) => span)), digits);
  const turning = steps.filter(({ span }) => turnedText(answer, full, span) !== null);
  const message =
    turning.length === 0
      ? `With any one trial left out, the interval still ${full !== null && holdsNull(answer, full) ? "includes" : "excludes"} no effect (${decimal(answer.nullValue, 0)}).`
      : `The message hangs on single trials; without ${turning.length === 1 ? "" : "any one of "}${namesText(turning.map(({ name }) => name))} the interval would say otherwise.`;
  return `Leaving out one trial at a time, the estimate runs from ${range}. ${message}`;
}

/** Since when the picture has been as it is. */
export function cumulativeSentence(answer: ForestAnswer, digits: number): string {
  const steps = cumulativeSteps(answer);
  const [first, last] = [steps.find(({ span }) => span !== null), steps.at(-1)];
  if (first?.span == null || last?.span == null) return "";
  return `The first trial, ${first.name}, gave ${spanText(first.span, digits)}; ${last.k === 2 ? "both" : `all ${integer(last.k)}`} together give ${spanText(last.span, digits)}.`;
}

function holdsNull({ nullValue }: ForestAnswer, { low, high }: Span): boolean {
  return low <= nullValue && high >= nullValue;
}

function rangeOf(spans: readonly Span[]): { low: number; high: number } {
  const estimates = spans.map(({ estimate }) => estimate);
  return { low: Math.min(...estimates), high: Math.max(...estimates) };
}
