import type { SubgroupingId } from "#domain/evidence-question.ts";
import type { EffectRow, ForestAnswer } from "../../lib/api.ts";
import { plural } from "../../ui/number-format.ts";
import { spanOf } from "../../ui/reading.ts";
import { peopleText } from "./row-words.ts";
import type { ForestLine } from "./lines.ts";

interface Group {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly EffectRow[];
  readonly total: ForestLine | null;
}

/**
 * Rows under the level they belong to, each level with its own diamond: the subgroups that were
 * asked for, else single and repeated dosing where they stand apart. Null where there are neither,
 * or where a study belongs to several levels and would be drawn twice.
 */
export function groupsOf(answer: ForestAnswer, rows: readonly EffectRow[]): Group[] | null {
  const by = answer.subgroups?.by ?? "dosing";
  const levels = answer.subgroups?.levels ?? answer.byDosing;
  const keys = levels.flatMap((level) => level.keys);
  if (levels.length === 0 || new Set(keys).size < keys.length) return null;
  const out = new Set(answer.takenOut.map(({ key }) => key));
  const groups = levels.map((level): Group => {
    const own = new Set(level.keys);
    const belongs = (row: EffectRow) =>
      own.has(row.key) || (out.has(row.key) && levelsOf[by](row).includes(level.level));
    const single = level.k < 2;
    return {
      id: level.level,
      label: level.label,
      rows: rows.filter(belongs),
      total: {
        kind: "total",
        id: `total ${level.level}`,
        label: single
          ? "One trial: nothing is pooled"
          : `Pooled: ${plural(level.k, "trial")}, ${peopleText(level.people)}`,
        effect: single ? null : spanOf(level),
        overall: false,
      },
    };
  });
  const placed = new Set(groups.flatMap((group) => group.rows));
  const rest = rows.filter((row) => !placed.has(row));
  return [
    ...groups.filter((group) => group.rows.length > 0),
    ...(rest.length === 0
      ? []
      : [{ id: "rest", label: "In none of these groups", rows: rest, total: null }]),
  ];
}

/** Where a study that was taken out would stand: the answer's levels name only those it counts. */
const levelsOf: Readonly<Record<SubgroupingId, (row: EffectRow) => readonly (string | null)[]>> = {
  route: ({ intervention }) => intervention.arms.map(({ route }) => route),
  indication: ({ indication }) => [indication],
  comparatorClass: ({ comparatorClass }) => comparatorClass,
  background: ({ background }) => background,
  drug: ({ intervention }) => intervention.arms.map(({ drug }) => drug),
  doseBand: ({ intervention }) => intervention.arms.map(({ doseBand }) => doseBand),
  dosing: ({ dosing }) => [dosing],
  criterion: ({ criterion }) => [criterion],
  riskOfBias: ({ riskOfBias }) => [riskOfBias.overall],
  funding: ({ funding }) => [funding],
};
