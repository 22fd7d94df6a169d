import { insideSentence } from "#domain/label-words.ts";
import { secondReports } from "#domain/selection/one-report.ts";
import { type ReasonId, reasons } from "#domain/selection/reasons.ts";
import { selectSingleArms, type SingleArms } from "#domain/selection/single-arms.ts";
import { studyReason } from "#domain/selection/study-rules.ts";
import { wilsonInterval } from "#domain/stats/wilson-interval.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { type DoseBandId, doseBands } from "#domain/vocabulary/dose-bands.ts";
import { type DrugId, drugs } from "#domain/vocabulary/drugs.ts";
import { type IndicationId, indications } from "#domain/vocabulary/indications.ts";
import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import type { DosingId } from "#domain/vocabulary/study-terms.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import { counted } from "../forest/number-words.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { RateArm, RatesAnswer, RateSide } from "./contract.ts";
import { pooledRateOf } from "./pooled-rate.ts";
import type { RatesQuestion } from "./question.ts";
import { rateArmOf } from "./rows.ts";

interface Answering {
  readonly one: SnapshotStudy;
  readonly arms: SingleArms<ArmRow, ResultRow>;
}

/**
 * Rates in trial arms by group. Each arm has its count and Wilson interval; `crude` is the plain sum
 * of a side. Groups never cross design class or dosing. Every study inside the filter either gives
 * an arm or is left out with a reason.
 */
export function ratesAnswerOf(
  snapshot: Snapshot,
  question: RatesQuestion,
  foundByText: ReadonlySet<string> | undefined,
): RatesAnswer {
  const leftOut: RatesAnswer["leftOut"] = [];
  const leave = (one: SnapshotStudy, code: ReasonId, arm: ArmRow | null = null): void => {
    const reason = arm === null ? reasons[code] : `${arm.label}: ${reasons[code]}`;
    leftOut.push({ key: one.study.key, name: one.study.name, arm: arm?.id ?? null, code, reason });
  };

  const candidates: Answering[] = [];
  for (const one of studiesInside(snapshot, question.filter, foundByText)) {
    const code = studyReason(one.study, question.studies);
    if (code !== null) {
      leave(one, code);
      continue;
    }
    const arms = selectSingleArms(one.study, one.arms, one.results, question.arms);
    if (arms.reason === null) candidates.push({ one, arms });
    else leave(one, arms.reason);
  }

  const second = secondReports(
    candidates.map(({ one, arms }) => ({
      study: one.study,
      people: arms.selected.reduce((total, { row }) => total + (row.n ?? 0), 0),
    })),
  );
  const answering = candidates.filter(({ one }) => {
    const code = second.get(one.study.key);
    if (code !== undefined) leave(one, code);
    return code === undefined;
  });
  for (const { one, arms } of answering)
    for (const { arm, code } of arms.leftOut) leave(one, code, arm);

  const groups = groupsOf(answering, question.by);
  return {
    question: question.understood,
    groups,
    included: answering.length,
    leftOut,
    warnings: warningsOf(groups),
    caption:
      "Rates in trial arms, not effects; routes were not compared with each other. Intervals: Wilson, 95 %. “Crude” is the plain sum of the arms’ counts. Pooled from three trials on: logit rates, random effects (REML), Knapp–Hartung interval.",
    datasetVersion: snapshot.datasetVersion,
  };
}

type Group = RatesAnswer["groups"][number];

/** Arms that no route or dose band is stated for. */
const noRoute = { id: "no-single-route", label: "Several routes or none stated" };
const noBand = { id: "no-dose-band", label: "No usual range fixed" };

/** How an intervention arm is put into a group, and in which order groups stand. */
export const groupings: Readonly<
  Record<
    RatesQuestion["by"],
    {
      of(arm: Pick<RateArm, "route" | "drug" | "doseBand">, indication: IndicationId): string;
      label(id: string): string;
      readonly order: readonly string[];
    }
  >
> = {
  route: {
    of: (arm) => arm.route ?? noRoute.id,
    label: (id) => (id === noRoute.id ? noRoute.label : routes.label(id as RouteId)),
    order: [...routes.ids, noRoute.id],
  },
  indication: {
    of: (_arm, indication) => indication,
    label: (id) => indications.label(id as IndicationId),
    order: indications.ids,
  },
  drug: {
    of: (arm) => arm.drug,
    label: (id) => drugs.label(id as DrugId),
    order: drugs.ids,
  },
  dose: {
    of: (arm) => arm.doseBand ?? noBand.id,
    label: (id) => (id === noBand.id ? noBand.label : doseBands.label(id as DoseBandId)),
    order: [...doseBands.ids, noBand.id],
  },
};

