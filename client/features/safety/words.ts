import { insideSentence } from "#domain/label-words.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import type { SafetyAnswer } from "../../lib/api.ts";
import { hoursText } from "../../ui/hours.ts";
import { decimal, integer, outOf, plural } from "../../ui/number-format.ts";

export type Column = SafetyAnswer["columns"][number];
export type Cell = SafetyAnswer["harms"][number]["cells"][number];
export type Headline = NonNullable<Cell["headline"]>;
type Effect = NonNullable<Cell["comparators"][number]["effect"]>;

/** People of 100: a decimal only where whole numbers would hide rare harms. */
export function rate(percent: number): string {
  if (percent > 0 && percent < 0.05) return "<0.1";
  return decimal(percent, percent > 0 && percent < 10 ? 1 : 0);
}

/** "23–50" */
export function rateRange({ ciLow, ciHigh }: Pick<Headline, "ciLow" | "ciHigh">): string {
  const digits = ciHigh < 10 ? 1 : 0;
  return `${decimal(ciLow, digits)}–${decimal(ciHigh, digits)}`;
}

/** "Intranasal, repeated doses" */
export function columnWords({ label, dosing, designClass }: Column): string {
  const apart = designClass === "randomised" ? "" : ", not randomised";
  return `${label}, ${dosings.label(dosing).toLowerCase()}${apart}`;
}

const shortDosings: Readonly<Record<Column["dosing"], string>> = {
  single: "single",
  repeated: "repeated",
  unknown: "dosing unknown",
};

/** "Intranasal, repeated": where there is little room. */
export function shortColumn({ label, dosing, designClass }: Column): string {
  return `${label}, ${shortDosings[dosing]}${designClass === "randomised" ? "" : ", cohorts"}`;
}

export function studiesWord({ designClass }: Pick<Column, "designClass">, count: number): string {
  return designClass === "randomised" ? plural(count, "trial") : plural(count, "study", "studies");
}

/** "6 of 13 trials" */
export function countedWords(cell: Cell, column: Column): string {
  return `${integer(cell.counted)} of ${studiesWord(column, cell.trials)}`;
}

const kinds: Readonly<Record<Headline["kind"], string>> = {
  "one-trial": "one trial",
  sum: "plain sum",
  pooled: "pooled",
};

export function kindWords({ kind }: Headline): string {
  return kinds[kind];
}

/** What a cell without a number says: how many trials were silent, and in which way. */
export function silenceWords(cell: Cell, column: Column): string {
  const none = `0 of ${studiesWord(column, cell.trials)} with a usable count`;
  return [none, ...otherSilence(cell)].join("; ");
}

/** Trials that say something else than a usable count, or print only frequent harms. */
export function otherSilence({ unusable, belowThreshold }: Cell): string[] {
  return [
    ...(unusable > 0
      ? [`${integer(unusable)} ${unusable === 1 ? "prints" : "print"} it without a usable count`]
      : []),
    ...(belowThreshold > 0
      ? [
          `${integer(belowThreshold)} ${belowThreshold === 1 ? "prints" : "print"} only more frequent harms`,
        ]
      : []),
  ];
}

/** "over 1 h to 28 d" */
export function stretchWords({ stretch }: Cell): string | null {
  if (stretch === null) return null;
  const { from, to } = stretch;
  return from === to ? `over ${hoursText(from)}` : `over ${hoursText(from)} to ${hoursText(to)}`;
}

/** "inert placebo 5.2": the comparator with most people stands in the matrix, the others in the detail. */
export function comparatorWords({ comparators }: Cell): string | null {
  const [largest] = comparators.toSorted((a, b) => (b.side.crude?.n ?? 0) - (a.side.crude?.n ?? 0));
  if (largest === undefined || largest.headline === null) return null;
  return `${insideSentence(largest.label)} ${rate(largest.headline.percent)}`;
}

/** One sentence for readers who hear the matrix. */
export function cellSentence(cell: Cell, column: Column): string {
  const { headline } = cell;
  if (headline === null) return silenceWords(cell, column);
  const beside = comparatorWords(cell);
  return `${rate(headline.percent)} of 100 people, 95 % interval ${rateRange(headline)}, ${kindWords(headline)}, counted in ${countedWords(cell, column)}${beside === null ? "" : `; ${beside} of 100`}`;
}

/** "5 of 100 people without it, 36 of 100 with it" */
export function absoluteWords({ absolute }: Effect): string | null {
  if (absolute === null) return null;
  return `${rate(absolute.baselinePercent)} of 100 people with the comparator, ${rate(absolute.treatedPercent)} of 100 with the drug`;
}

/** "31 more of 100 (18 to 49 more)" */
export function differenceWords({ absolute }: Effect): string | null {
  if (absolute === null) return null;
  const { difference, differenceLow, differenceHigh } = absolute;
  const signed = (value: number) =>
    `${decimal(Math.abs(value), Math.abs(value) < 10 ? 1 : 0)} ${value < 0 ? "fewer" : "more"}`;
  return `${signed(difference)} of 100 (${signed(differenceLow)} to ${signed(differenceHigh)})`;
}

export function sideCounts({ events, n }: { events: number | null; n: number | null }): string {
  return events === null || n === null ? "–" : outOf(Math.round(events), Math.round(n));
}
