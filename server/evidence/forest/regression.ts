import type { QuestionModeratorId } from "#domain/evidence-question.ts";
import { armsOf } from "#domain/selection/effect-arms.ts";
import type { ArmRow } from "../../db/project.ts";
import { type Poolable, poolEffectsOf } from "../effects/pool.ts";
import type { AnsweringStudy } from "../effects/select.ts";
import { severalLevels, splitByLevel } from "../effects/split.ts";
import type { ForestAnswer } from "./contract.ts";
import type { ForestQuestion } from "./question.ts";
import { regressionLine } from "./regression-line.ts";

type Regression = NonNullable<ForestAnswer["regression"]>;

/** Meta-regression of the effects on what was asked for, with the warnings it gives rise to. */
export function regressionOf(
  answering: readonly AnsweringStudy[],
  question: ForestQuestion,
): { regression: Regression | null; warnings: ForestAnswer["warnings"] } {
  const { moderators } = question;
  if (moderators.length === 0 || answering.length === 0) return { regression: null, warnings: [] };
  const rows = answering.flatMap((one) => rowsOf(one, question));
  const known = moderators.filter((name) => rows.some(({ mods }) => mods?.[name] != null));
  const missing = moderators.filter((name) => !known.includes(name));
  const warnings: ForestAnswer["warnings"] = missing.map((name) => ({
    code: "moderator-unknown",
    message: `No study in the answer says its ${words[name]}.`,
  }));
  const names = new Map(answering.map(({ one }) => [one.study.key, one.study.name]));
  const points = rows.map(({ key, yi, vi, mods }) => ({
    key,
    name: names.get(key) ?? key,
    moderators: Object.fromEntries(
      moderators.map((name) => {
        const value = mods?.[name];
        return [name, typeof value === "number" ? value : null];
      }),
    ),
    yi,
    vi,
  }));
  if (missing.length > 0) return { regression: { model: null, points, line: null }, warnings };
  const test = question.test ?? "knha";
  const { regression, warnings: own } = poolEffectsOf(rows, question, {
    moderators: [...moderators],
    test,
  });
  const entered = rows.filter(({ mods }) =>
    moderators.every((name) => mods?.[name] != null),
  ).length;
  const [moderator] = moderators;
  const line =
    moderator !== undefined && moderators.length === 1 && regression?.coefficients.length === 2
      ? regressionLine(rows, moderator, {
          method: question.method,
          test,
          level: question.effect.level,
        })
      : null;
  return {
    regression: { model: regression, points, line },
    warnings: [
      ...warnings,
      ...own.filter(({ code }) => aboutRegression.has(code)),
      ...(regression !== null && entered < 10 * moderators.length
        ? [
            {
              code: "few-for-regression",
              message: `${entered} effects for ${moderators.length === 1 ? "one moderator" : `${moderators.length} moderators`}: fewer than ten for each, so a trend is a hint at most.`,
            },
          ]
        : []),
    ],
  };
}

const aboutRegression: ReadonlySet<string> = new Set([
  "redundant-moderator",
  "moderator-missing",
  "regression-not-possible",
]);

const words: Readonly<Record<QuestionModeratorId, string>> = {
  year: "year",
  participants: "number of participants",
  dose: "dose in mg/kg",
};

/** A study by its moderators; a regression on dose takes the arms of a study apart. */
function rowsOf(answering: AnsweringStudy, question: ForestQuestion): Poolable[] {
  const { one, effect, people } = answering;
  const ofStudy = { year: one.study.year, participants: one.study.participants };
  const modsOf = (dose: number | null): Record<string, number | null> =>
    Object.fromEntries(
      question.moderators.map((name) => [name, name === "dose" ? dose : ofStudy[name]]),
    );
  const { key } = one.study;
  if (!question.moderators.includes("dose"))
    return [{ key, yi: effect.yi, vi: effect.vi, people, mods: modsOf(null) }];
  const doses = armsOf(effect).filter((arm) => arm.role === "intervention");
  if (doses.some((arm) => dosePerKilogram(arm) === null))
    return [{ key, yi: effect.yi, vi: effect.vi, people, mods: modsOf(null) }];
  return splitByLevel(answering, (arm) => String(dosePerKilogram(arm)), question.effect).map(
    ({ level, ...rest }) => ({
      key,
      ...rest,
      mods: modsOf(level === severalLevels ? null : Number(level)),
    }),
  );
}

function dosePerKilogram(arm: ArmRow): number | null {
  return arm.doseUnit === "mg/kg" ? arm.doseValue : null;
}
