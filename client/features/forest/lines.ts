import type { RiskJudgementId } from "#domain/vocabulary/result-terms.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import type { EffectRow, ForestAnswer } from "../../lib/api.ts";
import type { Span } from "../../ui/forest-axis.ts";
import { decimal, plural } from "../../ui/number-format.ts";
import { predictionOf, spanOf } from "../../ui/reading.ts";
import { comparatorText, doseText, sideText, timeText } from "./row-words.ts";
import { studyWords } from "./title.ts";

/** Everything a line about one study shows. */
export interface StudyLine {
  readonly kind: "study";
  readonly id: string;
  readonly row: EffectRow;
  readonly name: string;
  readonly marks: string;
  /** Null where the arms differ in it. */
  readonly route: RouteId | null;
  readonly dose: string;
  readonly comparator: string;
  readonly time: string;
  readonly drugSide: string;
  readonly comparatorSide: string;
  readonly weight: number | null;
  readonly effect: Span | null;
  readonly risk: RiskJudgementId;
  /** Taken out by the reader: grey, in no number. */
  readonly out: boolean;
}

export type ForestLine =
  | StudyLine
  | { readonly kind: "heading"; readonly id: string; readonly label: string }
  | {
      readonly kind: "part";
      readonly id: string;
      readonly label: string;
      readonly drugSide: string;
      readonly comparatorSide: string;
      readonly effect: Span | null;
      readonly out: boolean;
    }
  | {
      readonly kind: "total";
      readonly id: string;
      readonly label: string;
      readonly effect: Span | null;
      /** Of everything rather than of one group. */
      readonly overall: boolean;
    }
  | {
      readonly kind: "prediction";
      readonly id: string;
      readonly label: string;
      readonly low: number;
      readonly high: number;
    };

/** The line of a study, and of every part that was pooled inside it. */
export function studyLines(
  row: EffectRow,
  facts: { counts: boolean; namesDrug: boolean; out: boolean; marks: string },
): ForestLine[] {
  const { counts, out } = facts;
  const routes = new Set(row.intervention.arms.map(({ route }) => route));
  const [route = null] = routes;
  return [
    {
      kind: "study",
      id: row.key,
      row,
      name: row.name,
      marks: facts.marks,
      route: routes.size === 1 ? route : null,
      dose: doseText(row, facts.namesDrug),
      comparator: comparatorText(row),
      time: timeText(row),
      drugSide: sideText(row.intervention, counts),
      comparatorSide: sideText(row.comparator, counts),
      weight: out ? null : row.weightPercent,
      effect: spanOf(row),
      risk: row.riskOfBias.overall,
      out,
    },
    ...row.subRows.map((part): ForestLine => ({
      kind: "part",
      id: `${row.key} ${part.label}`,
      label: part.label,
      drugSide: partSide(part.events1, part.n1),
      comparatorSide: partSide(part.events2, part.n2),
      effect: spanOf(part),
      out,
    })),
  ];
}

function partSide(events: number | null, n: number | null): string {
  return n === null ? "–" : `${events ?? "–"}/${n}`;
}

/** What everything comes to, and where another trial would lie. */
export function overallLines(answer: ForestAnswer, pooled: Span | null): ForestLine[] {
  if (answer.pooled === null) return [];
  const { k, transformed } = answer.pooled;
  const prediction = predictionOf(transformed);
  const [one, many] = studyWords(answer.included);
  const size = `${plural(k, one, many)}, ${plural(answer.people, "person", "people")}`;
  return [
    k < 2
      ? {
          kind: "total",
          id: "overall",
          label: `One ${one}: nothing is pooled`,
          effect: null,
          overall: true,
        }
      : { kind: "total", id: "overall", label: `Pooled: ${size}`, effect: pooled, overall: true },
    ...(prediction === null
      ? []
      : [
          {
            kind: "prediction" as const,
            id: "prediction",
            label: `${decimal(answer.question.level, 0)} % prediction interval`,
            ...prediction,
          },
        ]),
  ];
}
