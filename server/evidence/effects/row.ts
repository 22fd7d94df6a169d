import type { GroupEffect } from "#domain/selection/group-effect.ts";
import { deviationOf } from "#domain/selection/number-rules.ts";
import { hoursOf } from "#domain/selection/one-slot.ts";
import { reasons } from "#domain/selection/reasons.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { armsOf } from "#domain/selection/effect-arms.ts";
import { criterionText } from "#domain/study/words.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import type { EffectRow } from "../forest/contract.ts";
import { flagsOf } from "./flags.ts";
import { printedContrast } from "./printed-contrast.ts";
import { readingScaleOf, type ToReadingScale } from "./reading-scale.ts";
import { rowsBehind } from "./rows-behind.ts";
import type { AnsweringStudy } from "./select.ts";

type Side = EffectRow["intervention"];
type EffectArm = Side["arms"][number];

/** Every study's effect as a row of an answer, with its weight in percent by key where it is pooled. */
export function effectRowsOf(
  answering: readonly AnsweringStudy[],
  question: EffectQuestion,
  weights?: ReadonlyMap<string | number | null, number | null>,
): EffectRow[] {
  const toReadingScale = readingScaleOf(question);
  return answering.map((one) =>
    effectRowOf(one, question, weights?.get(one.one.study.key) ?? null, toReadingScale),
  );
}

function effectRowOf(
  answering: AnsweringStudy,
  question: EffectQuestion,
  weightPercent: number | null,
  toReadingScale: ToReadingScale,
): EffectRow {
  const { one, effect, leftOutArms, people } = answering;
  const { study } = one;
  const { row } = effect;
  const used = armsOf(effect);
  const { estimate, ciLow, ciHigh } = toReadingScale(effect);
  const behind = rowsBehind(answering);
  const otherBasis = behind.find(({ basis }) => basis !== "reported");
  return {
    key: study.key,
    name: study.name,
    year: study.year,
    indication: study.indication,
    designType: study.designType,
    randomised: study.randomised === true,
    dosing: study.dosing,
    comparatorClass: comparatorClassesOf(used),
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
    basis: otherBasis?.basis ?? row.basis,
    sourceKind: row.sourceKind,
    source: effect.source,
    intervention: sideOf(answering, "intervention"),
    comparator: sideOf(answering, "comparator"),
    contrasts: contrastsOf(effect),
    subRows: effect.parts.length > 1 ? subRowsOf(answering, toReadingScale) : [],
    flags: flagsOf(answering, behind, question),
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
    weightPercent,
    estimate,
    ciLow,
    ciHigh,
  };
}

function comparatorClassesOf(arms: readonly ArmRow[]): EffectRow["comparatorClass"] {
  const classes: EffectRow["comparatorClass"][number][] = [];
  for (const { role, comparatorClass } of arms)
    if (role === "comparator") classes.push(comparatorClass ?? "none");
  return distinct(classes);
}

function contrastsOf({ parts }: AnsweringStudy["effect"]): EffectRow["contrasts"] {
  const printed: EffectRow["contrasts"][number][] = [];
  for (const { contrasts } of parts)
    for (const { row, yi, vi } of contrasts)
      printed.push({ result: row.id, printed: printedContrast(row), yi, vi });
  return printed;
}

/** Each value once. There are a handful, so looking through them is quicker than a set. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return values.length < 2
    ? [...values]
    : values.filter((value, place) => values.indexOf(value) === place);
}

/** The published rating with most domains; ratings of different tools are never mixed. */
function riskOfBiasOf(study: AnsweringStudy["one"]["study"]): EffectRow["riskOfBias"] {
  if (study.riskOfBiasRatings.length === 0)
    return { overall: study.riskOfBias, tool: null, domains: [] };
  const fullest = study.riskOfBiasRatings.toSorted(
    (a, b) => b.domains.length - a.domains.length,
  )[0];
  return {
    overall: study.riskOfBias,
    tool: fullest?.tool ?? null,
    domains: (fullest?.domains ?? []).map(({ domain, judgement }) => ({ domain, judgement })),
  };
}

const sideOfGroup = { intervention: "interventions", comparator: "comparators" } as const;

function sideOf({ effect }: AnsweringStudy, side: "intervention" | "comparator"): Side {
  const arms: EffectArm[] = [];
  for (const { numbers, contrasts } of effect.parts) {
    for (const { arm, row } of numbers?.[sideOfGroup[side]] ?? [])
      if (isNew(arm, arms)) arms.push(effectArmOf(arm, row));
    for (const contrast of contrasts)
      for (const arm of contrast[sideOfGroup[side]])
        if (isNew(arm, arms)) arms.push(effectArmOf(arm, null));
  }
  const sums = effect.parts.flatMap((part) => part.effect?.[side] ?? []);
  const only = sums.length === 1 ? sums[0] : undefined;
  return {
    arms,
    events: total(sums.map(({ events }) => events)),
    n: total(sums.map(({ n }) => n)),
    nRandomised: total(arms.map((arm) => arm.nRandomised)),
    mean: only?.mean ?? null,
    sd: only?.sd ?? null,
  };
}

function isNew({ id }: ArmRow, arms: readonly EffectArm[]): boolean {
  return arms.every(({ arm }) => arm !== id);
}

/** `row`: the number the arm answers by; null where only a printed comparison names the arm. */
function effectArmOf(arm: ArmRow, row: ResultRow | null): EffectArm {
  return {
    arm: arm.id,
    label: arm.label,
    drug: arm.drug,
    route: arm.route,
    dose: arm.dose,
    doseBand: arm.doseBand,
    result: row === null ? null : row.id,
    events: row === null ? null : row.events,
    n: row === null ? (arm.nAnalysed ?? arm.nRandomised) : row.n,
    nRandomised: arm.nRandomised,
    mean: row === null ? null : row.mean,
    sd: row?.kind === "continuous" ? deviationOf(row) : null,
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
  toReadingScale: ToReadingScale,
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
      ...toReadingScale(part),
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
