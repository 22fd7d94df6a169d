import type { QuestionMeasureId } from "#domain/evidence-question.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { EffectRow, ForestAnswer } from "../../lib/api.ts";
import { type Axis, forestAxis } from "../../ui/forest-axis.ts";
import { spanOf } from "../../ui/reading.ts";
import { type Footnotes, footnotesOf } from "./footnotes.ts";
import { groupsOf } from "./groups.ts";
import { type ForestLine, overallLines, studyLines } from "./lines.ts";
import { type OrderId, orderRows } from "./order.ts";
import { summaryOf, titleOf } from "./title.ts";

export interface Forest {
  readonly title: string;
  readonly summary: string;
  readonly level: number;
  /** Counts of people rather than scores. */
  readonly counts: boolean;
  readonly lines: readonly ForestLine[];
  readonly axis: Axis;
  readonly nullAt: number | null;
  /** Where the common estimate stands; null where there is none to show. */
  readonly pooledAt: number | null;
  readonly favours: ForestAnswer["favours"];
  readonly footnotes: Footnotes["list"];
  /** Studies among the lines, those taken out as well. */
  readonly studies: number;
}

interface Shown {
  readonly order: OrderId;
  /** The common diamond over single and repeated dosing, which is shown only on demand. */
  readonly together: boolean;
}

/** Everything the forest plot shows, before it has a size. */
export function forestOf(answer: ForestAnswer, { order, together }: Shown): Forest {
  const { question, axis: kind, nullValue } = answer;
  const out = new Set(answer.takenOut.map(({ key }) => key));
  const rows = orderRows([...answer.included, ...answer.takenOut], order);
  const footnotes = footnotesOf(rows);
  const counts = outcomes.get(question.outcome).kind === "binary";
  const namesDrug = new Set(rows.map(({ intervention }) => intervention.arms[0]?.drug)).size > 1;
  const lineOf = (row: EffectRow) =>
    studyLines(row, { counts, namesDrug, out: out.has(row.key), marks: footnotes.marksOf(row) });

  const groups = groupsOf(answer, rows);
  const pooled = answer.pooled === null ? null : spanOf(answer.pooled.transformed);
  const common = hidesCommon(answer) && !together ? [] : overallLines(answer, pooled);
  const lines =
    groups === null
      ? [...rows.flatMap(lineOf), ...common]
      : [
          ...groups.flatMap(({ id, label, rows: members, total }): ForestLine[] => [
            { kind: "heading", id: `heading ${id}`, label },
            ...members.flatMap(lineOf),
            ...(total === null ? [] : [total]),
          ]),
          ...common,
        ];
  const pooledAt =
    pooled !== null && common.some((line) => line.kind === "total" && line.effect !== null)
      ? pooled.estimate
      : null;
  return {
    title: titleOf(answer),
    summary: summaryOf(answer, pooled),
    level: question.level,
    counts,
    lines,
    axis: withDigits(axisOf(kind, nullValue, lines), question.measure),
    nullAt: nullValue,
    pooledAt,
    favours: answer.favours,
    footnotes: footnotes.list,
    studies: rows.length,
  };
}

/** Beyond a day, single and repeated dosing are pooled apart; together only when asked. */
export function hidesCommon({ byDosing }: ForestAnswer): boolean {
  return byDosing.length > 0;
}

function axisOf(kind: Axis["kind"], nullAt: number | null, lines: readonly ForestLine[]): Axis {
  const spans = lines.flatMap((line) =>
    line.kind === "heading" || line.kind === "prediction" ? [] : (line.effect ?? []),
  );
  const totals = lines.flatMap((line) => (line.kind === "total" ? (line.effect ?? []) : []));
  return forestAxis(kind, {
    estimates: [
      ...spans.map(({ estimate }) => estimate),
      ...totals.flatMap(({ low, high }) => [low, high]),
      ...(nullAt === null ? [] : [nullAt]),
    ],
    ends: [
      ...spans.flatMap(({ low, high }) => [low, high]),
      ...lines.flatMap((line) => (line.kind === "prediction" ? [line.low, line.high] : [])),
    ],
  });
}

/** Decimals that say something: points of a scale have one, shares of people three. */
const mostDigits: Readonly<Partial<Record<QuestionMeasureId, number>>> = { MD: 1, RD: 3 };

function withDigits(axis: Axis, measure: QuestionMeasureId): Axis {
  return axis.kind === "log"
    ? axis
    : { ...axis, digits: Math.min(axis.digits, mostDigits[measure] ?? 2) };
}
