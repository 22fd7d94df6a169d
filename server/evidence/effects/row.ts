import { measures } from "#domain/measures/index.ts";
import type { GroupEffect } from "#domain/selection/group-effect.ts";
import type { ArmNumber } from "#domain/selection/joint-slot.ts";
import { deviationOf } from "#domain/selection/number-rules.ts";
import { hoursOf } from "#domain/selection/one-slot.ts";
import { reasons } from "#domain/selection/reasons.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { armsOf } from "#domain/selection/study-effect.ts";
import { normalUpperQuantile } from "#domain/stats/normal.ts";
import { criterionText } from "#domain/study/words.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import type { EffectRow } from "../forest/contract.ts";
import { flagsOf } from "./flags.ts";
import { printedContrast } from "./printed-contrast.ts";
import type { AnsweringStudy } from "./select.ts";

type Side = EffectRow["intervention"];
type EffectArm = Side["arms"][number];

/** One study's effect as a row of an answer; its weight is known only after pooling. */
export function effectRowOf(answering: AnsweringStudy, question: EffectQuestion): EffectRow {
  const { one, effect, leftOutArms, people } = answering;
  const { study } = one;
  const { row } = effect;
  const used = [...armsOf(effect)];
  const rows = rowsBehind(answering);
  return {
    key: study.key,
    name: study.name,
    year: study.year,
    indication: study.indication,
    designType: study.designType,
    randomised: study.randomised === true,
    dosing: study.dosing,
    comparatorClass: distinct(
      used.flatMap((arm) => (arm.role === "comparator" ? (arm.comparatorClass ?? "none") : [])),
    ),
    background: distinct(used.map((arm) => arm.background)),
    funding: study.funding,
    riskOfBias: riskOfBiasOf(study),
    hours: hoursOf(row),
    hoursSinceLastDose: effect.hoursSinceLastDose,
    timeLabel: row.timeLabel,
    scale: row.scale,
    criterion: row.criterion === null ? null : criterionText(row.criterion),
    form: effect.form,
    period: row.period,
    analysisSet: row.analysisSet,
    basis: rows.find((used) => used.basis !== "reported")?.basis ?? row.basis,
    sourceKind: row.sourceKind,
    source: effect.source,
    intervention: sideOf(answering, "intervention"),
    comparator: sideOf(answering, "comparator"),
    contrasts: effect.parts.flatMap(({ contrasts }) =>
      contrasts.map((contrast) => ({
        result: contrast.row.id,
        printed: printedContrast(contrast.row),
        yi: contrast.yi,
        vi: contrast.vi,
      })),
    ),
    subRows: effect.parts.length > 1 ? subRowsOf(answering, question) : [],
    flags: flagsOf(answering, question),
    standsFor: study.pooledFrom,
    leftOutArms: leftOutArms.map(({ arm, code }) => ({
      arm: arm.id,
      label: arm.label,
      code,
      reason: reasons[code],
    })),
    people,
    yi: effect.yi,
    vi: effect.vi,
    weightPercent: null,
    ...onReadingScale(effect, question),
  };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** Every row of the study's results behind its effect. */
export function rowsBehind({ effect }: Pick<AnsweringStudy, "effect">): ResultRow[] {
  return effect.parts.flatMap(({ numbers, contrasts }) => [
    ...(numbers?.interventions ?? []).map(({ row }) => row),
    ...(numbers?.comparators ?? []).map(({ row }) => row),
    ...contrasts.map(({ row }) => row),
  ]);
}

/** The published rating with most domains; ratings of different tools are never mixed. */
function riskOfBiasOf(study: AnsweringStudy["one"]["study"]): EffectRow["riskOfBias"] {
  const fullest = study.riskOfBiasRatings.toSorted(
    (a, b) => b.domains.length - a.domains.length,
  )[0];
  return {
    overall: study.riskOfBias,
    tool: fullest?.tool ?? null,
    domains: (fullest?.domains ?? []).map(({ domain, judgement }) => ({ domain, judgement })),
  };
}

function sideOf({ effect }: AnsweringStudy, side: "intervention" | "comparator"): Side {
  const arms = effect.parts.flatMap(({ numbers, contrasts }): EffectArm[] => {
    const fromNumbers =
      (side === "intervention" ? numbers?.interventions : numbers?.comparators) ?? [];
    const fromContrasts = contrasts.flatMap((contrast) =>
      side === "intervention" ? contrast.interventions : contrast.comparators,
    );
    return [...fromNumbers.map(armWithNumber), ...fromContrasts.map(armAlone)];
  });
  const unique = arms.filter(
    (arm, place) => arms.findIndex((one) => one.arm === arm.arm) === place,
  );
  const sums = effect.parts.flatMap((part) => part.effect?.[side] ?? []);
  const only = sums.length === 1 ? sums[0] : undefined;
  return {
    arms: unique,
    events: total(sums.map(({ events }) => events)),
    n: total(sums.map(({ n }) => n)),
    nRandomised: total(unique.map((arm) => arm.nRandomised)),
    mean: only?.mean ?? null,
    sd: only?.sd ?? null,
  };
}

function armAlone(arm: ArmRow): EffectArm {
  return {
    arm: arm.id,
    label: arm.label,
    drug: arm.drug,
    route: arm.route,
    dose: arm.dose,
    doseBand: arm.doseBand,
    result: null,
    events: null,
    n: arm.nAnalysed ?? arm.nRandomised,
    nRandomised: arm.nRandomised,
    mean: null,
    sd: null,
  };
}

function armWithNumber({ arm, row }: ArmNumber<ArmRow, ResultRow>): EffectArm {
  return {
    ...armAlone(arm),
    result: row.id,
    events: row.events,
    n: row.n,
    mean: row.mean,
    sd: row.kind === "continuous" ? deviationOf(row) : null,
  };
}

/** The sum, or null where there is no part or one is not known. */
function total(values: readonly (number | null)[]): number | null {
  return values.length === 0
    ? null
    : values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function subRowsOf(
  { one, effect }: AnsweringStudy,
  question: EffectQuestion,
): EffectRow["subRows"] {
  return effect.parts.map((part) => {
    const counts: GroupEffect | null = part.effect;
    return {
      label: labelOfPart(part.id, one.arms),
      events1: counts?.intervention.events ?? null,
      n1: counts?.intervention.n ?? null,
      events2: counts?.comparator.events ?? null,
      n2: counts?.comparator.n ?? null,
      yi: part.yi,
      vi: part.vi,
      ...onReadingScale(part, question),
      results: rowsBehind({ effect: { ...effect, parts: [part] } }).map(({ id }) => id),
    };
  });
}

/** "remitters" for a group called so; the words of the record stand in its arms. */
function labelOfPart(id: string, arms: readonly ArmRow[]): string {
  const labels = arms
    .filter((arm) => arm.comparisonGroup === id && arm.role === "intervention")
    .map((arm) => arm.label);
  return labels.length === 1 && labels[0] !== undefined ? labels[0] : id.replaceAll("-", " ");
}

/** An effect with its interval on the scale on which the measure is read. */
export function onReadingScale(
  { yi, vi }: { readonly yi: number; readonly vi: number },
  { measure, level }: Pick<EffectQuestion, "measure" | "level">,
): { estimate: number; ciLow: number; ciHigh: number } {
  const { reading } = measures[measure];
  const half = normalUpperQuantile((1 - level / 100) / 2) * Math.sqrt(vi);
  const read = (value: number): number => reading.toReading(value, null);
  return { estimate: read(yi), ciLow: read(yi - half), ciHigh: read(yi + half) };
}
