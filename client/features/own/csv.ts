import { stringify } from "csv-stringify/browser/esm/sync";
import { measures } from "#domain/measures/index.ts";
import type { OwnQuestion } from "./request.ts";
import type { Forest } from "./view-model.ts";

/** Every row with what was pasted and what came of it, then the pooled line. */
export function forestCsv(question: OwnQuestion, forest: Forest): string {
  const fields = [...new Set(measures[question.measure].needs.flat())].filter((field) =>
    question.rows.some(({ values }) => values[field] != null),
  );
  const header = [
    "row",
    "study",
    "state",
    ...fields,
    "estimate",
    "ciLow",
    "ciHigh",
    "weightPercent",
    "withoutEstimate",
    "withoutCiLow",
    "withoutCiHigh",
  ];
  const lines = forest.rows.map((row, index) => [
    row.position,
    row.label,
    row.state,
    ...fields.map((field) => question.rows[index]?.values[field] ?? null),
    ...ofSpan(row.effect),
    row.weight,
    ...ofSpan(row.without),
  ]);
  const blank = fields.map(() => null);
  const pooled =
    forest.pooled === null
      ? []
      : [[null, "Pooled", null, ...blank, ...ofSpan(forest.pooled), 100, null, null, null]];
  const prediction =
    forest.prediction === null
      ? []
      : [
          [
            null,
            "Prediction interval",
            null,
            ...blank,
            null,
            forest.prediction.low,
            forest.prediction.high,
            null,
            null,
            null,
            null,
          ],
        ];
  return stringify([header, ...lines, ...pooled, ...prediction]);
}

function ofSpan(span: Forest["pooled"]): (number | null)[] {
  return span === null ? [null, null, null] : [span.estimate, span.low, span.high];
}
