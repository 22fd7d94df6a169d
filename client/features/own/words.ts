import { absoluteEffect } from "#domain/stats/absolute-effect.ts";
import type { MetaAnalysisAnswer } from "../../lib/api.ts";
import { rangeText } from "../../ui/forest-axis.ts";
import { decimal, integer, plural } from "../../ui/number-format.ts";
import { keptRows, type OwnQuestion } from "./request.ts";
import type { Forest } from "./view-model.ts";

const reasonWords: Record<string, string> = {
  "missing-value": "a value that the measure needs is absent",
  "zero-events-both-arms": "no events, or nothing but events, in both groups",
  "not-estimable": "its effect or variance cannot be computed",
  "zero-variance": "its sampling variance is 0",
};

/** The estimate in words, its interval in the same sentence; a single trial is never called pooled. */
export function estimateSentence(forest: Forest, answer: MetaAnalysisAnswer): string {
  const { transformed, k } = answer;
  const { digits } = forest.axis;
  const { estimate, ciLow: low, ciHigh: high } = transformed;
  if (k === 0) return "No trial is left to pool.";
  if (estimate === null || low === null || high === null)
    return "No estimate can be given for these rows.";
  const figure = `${decimal(estimate, digits)} (${forest.level} % interval ${rangeText({ low, high }, digits)})`;
  const subject = `the ${forest.measure.label} is ${figure}`;
  if (k === 1) return `One trial: ${subject}. Nothing is pooled.`;
  return `${k === 2 ? "Only 2" : `Over ${integer(k)}`} trials, ${subject}.`;
}

/** What the interval says about the two sides of "no effect", or null where there is none. */
export function sideSentence(forest: Forest, answer: MetaAnalysisAnswer): string | null {
  const { ciLow: low, ciHigh: high } = answer.transformed;
  const { nullAt, measure } = forest;
  if (nullAt === null || low === null || high === null) return null;
  const none = decimal(nullAt, 0);
  if (low <= nullAt && high >= nullAt)
    return `The interval holds ${none}, no effect: it can be ${measure.favours.below} as well as ${measure.favours.above}.`;
  const below = high < nullAt;
  return `The whole interval lies ${below ? "below" : "above"} ${none}: ${below ? measure.favours.below : measure.favours.above}.`;
}

/** A relative effect in people out of 100 or 1,000, at the rate of the pasted second groups. */
export function absoluteSentence(
  forest: Forest,
  question: OwnQuestion,
  answer: MetaAnalysisAnswer,
): string | null {
  const { estimate, ciLow, ciHigh } = answer.transformed;
  const baseline = secondGroupRate(question, answer);
  if (baseline === null || estimate === null || ciLow === null || ciHigh === null) return null;
  const per = baseline.rate < 0.1 ? 1000 : 100;
  const {
    low,
    high,
    estimate: middle,
  } = absoluteEffect(forest.measure, { estimate, ciLow, ciHigh }, baseline.rate, per);
  const people = (risk: number) => decimal(risk * per, 0);
  const counted = `${integer(baseline.events)} of ${integer(baseline.people)} people`;
  return `In the second groups ${counted} had the event, ${people(baseline.rate)} of ${integer(per)}. At that rate, ${people(middle.risk)} of ${integer(per)} would have it in the first group (interval ${people(low.risk)} to ${people(high.risk)}).`;
}

function secondGroupRate(question: OwnQuestion, answer: MetaAnalysisAnswer) {
  if (!forPeople.has(question.measure)) return null;
  const sent = keptRows(question);
  let events = 0;
  let people = 0;
  for (const { row } of answer.rows) {
    const { ci, di, n2i } = sent[row - 1]?.values ?? {};
    if (ci == null) continue;
    events += ci;
    people += n2i ?? ci + (di ?? 0);
  }
  return people === 0 || events === 0 ? null : { rate: events / people, events, people };
}

/** Measures of events in two groups, whose second group has a rate of its own. */
const forPeople = new Set<string>(["RR", "OR", "PETO"]);

/** "row 4, Stein 1953: its sampling variance is 0" */
export function omittedTexts(question: OwnQuestion, answer: MetaAnalysisAnswer): string[] {
  const sent = keptRows(question);
  return answer.omitted.map(({ row, reason }) => {
    const found = sent[row - 1];
    return `row ${found?.position ?? row}, ${found?.label ?? "without a name"}: ${reasonWords[reason] ?? reason}`;
  });
}

/** "Taken out: 2 trials." */
export function takenOutText(out: readonly number[]): string | null {
  return out.length === 0 ? null : `Taken out: ${plural(out.length, "trial")}.`;
}
