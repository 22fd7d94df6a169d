import type { GroupEffect } from "#domain/selection/group-effect.ts";
import type { ArmNumber } from "#domain/selection/joint-slot.ts";
import { deviationOf } from "#domain/selection/number-rules.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { baselineGap, largestBaselineGap } from "#domain/stats/baseline-gap.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import type { EffectRow } from "../forest/contract.ts";
import type { AnsweringStudy } from "./select.ts";

type Flag = EffectRow["flags"][number];

/** How many trials a pooled report stands for; which ones, the row names by their keys. */
function standsForWords(trials: number): string {
  return trials === 1
    ? "A pooled report that stands for 1 trial, which prints no usable number here."
    : `A pooled report that stands for ${trials} trials, which print no usable number here.`;
}

/** What a reader must know about an effect and the rows behind it; each only where it is the case. */
export function flagsOf(
  answering: AnsweringStudy,
  behind: readonly ResultRow[],
  question: EffectQuestion,
): Flag[] {
  return [
    ...comparisonFlags(answering, question),
    ...countFlags(answering, question),
    ...sourceFlags(answering, behind),
  ];
}

/** How the arms came together. */
function comparisonFlags({ one, effect }: AnsweringStudy, { correlation }: EffectQuestion): Flag[] {
  const flags: Flag[] = [];
  const { parts, row } = effect;
  if (parts.some(({ numbers }) => hasSeveralArms(numbers)))
    flags.push(flag("combined-arms", "Several arms of one side are added up."));
  if (parts.length > 1)
    flags.push(flag("strata-pooled", "Strata randomised apart are pooled inside the study first."));
  if (parts.some(({ contrasts }) => contrasts.length > 1))
    flags.push(
      flag(
        "shared-comparator",
        "Printed comparisons that share a comparator: equal-weight mean, variance with correlation 0.5.",
      ),
    );
  if (effect.source === "counts" && (row.period === "both" || row.period === "unknown"))
    flags.push(
      flag(
        "crossover-unpaired",
        "Both periods of a crossover are taken as two groups; the same people stand on each side.",
      ),
    );
  if (effect.correlationAssumed)
    flags.push(
      flag(
        "crossover-correlation",
        `The two periods of a crossover are paired with an assumed correlation of ${correlation}.`,
      ),
    );
  if (one.study.pooledFrom.length > 0)
    flags.push(flag("stands-for", standsForWords(one.study.pooledFrom.length)));
  return flags;
}

function hasSeveralArms(numbers: AnsweringStudy["effect"]["parts"][number]["numbers"]): boolean {
  return numbers !== null && (numbers.interventions.length > 1 || numbers.comparators.length > 1);
}

/** What was counted, and below which line. */
function countFlags({ effect }: AnsweringStudy, { measure }: EffectQuestion): Flag[] {
  const flags: Flag[] = [];
  const { parts, row, source } = effect;
  if (source === "counts" && parts.some((part) => part.effect?.zeroCell === true))
    flags.push(
      flag(
        "zero-cell",
        measure === "PETO" || measure === "RD"
          ? "A cell holds no event."
          : "A cell holds no event; one half is added to each cell.",
      ),
    );
  if (source === "contrast")
    flags.push(
      flag(
        "adjusted",
        row.adjusted === true
          ? "The comparison as the report prints it, adjusted there."
          : "The comparison as the report prints it.",
      ),
    );
  if (source === "counts" && parts.some((part) => countsOthersThanRandomised(part.effect)))
    flags.push(
      flag("denominators-differ", "The number counted differs from the number randomised."),
    );
  if (row.analysisSet === "observed-cases" || row.analysisSet === "completers")
    flags.push(flag("observed-cases", "Only people who were rated are counted."));
  return flags;
}

function countsOthersThanRandomised(effect: GroupEffect | null): boolean {
  return (
    effect !== null &&
    [effect.intervention, effect.comparator].some(
      ({ n, nRandomised }) => nRandomised !== null && n !== nRandomised,
    )
  );
}

/** Where the numbers come from, and what weakens them from the start. */
function sourceFlags(answering: AnsweringStudy, behind: readonly ResultRow[]): Flag[] {
  const flags: Flag[] = [];
  const { source } = answering.effect;
  const gap = source === "means" || source === "paired" ? largestGap(answering) : null;
  if (gap !== null && gap > largestBaselineGap)
    flags.push(
      flag(
        "baseline-gap",
        `The arms differed by ${gap.toFixed(2)} standard deviations before treatment.`,
      ),
    );
  if (behind.some(({ basis }) => basis === "derived"))
    flags.push(flag("derived", "A number was derived; its way stands with the cell."));
  if (answering.one.study.randomised !== true)
    flags.push(
      flag("uncontrolled", "Not randomised: a difference here is an association, not an effect."),
    );
  return flags;
}

function flag(code: Flag["code"], message: string): Flag {
  return { code, message };
}

/** Largest standardised gap between the two sides before treatment, on the scale used. */
function largestGap({ one, effect }: AnsweringStudy): number | null {
  const baselines = one.results.filter(
    (row) =>
      row.timing === "baseline" && row.kind === "continuous" && row.scale === effect.row.scale,
  );
  let largest: number | null = null;
  for (const { numbers } of effect.parts)
    for (const treated of numbers?.interventions ?? [])
      for (const control of numbers?.comparators ?? []) {
        const gap = baselineGap(
          spreadOf(baselineOf(treated, baselines)),
          spreadOf(baselineOf(control, baselines)),
        );
        if (gap !== null && gap > (largest ?? 0)) largest = gap;
      }
  return largest;
}

/**
 * The baseline of the people behind a number: of its period and analysis set where the arm prints
 * one, else of its period, else the first there is.
 */
function baselineOf(
  { arm, row }: ArmNumber<ArmRow, ResultRow>,
  baselines: readonly ResultRow[],
): ResultRow | undefined {
  const own = baselines.filter((one) => one.arm === arm.id);
  const ofPeriod = own.filter(({ period }) => period === row.period);
  return (
    ofPeriod.find(({ analysisSet }) => analysisSet === row.analysisSet) ?? ofPeriod[0] ?? own[0]
  );
}

function spreadOf(row: ResultRow | undefined): { mean: number | null; sd: number | null } {
  return row === undefined ? { mean: null, sd: null } : { mean: row.mean, sd: deviationOf(row) };
}
