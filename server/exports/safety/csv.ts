import type { RateArm } from "../../evidence/rates/contract.ts";
import type { SafetyAnswer, SafetyEffect, SafetyRow } from "../../evidence/safety/contract.ts";
import { rateArmColumns } from "../csv/rate-arm-columns.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";
import { type CellLine, cellLines } from "./lines.ts";

/** Where a line stands; the same in every file, so that they can be joined. */
const cellColumns: CsvColumns<CellLine> = {
  harm: ({ harm }) => harm.outcome,
  group: ({ column }) => column.id,
  design_class: ({ column }) => column.designClass,
  dosing: ({ column }) => column.dosing,
};

function inCell<Row>(columns: CsvColumns<Row>): CsvColumns<CellLine & { readonly row: Row }> {
  return {
    ...cellColumns,
    ...Object.fromEntries(
      Object.entries(columns).map(([name, of]) => [name, ({ row }: { row: Row }) => of(row)]),
    ),
  };
}

/** One line per arm and harm, with the group it stands in. */
export function safetyCsv(answer: SafetyAnswer): string {
  return writeCsv<CellLine & { readonly row: RateArm }>(
    inCell(rateArmColumns),
    cellLines(answer).flatMap((line) =>
      [line.cell.intervention, ...line.cell.comparators.map(({ side }) => side)].flatMap(
        ({ arms }) => arms.map((row) => ({ ...line, row })),
      ),
    ),
  );
}

const cells: CsvColumns<CellLine> = {
  ...cellColumns,
  trials_with_these_arms: ({ cell }) => cell.trials,
  trials_counting: ({ cell }) => cell.counted,
  trials_without_usable_count: ({ cell }) => cell.unusable,
  trials_with_threshold: ({ cell }) => cell.belowThreshold,
  figure: ({ cell }) => cell.headline?.kind ?? "not counted",
  percent: ({ cell }) => cell.headline?.percent ?? null,
  ci_low: ({ cell }) => cell.headline?.ciLow ?? null,
  ci_high: ({ cell }) => cell.headline?.ciHigh ?? null,
  prediction_low: ({ cell }) => cell.headline?.predictionLow ?? null,
  prediction_high: ({ cell }) => cell.headline?.predictionHigh ?? null,
  events: ({ cell }) => cell.intervention.crude?.events ?? null,
  n: ({ cell }) => cell.intervention.crude?.n ?? null,
  hours_from: ({ cell }) => cell.stretch?.from ?? null,
  hours_to: ({ cell }) => cell.stretch?.to ?? null,
};

/** One line per harm and group; groups where nobody counted it have no number. */
export function safetyCellsCsv(answer: SafetyAnswer): string {
  return writeCsv(cells, cellLines(answer));
}

const effects: CsvColumns<{ readonly comparatorClass: string } & SafetyEffect> = {
  comparator_class: (effect) => effect.comparatorClass,
  k: (effect) => effect.k,
  people: (effect) => effect.people,
  measure: (effect) => effect.measure,
  estimate: (effect) => effect.estimate,
  ci_low: (effect) => effect.ciLow,
  ci_high: (effect) => effect.ciHigh,
  prediction_low: (effect) => effect.predictionLow,
  prediction_high: (effect) => effect.predictionHigh,
  baseline_percent: (effect) => effect.absolute?.baselinePercent ?? null,
  treated_percent: (effect) => effect.absolute?.treatedPercent ?? null,
  difference: (effect) => effect.absolute?.difference ?? null,
  difference_low: (effect) => effect.absolute?.differenceLow ?? null,
  difference_high: (effect) => effect.absolute?.differenceHigh ?? null,
  certainty: (effect) => effect.certainty,
  trials: (effect) => effect.trials.map(({ key }) => key).join("|"),
  trials_without_ratio: (effect) => effect.withoutRatio.map(({ key }) => key).join("|"),
  forest: (effect) => `/api/evidence/forest?${effect.canonical}`,
};

/** One line per harm, group and kind of comparator. */
export function safetyEffectsCsv(answer: SafetyAnswer): string {
  return writeCsv(
    inCell(effects),
    cellLines(answer).flatMap((line) =>
      line.cell.comparators.flatMap(({ comparatorClass, effect }) =>
        effect === null ? [] : [{ ...line, row: { comparatorClass, ...effect } }],
      ),
    ),
  );
}

const rows: CsvColumns<SafetyRow & { readonly unit: string }> = {
  unit: (row) => row.unit,
  study: (row) => row.key,
  name: (row) => row.name,
  result: (row) => row.result,
  arm_label: (row) => row.armLabel,
  harm: (row) => row.label,
  time: (row) => row.timeLabel,
  events: (row) => row.events,
  n: (row) => row.n,
  percent: (row) => row.percent,
  mean: (row) => row.mean,
  sd: (row) => row.sd,
  words: (row) => row.words,
};

/** What stands beside the counts of people: sessions, and harms under a report's own name. */
export function safetyRowsCsv({ sessions, ownNames }: SafetyAnswer): string {
  return writeCsv(rows, [
    ...sessions.map((row) => ({ ...row, unit: "sessions" })),
    ...ownNames.map((row) => ({ ...row, unit: row.mean === null ? "participants" : "score" })),
  ]);
}
