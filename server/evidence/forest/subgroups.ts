import type { ClosedList, ListEntry } from "#domain/vocabulary/closed-list.ts";
import type { SubgroupingId } from "#domain/evidence-question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { backgrounds, dosings, fundingClasses } from "#domain/vocabulary/study-terms.ts";
import { criterionText } from "#domain/study/words.ts";
import { armsOf } from "#domain/selection/effect-arms.ts";
import type { ArmRow } from "../../db/project.ts";
import { type Poolable, poolEffectsOf } from "../effects/pool.ts";
import type { AnsweringStudy } from "../effects/select.ts";
import { severalLevels, splitByLevel } from "../effects/split.ts";
import type { ForestAnswer } from "./contract.ts";
import type { ForestQuestion } from "./question.ts";

type Level = ForestAnswer["byDosing"][number];

interface Grouping {
  /** For traits of intervention arms: a study with several is taken apart. */
  readonly ofArm?: (arm: ArmRow) => string;
  readonly ofStudy?: (answering: AnsweringStudy) => string;
  readonly label: (level: string) => string;
  readonly order: readonly string[];
}

const unknownLevel = "unknown";

function listed<Entry extends ListEntry>(
  list: ClosedList<Entry>,
): Pick<Grouping, "label" | "order"> {
  return {
    label: (level) => (list.has(level) ? list.label(level) : "Not stated"),
    order: list.ids,
  };
}

const groupings: Readonly<Record<SubgroupingId, Grouping>> = {
  route: { ofArm: (arm) => arm.route ?? unknownLevel, ...listed(routes) },
  drug: { ofArm: (arm) => arm.drug, ...listed(drugs) },
  doseBand: { ofArm: (arm) => arm.doseBand ?? unknownLevel, ...listed(doseBands) },
  indication: { ofStudy: ({ one }) => one.study.indication, ...listed(indications) },
  comparatorClass: {
    ofStudy: (answering) =>
      onlyOf(comparatorsOf(answering).map((arm) => arm.comparatorClass ?? "none")),
    ...listed(comparatorClasses),
  },
  background: {
    ofStudy: ({ effect }) => onlyOf(armsOf(effect).map((arm) => arm.background)),
    ...listed(backgrounds),
  },
  dosing: { ofStudy: ({ one }) => one.study.dosing, ...listed(dosings) },
  criterion: {
    ofStudy: ({ effect }) =>
      effect.row.criterion === null ? unknownLevel : criterionText(effect.row.criterion),
    label: (level) => (level === unknownLevel ? "Not stated" : level),
    order: [],
  },
  riskOfBias: { ofStudy: ({ one }) => one.study.riskOfBias, ...listed(riskJudgements) },
  funding: { ofStudy: ({ one }) => one.study.funding, ...listed(fundingClasses) },
};

function comparatorsOf({ effect }: AnsweringStudy): ArmRow[] {
  return armsOf(effect).filter((arm) => arm.role === "comparator");
}

function onlyOf(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] ?? unknownLevel) : severalLevels;
}

/** The pooled effect in each subgroup, and the test that they are one. */
export function subgroupsOf(
  answering: readonly AnsweringStudy[],
  question: ForestQuestion,
  by: SubgroupingId,
): NonNullable<ForestAnswer["subgroups"]> {
  const grouping = groupings[by];
  const effects = answering.flatMap((one) => levelsOf(one, grouping, question));
  // The test between groups rests on the groups' own errors, without the Hartung–Knapp factor unless asked for.
  const test = question.test ?? "z";
  const { subgroups } =
    effects.length === 0
      ? { subgroups: null }
      : poolEffectsOf(
          effects.map((effect) => ({ ...effect, mods: { level: effect.level } })),
          question,
          { subgroup: "level", test },
        );
  return {
    by,
    levels: inOrder([...new Set(effects.map(({ level }) => level))], grouping.order).map((level) =>
      levelFigures(
        level,
        level === severalLevels ? "Several in one number" : grouping.label(level),
        effects.filter((effect) => effect.level === level),
        question,
      ),
    ),
    effects: effects.map(({ key, level, yi, vi }) => ({ key, level, yi, vi })),
    qm: subgroups?.qm ?? null,
    qmDf: subgroups?.qmDf ?? 0,
    qmPValue: subgroups?.qmPValue ?? null,
  };
}

type LevelEffect = Poolable & { readonly level: string };

function levelsOf(
  answering: AnsweringStudy,
  grouping: Grouping,
  question: ForestQuestion,
): LevelEffect[] {
  const { one, effect, people } = answering;
  const { key } = one.study;
  if (grouping.ofArm !== undefined)
    return splitByLevel(answering, grouping.ofArm, question.effect).map((level) => ({
      key,
      ...level,
    }));
  const level = grouping.ofStudy?.(answering) ?? unknownLevel;
  return [{ key, level, yi: effect.yi, vi: effect.vi, people }];
}

function inOrder(levels: readonly string[], order: readonly string[]): string[] {
  const place = (level: string): number =>
    order.includes(level) ? order.indexOf(level) : order.length;
  return levels.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** One level pooled by itself. */
function levelFigures(
  level: string,
  label: string,
  effects: readonly Poolable[],
  question: ForestQuestion,
): Level {
  const { k, transformed, tau2, i2 } = poolEffectsOf(effects, question);
  return {
    level,
    label,
    k,
    people: effects.reduce<number | null>(
      (total, { people }) => (total === null || people === null ? null : total + people),
      0,
    ),
    ...transformed,
    tau2,
    i2,
    keys: [...new Set(effects.map(({ key }) => key))],
  };
}

/** SELECTION 5: hours after which single and repeated dosing are different treatments. */
const latestCommonWindow: readonly string[] = ["h1", "h2", "h4", "h24"];

/** The pooled effects by dosing, where single and repeated doses stand together beyond 24 h. */
export function byDosingOf(
  answering: readonly AnsweringStudy[],
  question: ForestQuestion,
): ForestAnswer["byDosing"] {
  const { window } = question.effect;
  const kinds = new Set(answering.map(({ one }) => one.study.dosing));
  const mixed = kinds.has("single") && kinds.has("repeated");
  return mixed && !latestCommonWindow.includes(window)
    ? subgroupsOf(answering, question, "dosing").levels
    : [];
}
