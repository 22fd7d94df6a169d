import { decimalsOf } from "../../decimals-of.ts";
import { scales } from "../../vocabulary/scales.ts";
import type { BinaryResult, Result } from "../result.ts";
import { type Check, rowCheck } from "./problem.ts";

/** Rules about the numbers of one row. */
export const rowChecks: readonly Check[] = [
  rowCheck("events-within-n", "error", (row) =>
    row.kind === "binary" && row.events !== undefined && row.n !== undefined && row.events > row.n
      ? `events ${row.events} is more than n ${row.n}`
      : null,
  ),
  rowCheck("sd-positive", "error", (row) =>
    row.kind === "continuous" && row.sd !== undefined && row.sd <= 0
      ? `sd ${row.sd} must be above 0`
      : null,
  ),
  rowCheck("interval-contains-estimate", "error", (row) => intervalProblem(row)),
  rowCheck("missing-reason", "error", (row) => missingProblem(row)),
  rowCheck("timing-fields", "error", (row) => timingProblem(row)),
  rowCheck("sourced", "error", ({ provenance }) => {
    if (provenance.basis === "unverified")
      return provenance.sourceKind === undefined
        ? null
        : "an unverified number has no source, so sourceKind must be absent";
    if (provenance.sourceKind === undefined) return "sourceKind is missing";
    return provenance.basis === "derived" && provenance.derivation === undefined
      ? "a derived number must say how it was computed"
      : null;
  }),
  rowCheck("percent-matches-counts", "warning", (row) => percentProblem(row)),
  rowCheck("n-within-randomised", "warning", (row, { arms }) => {
    if (row.kind === "contrast" || row.n === undefined || row.unit === "sessions") return null;
    const randomised = arms.find((arm) => arm.id === row.arm)?.nRandomised;
    return randomised !== undefined && row.n > randomised
      ? `n ${row.n} is more than the ${randomised} randomised to the arm`
      : null;
  }),
  rowCheck("mean-in-range", "warning", (row) => rangeProblem(row)),
  rowCheck("criterion-stated", "hint", (row) =>
    row.kind === "binary" &&
    /(?:^|-)(?:response|remission)$/.test(row.outcome) &&
    row.criterion === undefined
      ? "the criterion of the outcome is not stated"
      : null,
  ),
  rowCheck("crossover-period-known", "hint", (row) =>
    row.period === "unknown" ? "the crossover period of the number is not known" : null,
  ),
];

function intervalProblem(row: Result): string | null {
  if (row.kind === "binary" || row.ciLow === undefined || row.ciHigh === undefined) return null;
  if (row.ciLow > row.ciHigh) return `ciLow ${row.ciLow} is above ciHigh ${row.ciHigh}`;
  const [name, estimate] =
    row.kind === "continuous" ? ["mean", row.mean] : ["estimate", row.estimate];
  return estimate !== undefined && (estimate < row.ciLow || estimate > row.ciHigh)
    ? `${name} ${estimate} lies outside its interval ${row.ciLow} to ${row.ciHigh}`
    : null;
}

/** A number that an answer would need is either there or absent with a reason. */
function missingProblem(row: Result): string | null {
  const reasons: Readonly<Record<string, string | undefined>> = row.missing ?? {};
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const unexplained = neededFields(row).filter(
    (field) => values[field] === undefined && reasons[field] === undefined,
  );
  const explainedInVain = Object.keys(reasons).filter((field) => values[field] !== undefined);
  if (unexplained.length > 0) return `${unexplained.join(", ")} absent without a reason`;
  return explainedInVain.length > 0
    ? `${explainedInVain.join(", ")} given and yet marked as missing`
    : null;
}

function neededFields(row: Result): string[] {
  const time = row.timing === "period" ? [] : ["hours"];
  switch (row.kind) {
    case "binary":
      return ["events", "n", ...time];
    case "continuous": {
      const hasSpread = [row.sd, row.se, row.ciLow].some((value) => value !== undefined);
      return ["mean", "n", ...(hasSpread ? [] : ["sd"]), ...time];
    }
    case "contrast":
      return row.measure === "none" ? time : ["estimate", ...time];
  }
}

function timingProblem(row: Result): string | null {
  const hasStretch = row.fromHours !== undefined || row.toHours !== undefined;
  if (row.timing === "period")
    return row.hours === undefined
      ? null
      : `a period row has fromHours and toHours, not hours ${row.hours}`;
  if (hasStretch) return `fromHours and toHours belong to period rows, timing is ${row.timing}`;
  return row.timing === "baseline" && row.hours !== undefined && row.hours !== 0
    ? `a baseline row cannot be at hour ${row.hours}`
    : null;
}

/** Said where the counts are further from the percentage than half a unit of its last decimal. */
function percentProblem(row: Result): string | null {
  if (row.kind !== "binary" || row.percentNote !== undefined) return null;
  const { events, n, percent } = row as BinaryResult;
  if (events === undefined || n === undefined || percent === undefined || n === 0) return null;
  const tolerance = 0.5 * 10 ** -decimalsOf(percent) + 1e-9;
  const fromCounts = (100 * events) / n;
  // A derived count is a whole number of people, so it may miss the percentage by half a person.
  const wholePerson = row.eventsDerived === true ? 50 / n : 0;
  return Math.abs(fromCounts - percent) > tolerance + wholePerson
    ? `percent ${percent} does not fit ${events} of ${n} (${fromCounts.toFixed(1)} %)`
    : null;
}

function rangeProblem(row: Result): string | null {
  if (row.kind !== "continuous" || row.mean === undefined || row.scale === undefined) return null;
  const range = scales.get(row.scale).range;
  if (range === undefined || row.form === "percent-change") return null;
  const [lowest, highest] =
    row.form === "endpoint" ? range : [range[0] - range[1], range[1] - range[0]];
  return row.mean < lowest || row.mean > highest
    ? `mean ${row.mean} lies outside ${lowest} to ${highest} of ${scales.label(row.scale)}`
    : null;
}
