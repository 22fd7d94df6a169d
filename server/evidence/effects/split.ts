import { countsEffect, meansEffect } from "#domain/selection/group-effect.ts";
import type { AnsweringGroup, ArmNumber } from "#domain/selection/joint-slot.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { deviationOf } from "#domain/selection/number-rules.ts";
import { armsOf } from "#domain/selection/effect-arms.ts";
import { commonEffectOf } from "#domain/selection/shared-comparator.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import { type AnsweringStudy, countsTwice, peopleOnSides } from "./select.ts";

/** One level of a study: the effect of the intervention arms of that level. */
export interface LevelEffect {
  readonly level: string;
  readonly yi: number;
  readonly vi: number;
  readonly people: number | null;
}

/** The level of a study whose arms cannot be told apart in the numbers it prints. */
export const severalLevels = "several";

type Group = AnsweringGroup<ArmRow, ResultRow>;

/**
 * SELECTION 4.3: a study taken apart by a trait of its intervention arms. A comparator that answers
 * for several levels is shared out: each gets its part of the events and people. Paired and printed
 * effects cannot be taken apart.
 */
export function splitByLevel(
  answering: AnsweringStudy,
  levelOf: (arm: ArmRow) => string,
  question: EffectQuestion,
): LevelEffect[] {
  const { effect, people } = answering;
  const interventions = armsOf(effect).filter((arm) => arm.role === "intervention");
  const levels = [...new Set(interventions.map(levelOf))];
  const [only] = levels;
  if (levels.length === 1 && only !== undefined)
    return [{ level: only, yi: effect.yi, vi: effect.vi, people }];
  const effectOf = { counts: countsEffect, means: meansEffect, paired: null, contrast: null }[
    effect.source
  ];
  if (effectOf === null) return [{ level: severalLevels, yi: effect.yi, vi: effect.vi, people }];
  return levels.flatMap((level) => {
    const effects = effect.parts.flatMap(({ numbers }) => {
      const part = numbers === null ? undefined : partOfLevel(numbers, level, levelOf);
      const outcome = part === undefined ? undefined : effectOf(part, question);
      return outcome?.effect ?? [];
    });
    if (effects.length === 0) return [];
    const whole = effects.length === 1 ? effects[0] : commonEffectOf(effects);
    return whole === undefined
      ? []
      : [
          {
            level,
            yi: whole.yi,
            vi: whole.vi,
            people: peopleOnSides(effects, countsTwice(answering)),
          },
        ];
  });
}

function partOfLevel(
  group: Group,
  level: string,
  levelOf: (arm: ArmRow) => string,
): Group | undefined {
  const interventions = group.interventions.filter(({ arm }) => levelOf(arm) === level);
  if (interventions.length === 0) return undefined;
  const sharers = new Set(group.interventions.map(({ arm }) => levelOf(arm))).size;
  return {
    ...group,
    interventions,
    comparators: group.comparators.map((number) => shareOf(number, sharers)),
  };
}

function shareOf(
  { arm, row }: ArmNumber<ArmRow, ResultRow>,
  sharers: number,
): ArmNumber<ArmRow, ResultRow> {
  const part = (value: number | null): number | null => (value === null ? null : value / sharers);
  return {
    arm: { ...arm, nRandomised: part(arm.nRandomised) },
    row: {
      ...row,
      events: part(row.events),
      n: part(row.n),
      // A deviation from a standard error or an interval must not change with the share.
      sd: row.kind === "continuous" ? deviationOf(row) : row.sd,
    },
  };
}
