import { measures } from "#domain/measures/index.ts";
import type { MetaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { EffectRow, ForestAnswer } from "./contract.ts";
import { counted, decimals, effectNumber, interval, listWords } from "./number-words.ts";
import { narrowerCode } from "./pooled.ts";
import type { ForestQuestion } from "./question.ts";

type Warning = ForestAnswer["warnings"][number];
type Parts = Pick<ForestAnswer, "included" | "pooled" | "absolute" | "byDosing">;

/** Warnings of the engine that keep their sense outside a table of the reader's own rows. */
const engineWarnings: ReadonlySet<string> = new Set([
  "single-study",
  "two-studies",
  "did-not-converge",
  "too-few-for-bias",
  "too-many-for-deletion",
]);

/** What a reader must know before using the number; each only where it is the case. */
export function warningsOf(
  answer: Parts,
  engine: MetaAnalysisAnswer | null,
  question: ForestQuestion,
): Warning[] {
  const { included } = answer;
  return [
    ...(engine?.warnings.filter(({ code }) => engineWarnings.has(code)) ?? []),
    ...narrowInterval(answer, question),
    ...noHeterogeneity(answer, engine),
    ...unusedWords(question),
    ...flagged(
      included,
      "uncontrolled",
      "not-randomised",
      (names) => `Not randomised, so an association and not an effect: ${names}.`,
    ),
    ...mixedDosing(answer),
    ...mixedCriteria(included),
    ...mixedScales(included, question),
    ...mixedComparators(included),
    ...flagged(
      included,
      "crossover-unpaired",
      "crossover-unpaired",
      (names) => `Both periods of a crossover are taken as two groups: ${names}.`,
    ),
    ...flagged(
      included,
      "crossover-correlation",
      "crossover-correlation",
      (names) =>
        `The periods of a crossover are paired with an assumed correlation of ${question.effect.correlation}: ${names}. Ask with 0.3 and 0.7 too.`,
    ),
    ...flagged(
      included,
      "shared-comparator",
      "shared-comparator",
      (names) => `Several printed comparisons share one comparator: ${names}.`,
    ),
    ...flagged(
      included,
      "adjusted",
      "printed-comparison",
      (names) =>
        `Taken from a comparison the report prints, because its arms give nothing: ${names}.`,
    ).filter(() => question.effect.measure !== "MD" && question.effect.measure !== "HR"),
    ...flagged(
      included,
      "stands-for",
      "stands-for",
      (names) => `A pooled report stands for trials that print no usable number here: ${names}.`,
    ),
    ...flagged(
      included,
      "baseline-gap",
      "baseline-gap",
      (names) => `The arms differed before treatment: ${names}.`,
    ),
    ...zeroCells(answer, question),
    ...baselineWarnings(answer, question),
  ];
}

function narrowInterval({ pooled }: Parts, { effect }: ForestQuestion): Warning[] {
  const cautious = pooled?.cautious ?? null;
  return cautious === null
    ? []
    : [
        {
          code: narrowerCode,
          message: `The Hartung–Knapp interval is narrower here than chance alone allows; with its factor at least 1 it is ${interval(cautious.ciLow, cautious.ciHigh, effect.measure)}.`,
        },
      ];
}

/** Q's p below which a τ² of 0 is not to be taken at its word. */
const dispersed = 0.1;

function noHeterogeneity({ pooled }: Parts, engine: MetaAnalysisAnswer | null): Warning[] {
  const p = engine?.qPValue ?? null;
  return pooled?.tau2 === 0 && pooled.k > 2 && p !== null && p < dispersed
    ? [
        {
          code: "tau2-zero",
          message: `τ² is estimated as 0 although the trials differ more than chance gives (Q: p = ${decimals(p, 3)}). The range of another trial’s effect is then too narrow; see what the other estimators give.`,
        },
      ]
    : [];
}

function unusedWords({ unused }: ForestQuestion): Warning[] {
  return unused.map((words) => ({
    code: "word-without-effect",
    message: `This word changes nothing here: ${words}.`,
  }));
}

function flagged(
  rows: readonly EffectRow[],
  flag: EffectRow["flags"][number]["code"],
  code: string,
  words: (names: string) => string,
): Warning[] {
  const names = rows
    .filter(({ flags }) => flags.some((one) => one.code === flag))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [{ code, message: words(listWords(names)) }];
}

function mixedDosing({ byDosing }: Parts): Warning[] {
  return byDosing.length < 2
    ? []
    : [
        {
          code: "mixed-dosing",
          message:
            "Single and repeated dosing stand together beyond 24 hours; they are pooled apart beside the common number.",
        },
      ];
}

function mixedCriteria(rows: readonly EffectRow[]): Warning[] {
  const criteria = new Set<string>();
  for (const { source, criterion } of rows)
    if (source === "counts") criteria.add(criterion ?? "not stated");
  return criteria.size > 1
    ? [
        {
          code: "mixed-criteria",
          message: `The definition of the outcome differs between trials: ${[...criteria].toSorted().join("; ")}.`,
        },
      ]
    : [];
}

function mixedScales(rows: readonly EffectRow[], { effect }: ForestQuestion): Warning[] {
  const scales = new Set(rows.map(({ scale }) => scale));
  return outcomes.get(effect.outcome).kind === "continuous" && scales.size > 1
    ? [
        {
          code: "mixed-scales",
          message: `${counted(scales.size, "scale")} stand together in standard deviations.`,
        },
      ]
    : [];
}

function mixedComparators(rows: readonly EffectRow[]): Warning[] {
  const classes = new Set<string>();
  for (const row of rows) for (const id of row.comparatorClass) classes.add(id);
  return classes.size > 1
    ? [
        {
          code: "mixed-comparators",
          message:
            "Comparators of different kinds stand together. Against an inert placebo people can tell what they were given more easily than against midazolam.",
        },
      ]
    : [];
}

function zeroCells({ included, pooled }: Parts, { effect }: ForestQuestion): Warning[] {
  const zero = included.filter(({ flags }) => flags.some(({ code }) => code === "zero-cell"));
  if (zero.length === 0) return [];
  const { reading } = measures[effect.measure];
  const plain = pooled?.mantelHaenszel;
  const read = (value: number): number => reading.toReading(value, null);
  const beside =
    plain?.estimate != null && plain.ciLow !== null && plain.ciHigh !== null
      ? ` Mantel–Haenszel without correction: ${effectNumber(read(plain.estimate), effect.measure)} (${interval(read(plain.ciLow), read(plain.ciHigh), effect.measure)}).`
      : "";
  return [
    {
      code: "zero-cell-correction",
      message: `${counted(zero.length, "table")} with an empty cell.${beside}`,
    },
  ];
}

/** Control risk above which a risk ratio soon promises more than everyone. */
const highControlRisk = 40;

function baselineWarnings({ absolute }: Parts, { effect }: ForestQuestion): Warning[] {
  if (absolute === null) return [];
  return [
    ...(absolute.capped
      ? [
          {
            code: "risk-capped",
            message:
              "At this baseline the effect would mean a share above 100 or below 0 in 100; it is cut there.",
          },
        ]
      : []),
    ...(effect.measure === "RR" && absolute.baselinePercent > highControlRisk
      ? [
          {
            code: "odds-ratio-preferred",
            message: `${decimals(absolute.baselinePercent, 0)} of 100 people in the comparator arms have the outcome; an odds ratio carries over better at such a baseline.`,
          },
        ]
      : []),
  ];
}
