import type { EffectFigures } from "#domain/claims/effect.ts";
import { questionShape } from "#domain/evidence-question.ts";
import { measures } from "#domain/measures/index.ts";
import { printWords } from "#domain/question.ts";
import type { ForestAnswer } from "../../forest/contract.ts";
import { counted, effectNumber, interval, whole } from "../../forest/number-words.ts";
import type { ClaimNumber } from "../contract.ts";
import { type Asker, withWords } from "./evidence.ts";

/**
 * What a rule sees of a forest plot, with the same question asked against midazolam alone. Where the
 * plot says its interval is narrower than chance allows, the rule sees the more cautious one.
 */
export function effectFiguresOf(asker: Asker, question: string): EffectFigures {
  const answer = asker.forest(question);
  const { included, people, pooled, certainty, nullValue } = answer;
  const { ciLow, ciHigh } = pooled?.cautious ?? pooled?.transformed ?? noFigures;
  return {
    k: included.length,
    people,
    randomised: included.every((row) => row.randomised),
    estimate: pooled?.transformed.estimate ?? null,
    ciLow,
    ciHigh,
    noEffect: nullValue,
    certainty: certainty?.level ?? null,
    midazolam: midazolamView(asker, question, answer),
  };
}

const noFigures = { estimate: null, ciLow: null, ciHigh: null };

/** Only where placebos answer: against ECT or another dose there is nothing to unmask. */
function midazolamView(
  asker: Asker,
  question: string,
  { included }: ForestAnswer,
): EffectFigures["midazolam"] {
  const placebos = included.some((row) =>
    row.comparatorClass.some((id) => id === "inert-placebo" || id === "active-placebo"),
  );
  if (!placebos) return null;
  const words = withWords(question, { comparatorClass: undefined, comparatorDrug: ["midazolam"] });
  const { pooled, included: rows } = asker.forest(printWords(questionShape, words));
  const estimate = pooled?.transformed.estimate ?? null;
  return estimate === null ? null : { k: rows.length, estimate };
}

/** A pooled effect as a number of a claim, with the forest plot that shows it. */
export function effectNumberOf(label: string, answer: ForestAnswer): ClaimNumber {
  const { question, included, people, pooled, certainty } = answer;
  const { estimate, ciLow, ciHigh } = pooled?.transformed ?? noFigures;
  const { measure } = question;
  const size = `${counted(included.length, "trial")}, ${counted(people, "person", "people")}`;
  return {
    label,
    words:
      estimate === null || ciLow === null || ciHigh === null
        ? "no trial with a usable number"
        : `${size}: ${measures[measure].label} ${effectNumber(estimate, measure)} (${interval(ciLow, ciHigh, measure)})${absoluteWords(answer)}${cautiousWords(answer)}`,
    k: included.length,
    people,
    estimate,
    ciLow,
    ciHigh,
    unit: measure,
    certainty: certainty?.label ?? null,
    page: "analyse",
    canonical: question.canonical,
  };
}

/** A relative effect never stands alone: what it means for 100 people, where a baseline is known. */
function absoluteWords({ absolute }: ForestAnswer): string {
  if (absolute === null) return "";
  const { treatedPercent, treatedLow, treatedHigh, baselinePercent } = absolute;
  return `, that is ${whole(treatedPercent)} (${whole(treatedLow)} to ${whole(treatedHigh)}) of 100 people instead of ${whole(baselinePercent)}`;
}

function cautiousWords({ pooled, question }: ForestAnswer): string {
  const cautious = pooled?.cautious ?? null;
  return cautious === null
    ? ""
    : `; judged by the more cautious interval for so few and so alike trials, ${interval(cautious.ciLow, cautious.ciHigh, question.measure)}`;
}

/** The pooled effect on the analysis scale, with the interval a rule looks at. */
export function onAnalysisScale({ pooled, axis }: ForestAnswer): {
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly se: number;
} | null {
  const { estimate = null, se = null, ciLow = null, ciHigh = null } = pooled ?? {};
  if (estimate === null || se === null || ciLow === null || ciHigh === null) return null;
  const cautious = pooled?.cautious ?? null;
  if (cautious === null) return { estimate, se, ciLow, ciHigh };
  const back = (value: number): number => (axis === "log" ? Math.log(value) : value);
  const [low, high] = [back(cautious.ciLow), back(cautious.ciHigh)];
  return { estimate, ciLow: low, ciHigh: high, se: (se * (high - low)) / (ciHigh - ciLow) };
}
