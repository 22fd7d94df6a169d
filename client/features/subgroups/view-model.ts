import { type SubgroupingId, subgroupings } from "#domain/evidence-question.ts";
import { facets } from "#domain/facets.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import {
  axisOfRows,
  type IntervalList,
  type IntervalRow,
  squareOutline,
} from "../../ui/interval-rows.ts";
import { plural } from "../../ui/number-format.ts";
import { predictionOf, spanOf } from "../../ui/reading.ts";
import { routeColor } from "../../ui/route-shape.ts";
import type { Choice } from "../../ui/select-field.tsx";

export type Level = NonNullable<ForestAnswer["subgroups"]>["levels"][number];

export const noGrouping = "";

export const groupingChoices: readonly Choice[] = [
  { value: noGrouping, label: "Nothing" },
  ...subgroupings.map((by) => ({ value: by, label: groupingLabel(by) })),
];

export function groupingLabel(by: SubgroupingId): string {
  return by === "criterion" ? "Cut-off" : facets[by].label;
}

const inText: Partial<Readonly<Record<SubgroupingId, string>>> = {
  comparatorClass: "comparator",
  background: "treatment given beside it",
};

/** The grouping inside a sentence: "by comparator". */
export function groupingInText(by: SubgroupingId): string {
  return inText[by] ?? groupingLabel(by).toLowerCase();
}

/** The groups in the server's order, then all trials together; null where nothing is grouped. */
export function subgroupList(answer: ForestAnswer): IntervalList | null {
  const { subgroups, pooled, axis, nullValue, favours, question } = answer;
  if (subgroups === null) return null;
  const overall = pooled === null || pooled.k < 2 ? null : spanOf(pooled.transformed);
  const rows: IntervalRow[] = subgroups.levels.map((level) => levelRow(subgroups.by, level));
  if (overall !== null && pooled !== null)
    rows.push({
      id: "all",
      label: "All together",
      detail: sizeText(pooled.k, answer.people),
      span: overall,
      prediction: predictionOf(pooled.transformed),
      mark: "sum",
      strong: true,
      color: "var(--accent)",
      outline: squareOutline,
      more: [],
    });
  return {
    rows,
    axis: axisOfRows(axis, rows, [nullValue]),
    nullAt: nullValue,
    reference: overall?.estimate ?? null,
    favours,
    heads: {
      label: groupingLabel(subgroups.by),
      effect: `${question.measureLabel} [${question.level} %]`,
    },
  };
}

function levelRow(by: SubgroupingId, level: Level): IntervalRow {
  const single = level.k < 2;
  return {
    id: level.level,
    label: level.label,
    detail: sizeText(level.k, level.people),
    span: spanOf(level),
    prediction: single ? null : predictionOf(level),
    mark: single ? "one" : "sum",
    strong: false,
    color: by === "route" && routes.has(level.level) ? routeColor(level.level) : "var(--ink)",
    outline: squareOutline,
    more: single ? ["one trial, nothing is pooled"] : [],
  };
}

function sizeText(k: number, people: number | null): string {
  const trials = plural(k, "trial");
  return people === null ? trials : `${trials}, ${plural(people, "person", "people")}`;
}
