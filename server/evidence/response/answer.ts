import { rateArmOf } from "../rates/rows.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import type { ResponseAnswer } from "./contract.ts";

/** Response rates at one time in intervention arms of the studies given; nothing is selected away. */
export function responseAnswerOf(
  snapshot: Snapshot,
  studies: readonly SnapshotStudy[],
): ResponseAnswer {
  const points = studies.flatMap(pointsOf);
  const withPoints = new Set(points.map((point) => point.study)).size;
  return {
    points,
    studies: withPoints,
    without: studies.length - withPoints,
    datasetVersion: snapshot.datasetVersion,
  };
}

/**
 * Numbers that a caution forbids, that have no source, or that count sessions or people of other
 * arms again are not shown as points; they stand on the study's own page.
 */
function pointsOf({ study, arms, results }: SnapshotStudy): ResponseAnswer["points"] {
  return results.flatMap((row) => {
    const arm = arms.find((one) => one.id === row.arm);
    const shown =
      row.kind === "binary" &&
      row.outcome === "response" &&
      row.timing === "point" &&
      row.unit === "participants" &&
      row.basis !== "unverified" &&
      (row.cautionUse === null || row.cautionUse === "careful");
    if (!shown || arm === undefined || arm.role !== "intervention" || arm.overlapsArms.length > 0)
      return [];
    const rate = rateArmOf(study, arm, row);
    if (rate === undefined || row.hours === null) return [];
    return [{ ...rate, hours: row.hours, designType: study.designType }];
  });
}
