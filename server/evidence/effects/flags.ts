import type { EffectQuestion } from "#domain/selection/selectable.ts";
import type { ResultRow } from "../../db/project.ts";
import type { EffectRow } from "../forest/contract.ts";
import type { AnsweringStudy } from "./select.ts";

type Flag = EffectRow["flags"][number];

/** Standardised gap at baseline from which the arms are flagged as unequal. */
const largestBaselineGap = 0.25;

/** How many trials a pooled report stands for; which ones, the row names by their keys. */
function standsForWords(trials: number): string {
  return trials === 1
    ? "A pooled report that stands for 1 trial, which prints no usable number here."
    : `A pooled report that stands for ${trials} trials, which print no usable number here.`;
}

/** What a reader must know about a row; each only where it is the case. */
export function flagsOf(answering: AnsweringStudy, question: EffectQuestion): Flag[] {
  const { one, effect } = answering;
  const { parts, row, source } = effect;
  const numbers = parts.flatMap((part) => part.numbers ?? []);
  const combined = numbers.some(
    ({ interventions, comparators }) => interventions.length > 1 || comparators.length > 1,
  );
  const shared = parts.some(({ contrasts }) => contrasts.length > 1);
  const bothPeriods = row.period === "both" || row.period === "unknown";
  const sides = parts.flatMap((part) =>
    part.effect === null ? [] : [part.effect.intervention, part.effect.comparator],
  );
  const differ = sides.some(({ n, nRandomised }) => nRandomised !== null && n !== nRandomised);
  const gap = source === "means" || source === "paired" ? baselineGap(answering) : null;
  const derived = hasDerived(answering);
  return [
    flag(combined, "combined-arms", "Several arms of one side are added up."),
    flag(
      parts.length > 1,
      "strata-pooled",
      "Strata randomised apart are pooled inside the study first.",
    ),
    flag(
      shared,
      "shared-comparator",
      "Printed comparisons that share a comparator: equal-weight mean, variance with correlation 0.5.",
    ),
    flag(
      bothPeriods && source === "counts",
      "crossover-unpaired",
      "Both periods of a crossover are taken as two groups; the same people stand on each side.",
    ),
    flag(
      effect.correlationAssumed,
      "crossover-correlation",
      `The two periods of a crossover are paired with an assumed correlation of ${question.correlation}.`,
    ),
    flag(
      one.study.pooledFrom.length > 0,
      "stands-for",
      standsForWords(one.study.pooledFrom.length),
    ),
    flag(
      source === "counts" && parts.some((part) => part.effect?.zeroCell === true),
      "zero-cell",
      question.measure === "PETO" || question.measure === "RD"
        ? "A cell holds no event."
        : "A cell holds no event; one half is added to each cell.",
    ),
    flag(
      source === "contrast",
      "adjusted",
      row.adjusted === true
        ? "The comparison as the report prints it, adjusted there."
        : "The comparison as the report prints it.",
    ),
    flag(
      source === "counts" && differ,
      "denominators-differ",
      "The number counted differs from the number randomised.",
    ),
    flag(
      row.analysisSet === "observed-cases" || row.analysisSet === "completers",
      "observed-cases",
      "Only people who were rated are counted.",
    ),
    flag(
      gap !== null && gap > largestBaselineGap,
      "baseline-gap",
      `The arms differed by ${(gap ?? 0).toFixed(2)} standard deviations before treatment.`,
    ),
    flag(derived, "derived", "A number was derived; its way stands with the cell."),
    flag(
      one.study.randomised !== true,
      "uncontrolled",
      "Not randomised: a difference here is an association, not an effect.",
    ),
  ].flat();
}

function flag(holds: boolean, code: Flag["code"], message: string): Flag[] {
  return holds ? [{ code, message }] : [];
}

function hasDerived({ effect }: AnsweringStudy): boolean {
  return effect.parts
    .flatMap(({ numbers, contrasts }) => [
      ...(numbers?.interventions ?? []),
      ...(numbers?.comparators ?? []),
      ...contrasts,
    ])
    .some(({ row }) => row.basis === "derived");
}

/** Largest standardised gap between the two sides before treatment, on the scale used. */
function baselineGap({ one, effect }: AnsweringStudy): number | null {
  const baselines = new Map<string, ResultRow>();
  for (const row of one.results)
    if (row.timing === "baseline" && row.scale === effect.row.scale && row.arm !== null)
      baselines.set(row.arm, row);
  const gaps = effect.parts.flatMap(({ numbers }) =>
    (numbers?.interventions ?? []).flatMap(({ arm: treated }) =>
      (numbers?.comparators ?? []).flatMap(({ arm: control }) => {
        const [a, b] = [baselines.get(treated.id), baselines.get(control.id)];
        if (a?.mean == null || b?.mean == null || !a.sd || !b.sd) return [];
        return [Math.abs(a.mean - b.mean) / Math.sqrt((a.sd ** 2 + b.sd ** 2) / 2)];
      }),
    ),
  );
  return gaps.length === 0 ? null : Math.max(...gaps);
}
