import { baselineGap, largestBaselineGap } from "../../stats/baseline-gap.ts";
import { standardDeviationOfScore } from "../../stats/standard-deviation-of-score.ts";
import type { BinaryResult, ContinuousResult } from "../result.ts";
import type { StudyRecord } from "../study-record.ts";
import type { Check, Finding } from "./problem.ts";

/** Rules about rows that must fit together. */
export const groupChecks: readonly Check[] = [
  { id: "remission-within-response", level: "warning", find: remissionsAboveResponses },
  { id: "baseline-gap", level: "warning", find: baselineGaps },
  {
    id: "pooled-from",
    level: "error",
    reads: ["design", "pooledFrom"],
    find: ({ design, pooledFrom }) =>
      design.type === "pooled-analysis" && pooledFrom.length === 0
        ? [{ at: "pooledFrom", message: "a pooled analysis must name the studies it pools" }]
        : [],
  },
];

/** Remission implies response where both are read on the same scale at the same time. */
function remissionsAboveResponses(record: StudyRecord): Finding[] {
  const rows = record.results.filter((row): row is BinaryResult => row.kind === "binary");
  return rows.flatMap((remission) => {
    if (!remission.outcome.endsWith("remission") || remission.events === undefined) return [];
    const response = rows.find(
      (row) =>
        row.outcome === remission.outcome.replace("remission", "response") &&
        row.arm === remission.arm &&
        row.hours === remission.hours &&
        row.timing === remission.timing &&
        row.scale === remission.scale &&
        row.n === remission.n &&
        row.analysisSet === remission.analysisSet,
    );
    return response?.events !== undefined && remission.events > response.events
      ? [
          {
            at: remission.id,
            message: `${remission.events} in remission are more than the ${response.events} who responded`,
          },
        ]
      : [];
  });
}

function baselineGaps(record: StudyRecord): Finding[] {
  const baselines = record.results.filter(
    (row): row is ContinuousResult => row.kind === "continuous" && row.timing === "baseline",
  );
  return baselines.flatMap((row, position) =>
    baselines.slice(position + 1).flatMap((other) => {
      if (row.scale !== other.scale || !areRandomisedAgainst(record, row.arm, other.arm)) return [];
      const gap = baselineGap(spreadOf(row), spreadOf(other));
      return gap !== null && gap > largestBaselineGap
        ? [
            {
              at: row.id,
              message: `baseline ${row.mean} and ${other.mean} (${other.id}) differ by ${gap.toFixed(2)} SD`,
            },
          ]
        : [];
    }),
  );
}

function areRandomisedAgainst(record: StudyRecord, a: string, b: string): boolean {
  const group = (id: string): string | undefined =>
    record.arms.find((arm) => arm.id === id)?.comparisonGroup;
  return a !== b && group(a) !== undefined && group(a) === group(b);
}

/** A row with a caution, or of a mixed model, prints no error of a plain mean. */
function spreadOf(row: ContinuousResult): { mean: number | undefined; sd: number | null } {
  const isPlain = row.caution === undefined && row.missingData !== "mmrm";
  return { mean: row.mean, sd: standardDeviationOfScore(row, isPlain) };
}
