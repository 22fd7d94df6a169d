import { insideSentence } from "#domain/label-words.ts";
import { measures } from "#domain/measures/index.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import type { EffectRow, ForestAnswer } from "./contract.ts";
import { comparatorWords, higherIsBenefit, interventionWords } from "./direction.ts";
import {
  counted,
  decimals,
  effectNumber,
  interval,
  listWords,
  missedWords,
  whole,
} from "./number-words.ts";
import type { ForestQuestion } from "./question.ts";

type Parts = Pick<
  ForestAnswer,
  "included" | "people" | "pooled" | "absolute" | "byDosing" | "ledger" | "otherDenominator"
>;

/** Fewer people than this is thin evidence, whatever the number of trials. */
const fewPeople = 100;

/**
 * The answer as plain sentences: how much evidence first, then the effect with its interval and
 * denominators, then what is not in the number and what limits it. Never more than the interval says.
 */
export function sentenceOf(answer: Parts, question: ForestQuestion): string {
  const { included, byDosing } = answer;
  // SELECTION 5: where single and repeated doses are read apart, no common number leads.
  const common =
    byDosing.length > 1
      ? [dosingWords(answer, question)]
      : [
          effectWords(answer, question),
          absoluteWords(answer, question),
          predictionWords(answer, question),
        ];
  return [
    included.length === 0 ? emptyWords(question) : evidenceWords(answer, question),
    ...(included.length === 0 ? [] : common),
    denominatorWords(answer, question),
    missingWords(answer),
    limitWords(answer),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function emptyWords(question: ForestQuestion): string {
  return `No study inside this filter gives a usable number for ${outcomeWords(question)} ${timeWords(question)}. That is a gap in these records, not a finding.`;
}

/** "response", "depression severity". */
function outcomeWords({ effect }: ForestQuestion): string {
  return insideSentence(outcomes.label(effect.outcome));
}

function timeWords({ effect }: ForestQuestion): string {
  if (effect.window === "phase") return "over the randomised phase";
  if (effect.window === "end") return "at the end of treatment";
  if (effect.window === "later") return "after more than 5 weeks";
  return `at ${windows.label(effect.window)}`;
}

function evidenceWords({ included, people }: Parts, question: ForestQuestion): string {
  const randomised = included.every((row) => row.randomised);
  const kind = randomised ? "trial" : "study";
  const kinds = randomised ? "trials" : "studies";
  const small = people < fewPeople && included.length > 1 ? "small " : "";
  const count =
    included.length === 1
      ? `One ${kind}`
      : `${whole(included.length)} ${small}${randomised ? "randomised " : ""}${kinds}`;
  const thin = included.length <= 2 || people < fewPeople ? "Thin evidence: " : "";
  const mixed = included.some((row) => row.randomised) && !randomised;
  const warning = mixed
    ? " Studies without randomisation are among them: what they show is an association."
    : "";
  const size = `${thin}${thin === "" ? count : insideSentence(count)}, ${counted(people, "person", "people")}`;
  return `${size}, ${interventionWords(included, question)} ${routeWords(included)}against ${controlWords(included)}.${warning}`;
}

function routeWords(rows: readonly EffectRow[]): string {
  const used = [
    ...new Set(rows.flatMap(({ intervention }) => intervention.arms.map((arm) => arm.route))),
  ].flatMap((id) => (id === null ? [] : [insideSentence(routes.label(id))]));
  return used.length === 0 || used.length > 2 ? "" : `(${listWords(used, "or")}) `;
}

/** "midazolam (active placebo)"; a class that says no more than a comparator itself is not repeated. */
function controlWords(rows: readonly EffectRow[]): string {
  const control = comparatorWords(rows);
  const named = control.split(/, | or /);
  const classes = [...new Set(rows.flatMap((row) => row.comparatorClass))]
    .map((id) => insideSentence(comparatorClasses.label(id)))
    .filter((label) => !named.includes(label));
  return classes.length === 0 ? control : `${control} (${listWords(classes)})`;
}

/** What the effect is, on the measure's own scale. */
function effectWords({ included, pooled }: Parts, question: ForestQuestion): string {
  const { measure, level, scale } = question.effect;
  const figures = pooled?.transformed;
  if (figures?.estimate == null || figures.ciLow === null || figures.ciHigh === null)
    return "The estimate of the differences between trials did not settle, so no pooled number is given.";
  const label =
    measure === "MD" && scale !== null
      ? `mean difference on the ${scales.label(scale)}`
      : measures[measure].label;
  const name = included.length === 1 ? label : `pooled ${label}`;
  const numbers = `${effectNumber(figures.estimate, measure)} (${level} % interval ${interval(figures.ciLow, figures.ciHigh, measure)})`;
  return `For ${outcomeWords(question)} ${timeWords(question)} the ${name} is ${numbers}: ${directionWords(pooled, included, question)}.`;
}

interface Interval {
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly cautious: NonNullable<ForestAnswer["pooled"]>["cautious"];
}

/** Only as much as the interval allows: an interval with no effect in it decides nothing. */
function directionWords(
  pooled: Parts["pooled"],
  included: readonly EffectRow[],
  question: ForestQuestion,
): string {
  const { ciLow, ciHigh } = pooled?.transformed ?? { ciLow: null, ciHigh: null };
  if (ciLow === null || ciHigh === null) return "the direction cannot be told";
  return intervalWords({ ciLow, ciHigh, cautious: pooled?.cautious ?? null }, included, question);
}

function intervalWords(
  { ciLow, ciHigh, cautious }: Interval,
  included: readonly EffectRow[],
  question: ForestQuestion,
): string {
  const { reading, nullValue } = measures[question.effect.measure];
  const none = reading.toReading(nullValue ?? 0, null);
  if (ciLow <= none && ciHigh >= none)
    return "the interval includes no difference, so neither a difference nor its absence is shown";
  if (cautious !== null && cautious.ciLow <= none && cautious.ciHigh >= none)
    return `a more cautious interval for so few and so alike trials (${interval(cautious.ciLow, cautious.ciHigh, question.effect.measure)}) includes no difference, so none is shown`;
  const higher = higherIsBenefit(question);
  const treated = interventionWords(included, question);
  const control = comparatorWords(included);
  // Of a harm "in favour of the placebo" has to be turned round in the head.
  if (higher === null || outcomes.get(question.effect.outcome).domain === "harm")
    return `${ciLow > none ? "more" : "less"} with ${treated} than with ${control}`;
  return ciLow > none === higher ? `in favour of ${treated}` : `in favour of ${control}`;
}

function absoluteWords({ absolute, included }: Parts, question: ForestQuestion): string {
  if (absolute === null) return "";
  const { treatedPercent, treatedLow, treatedHigh, baselinePercent, converted } = absolute;
  const event = converted
    ? "respond (converted from the standardised difference, normal approximation)"
    : eventWords(question);
  const below =
    question.effect.denominator === "randomised" ? ", counting everyone randomised" : "";
  const treated = `${decimals(treatedPercent, 0)} (${decimals(treatedLow, 0)} to ${decimals(treatedHigh, 0)})`;
  return `Of 100 people given ${interventionWords(included, question)} about ${treated} ${event}${below}; of 100 given ${comparatorWords(included)}, ${decimals(baselinePercent, 0)} (${absolute.baseline}).`;
}

/** What people do or have: "respond", "are in remission", "have dissociation". */
export function eventWords({ effect }: ForestQuestion): string {
  const ending = verbs.find(([end]) => effect.outcome.endsWith(end));
  return ending?.[1] ?? `have ${insideSentence(outcomes.label(effect.outcome))}`;
}

const verbs: readonly (readonly [string, string])[] = [
  ["suicidal-ideation-resolved", "are free of suicidal thoughts"],
  ["blood-pressure-increased", "have raised blood pressure"],
  ["response", "respond"],
  ["remission", "are in remission"],
  ["substance-relapse", "relapse to use"],
  ["relapse", "relapse"],
  ["abstinence", "are abstinent"],
  // Before "ae-any", which it ends with.
  ["sae-any", "have a serious adverse event"],
  ["ae-any", "have any adverse event"],
  ["ae-death", "die"],
  ["ae-suicide-attempt", "attempt suicide"],
  ["dropout-any", "drop out"],
  ["dropout-harm", "drop out because of harm"],
];

function predictionWords({ pooled }: Parts, question: ForestQuestion): string {
  const { predictionLow, predictionHigh } = pooled?.transformed ?? {};
  if (predictionLow == null || predictionHigh == null) return "";
  const { measure } = question.effect;
  return `The effect in another trial like these is expected within ${interval(predictionLow, predictionHigh, measure)}.`;
}

function dosingWords({ byDosing, included }: Parts, question: ForestQuestion): string {
  const { measure, level } = question.effect;
  const parts = byDosing.flatMap(({ label, k, keys, estimate, ciLow, ciHigh }) => {
    if (estimate === null || ciLow === null || ciHigh === null) return [];
    const rows = included.filter(({ key }) => keys.includes(key));
    const direction = intervalWords({ ciLow, ciHigh, cautious: null }, rows, question);
    return [
      `${label} (${counted(k, "trial")}): ${effectNumber(estimate, measure)} (${level} % interval ${interval(ciLow, ciHigh, measure)}), ${direction}`,
    ];
  });
  return `For ${outcomeWords(question)} ${timeWords(question)} single and repeated dosing are different treatments, so the ${measures[measure].label} is read apart. ${parts.join(". ")}.`;
}

/** SELECTION 4.9: both denominators where much of the weight does not count everyone. */
function denominatorWords({ otherDenominator }: Parts, question: ForestQuestion): string {
  if (otherDenominator === null) return "";
  const { estimate, ciLow, ciHigh, k, id } = otherDenominator;
  if (estimate === null || ciLow === null || ciHigh === null) return "";
  const { measure } = question.effect;
  const people =
    id === "reported"
      ? "Counting people as the reports do"
      : "Counting everyone randomised, the missing as without the event";
  const { reading, nullValue } = measures[measure];
  const none = reading.toReading(nullValue ?? 0, null);
  const open = ciLow <= none && ciHigh >= none ? ", an interval that includes no difference" : "";
  return `${people} (${counted(k, "trial")}): ${effectNumber(estimate, measure)} (${interval(ciLow, ciHigh, measure)})${open}.`;
}

function missingWords({ ledger }: Parts): string {
  const { studies, people, sizeUnknown, primaryMissed } = ledger.knownButNotPooled;
  const size = `${sizeUnknown > 0 ? "at least " : ""}${counted(people, "person", "people")}`;
  return studies === 0
    ? "No other randomised trial with these arms is known here without a usable number."
    : `Not in this number: ${counted(studies, "trial")}, ${size}; ${missedWords(primaryMissed)}.`;
}

/** What limits certainty, as far as the rows say it. */
function limitWords({ included, pooled }: Parts): string {
  if (included.length === 0) return "";
  const weight = (holds: (row: EffectRow) => boolean): number =>
    included.reduce((sum, row) => sum + (holds(row) ? (row.weightPercent ?? 0) : 0), 0);
  const rated = weight((row) => row.riskOfBias.overall !== "not-rated");
  const inert = weight((row) => row.comparatorClass.includes("inert-placebo"));
  const limits = [
    rated === 0
      ? `risk of bias is not rated in full for ${included.length === 1 ? "it" : "any of them"}`
      : `risk of bias is rated for ${decimals(rated, 0)} % of the weight`,
    ...(inert >= 50
      ? [
          `${decimals(inert, 0)} % of the weight is against an inert placebo, which people can tell apart`,
        ]
      : []),
    ...((pooled?.k ?? 0) < 10
      ? ["with fewer than 10 trials small-study effects cannot be assessed"]
      : []),
  ];
  return `Limits: ${limits.join("; ")}.`;
}
