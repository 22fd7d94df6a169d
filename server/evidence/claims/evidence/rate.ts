import type { PartOf } from "#domain/claims/part.ts";
import { readRateQuestion } from "#domain/claims/questions.ts";
import { judgeRate, type RateFigures } from "#domain/claims/rate.ts";
import { questionShape } from "#domain/evidence-question.ts";
import { filterShape, printWords } from "#domain/question.ts";
import { wilsonInterval } from "#domain/stats/wilson-interval.ts";
import { counted, decimals } from "../../forest/number-words.ts";
import { ratesAnswerOf } from "../../rates/answer.ts";
import type { RateArm, RatesAnswer } from "../../rates/contract.ts";
import { pooledRateOf } from "../../rates/pooled-rate.ts";
import { ratesQuestionOf } from "../../rates/question.ts";
import type { ClaimNumber } from "../contract.ts";
import { distinct, type Asker, type PartEvidence } from "./evidence.ts";

export function rateEvidence(asker: Asker, part: PartOf<"rate">): PartEvidence {
  const groups = rateGroupsOf(asker, part.question);
  const arms = {
    randomised: armsOf(groups, "randomised"),
    others: armsOf(groups, "not-randomised"),
  };
  const figures = { randomised: figuresOf(arms.randomised), others: figuresOf(arms.others) };
  return {
    judgement: judgeRate(part, figures),
    numbers: [
      ...(figures.randomised === null && figures.others !== null
        ? []
        : [
            {
              ...rateNumber("Arms of randomised trials", figures.randomised),
              page: "analyse" as const,
              canonical: rateCanonical(part.question),
            },
          ]),
      // Studies without a comparator have no forest plot; the list of them is what can be shown.
      ...(figures.others === null
        ? []
        : [
            {
              ...rateNumber("Arms of studies without randomisation", figures.others),
              page: "studies" as const,
              canonical: notRandomised(part.question),
            },
          ]),
    ],
    trials: trialsOf([...arms.randomised, ...arms.others]),
  };
}

/** The rates of a question that names one route and one kind of dosing. */
export function rateGroupsOf({ snapshot }: Asker, question: string): RatesAnswer["groups"] {
  const asked = ratesQuestionOf({ ...readRateQuestion(question), by: "route" });
  return ratesAnswerOf(snapshot, asked, undefined).groups;
}

export function armsOf(
  groups: RatesAnswer["groups"],
  designClass: RatesAnswer["groups"][number]["designClass"],
): RateArm[] {
  return groups
    .filter((group) => group.designClass === designClass)
    .flatMap(({ intervention }) => intervention.arms);
}

/** The same words as a question about the effect, which shows the trials beside their comparators. */
export function rateCanonical(question: string): string {
  return printWords(questionShape, readRateQuestion(question));
}

/** Pooled from three trials on, below that the plain sum. */
function figuresOf(arms: readonly RateArm[]): RateFigures | null {
  if (arms.length === 0) return null;
  const events = arms.reduce((total, { rate }) => total + rate.events, 0);
  const people = arms.reduce((total, { rate }) => total + rate.n, 0);
  const { percent, ciLow, ciHigh } = pooledRateOf(arms) ?? wilsonInterval(events, people);
  return { k: new Set(arms.map(({ study }) => study)).size, people, percent, ciLow, ciHigh };
}

function notRandomised(question: string): string {
  return printWords(filterShape, { ...readRateQuestion(question), randomised: ["false"] });
}

function rateNumber(
  label: string,
  figures: RateFigures | null,
): Omit<ClaimNumber, "page" | "canonical"> {
  return {
    label,
    words: figures === null ? "no arm with a usable number" : rateWords(figures),
    k: figures?.k ?? 0,
    people: figures?.people ?? 0,
    estimate: figures?.percent ?? null,
    ciLow: figures?.ciLow ?? null,
    ciHigh: figures?.ciHigh ?? null,
    unit: "percent",
    certainty: null,
  };
}

function rateWords({ k, people, percent, ciLow, ciHigh }: RateFigures): string {
  return `${counted(k, "study", "studies")}, ${counted(people, "person", "people")}: ${decimals(percent, 1)} of 100 (${decimals(ciLow, 1)} to ${decimals(ciHigh, 1)})`;
}

export function trialsOf(arms: readonly RateArm[]): { key: string; name: string }[] {
  return distinct(arms.map(({ study, name }) => ({ key: study, name })));
}
