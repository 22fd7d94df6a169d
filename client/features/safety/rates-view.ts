import { insideSentence } from "#domain/label-words.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { SafetyAnswer } from "../../lib/api.ts";
import {
  axisOfRows,
  type IntervalList,
  type IntervalRow,
  squareOutline,
} from "../../ui/interval-rows.ts";
import { outOf } from "../../ui/number-format.ts";
import { predictionOf } from "../../ui/reading.ts";
import { routeColor, routeOutline } from "../../ui/route-shape.ts";
import type { Harm } from "./question.ts";
import {
  type Cell,
  type Column,
  shortColumn,
  studiesWord,
  type Headline,
  kindWords,
} from "./words.ts";

const marks: Readonly<Record<Headline["kind"], IntervalRow["mark"]>> = {
  "one-trial": "one",
  sum: "point",
  pooled: "sum",
};

/** One harm per 100 people: each group of arms, under it its comparators. Trials come before cohorts. */
export function ratesList(answer: SafetyAnswer, harm: Harm): IntervalList {
  const byRoute = answer.question.by === "route";
  const rows = harm.cells.flatMap((cell, place) => {
    const column = answer.columns[place];
    if (column === undefined || cell.headline === null) return [];
    const route = byRoute && routes.has(column.id) ? column.id : null;
    const drug = rowOf(column, shortColumn(column), cell.headline, cell.intervention, {
      strong: true,
      color: byRoute ? routeColor(route) : "var(--accent)",
      outline: byRoute ? routeOutline(route) : squareOutline,
    });
    const comparators = cell.comparators.flatMap(({ label, headline, side }) =>
      headline === null
        ? []
        : [
            rowOf(column, `against ${insideSentence(label)}`, headline, side, {
              strong: false,
              color: "var(--comparator)",
              outline: squareOutline,
            }),
          ],
    );
    return [drug, ...comparators];
  });
  return {
    rows,
    axis: axisOfRows("linear", rows, [0]),
    nullAt: null,
    reference: null,
    favours: { left: "", right: "" },
    heads: { label: "Arms", effect: "Per 100 people [95 %]" },
  };
}

function rowOf(
  column: Column,
  label: string,
  headline: Headline,
  { crude, studies }: Cell["intervention"],
  look: Pick<IntervalRow, "strong" | "color" | "outline">,
): IntervalRow {
  const counts = crude === null ? "" : `${outOf(crude.events, crude.n)}, `;
  return {
    id: `${column.key} ${label}`,
    label,
    detail: `${counts}${studiesWord(column, studies)}`,
    span: { estimate: headline.percent, low: headline.ciLow, high: headline.ciHigh },
    prediction: predictionOf(headline),
    mark: marks[headline.kind],
    more: [kindWords(headline)],
    ...look,
  };
}

export function ratesSummary({ rows }: IntervalList, harm: Harm): string {
  const told = rows.map(({ label, detail }) => `${label}: ${detail}`);
  return `${harm.label} per 100 people by group of arms. ${told.join("; ")}.`;
}

/** Columns with at least one arm that counts the harm, for the table of arms. */
export function armsOf(answer: SafetyAnswer, harm: Harm) {
  return harm.cells.flatMap((cell, place) => {
    const column: Column | undefined = answer.columns[place];
    return column === undefined
      ? []
      : [cell.intervention, ...cell.comparators.map(({ side }) => side)].flatMap(({ arms }) =>
          arms.map((arm) => ({ column, arm })),
        );
  });
}