function groupsOf(answering: readonly Answering[], by: RatesQuestion["by"]): Group[] {
  const grouping = groupings[by];
  const groupOf = (arm: RateArm): string => grouping.of(arm, arm.indication);
  const groups = new Map<
    string,
    {
      id: string;
      designClass: Group["designClass"];
      dosing: DosingId;
      intervention: RateArm[];
      comparator: RateArm[];
    }
  >();
  for (const { one, arms } of answering) {
    const rates = arms.selected.flatMap(({ arm, row }) => rateArmOf(one.study, arm, row) ?? []);
    const interventions = rates.filter((arm) => arm.role === "intervention");
    const comparators = rates.filter((arm) => arm.role === "comparator");
    const designClass = one.study.randomised === true ? "randomised" : "not-randomised";
    for (const id of new Set(interventions.map(groupOf))) {
      const key = [id, designClass, one.study.dosing].join(" ");
      const group = groups.get(key) ?? {
        id,
        designClass,
        dosing: one.study.dosing,
        intervention: [],
        comparator: [],
      };
      group.intervention.push(...interventions.filter((arm) => groupOf(arm) === id));
      group.comparator.push(...comparators);
      groups.set(key, group);
    }
  }
  const placeOf = (group: { id: string; designClass: string; dosing: DosingId }): number =>
    grouping.order.indexOf(group.id) * 100 +
    (group.designClass === "randomised" ? 0 : 10) +
    dosings.ids.indexOf(group.dosing);
  return [...groups.values()]
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((group) => ({
      ...group,
      label: grouping.label(group.id),
      intervention: sideOf(group.intervention),
      comparator: sideOf(group.comparator),
    }));
}

/** One side of a group: its arms, their plain sum and, from three trials on, their pooled rate. */
export function sideOf(arms: readonly RateArm[]): RateSide {
  const events = arms.reduce((total, { rate }) => total + rate.events, 0);
  const n = arms.reduce((total, { rate }) => total + rate.n, 0);
  return {
    studies: new Set(arms.map((arm) => arm.study)).size,
    arms: [...arms],
    crude: n === 0 ? null : wilsonInterval(events, n),
    pooled: pooledRateOf(arms),
  };
}

type Warning = RatesAnswer["warnings"][number];

/** What a reader must know before comparing sides or groups; each only where it is the case. */
function warningsOf(groups: readonly Group[]): Warning[] {
  return [
    ...mixedCriteria(groups),
    ...mixedComparators(groups),
    ...missingComparators(groups),
    ...unpairedCrossovers(groups),
    ...standingFor(groups),
  ];
}

function warn(code: string, names: readonly string[], words: (list: string) => string): Warning[] {
  const distinct = [...new Set(names)];
  return distinct.length === 0 ? [] : [{ code, message: words(distinct.join(", ")) }];
}

function nameOf(group: Group): string {
  return `${group.label} (${dosings.label(group.dosing).toLowerCase()})`;
}

function mixedCriteria(groups: readonly Group[]): Warning[] {
  const mixed = groups.filter(
    ({ intervention }) =>
      new Set(intervention.arms.map((arm) => arm.criterion ?? "not stated")).size > 1,
  );
  return warn(
    "mixed-criteria",
    mixed.map(nameOf),
    (list) => `Definitions differ between trials in: ${list}.`,
  );
}

function mixedComparators(groups: readonly Group[]): Warning[] {
  const mixed = groups.flatMap((group) => {
    const classes = new Set(group.comparator.arms.map((arm) => arm.comparatorClass ?? "none"));
    const named = [...classes].map((id) => insideSentence(comparatorClasses.label(id)));
    return classes.size > 1 ? [`${nameOf(group)}: ${named.join(" with ")}`] : [];
  });
  return warn(
    "mixed-comparators",
    mixed,
    (list) => `The comparator arms add up different kinds of comparator in: ${list}.`,
  );
}

function missingComparators(groups: readonly Group[]): Warning[] {
  const alone = groups.flatMap(({ intervention, comparator }) => {
    const compared = new Set(comparator.arms.map((arm) => arm.study));
    return intervention.arms.filter((arm) => !compared.has(arm.study)).map((arm) => arm.name);
  });
  return warn(
    "comparator-missing",
    alone,
    (list) => `No usable comparator number stands beside the drug arms of: ${list}.`,
  );
}

function unpairedCrossovers(groups: readonly Group[]): Warning[] {
  const twice = groups
    .flatMap(({ intervention, comparator }) => [...intervention.arms, ...comparator.arms])
    .filter(({ period }) => period === "both" || period === "unknown");
  return warn(
    "crossover-unpaired",
    twice.map(({ name }) => name),
    (list) => `Both periods of a crossover count the same people on each side: ${list}.`,
  );
}

function standingFor(groups: readonly Group[]): Warning[] {
  const pooled = groups
    .flatMap(({ intervention }) => intervention.arms)
    .filter(({ standsFor }) => standsFor.length > 0);
  return warn(
    "stands-for",
    pooled.map(({ name, standsFor }) => `${name} for ${counted(standsFor.length, "trial")}`),
    (list) => `A pooled report stands for trials that print no count here: ${list}.`,
  );
}
