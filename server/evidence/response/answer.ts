import type { EvidenceFilter } from "#domain/question.ts";
import { outsideBasisView } from "#domain/selection/basis-view.ts";
import { secondReports } from "#domain/selection/one-report.ts";
import { type CompiledFilter, compileFilter } from "#domain/selection/study-filter.ts";
import { rateArmOf } from "../rates/rows.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import type { ResponseAnswer } from "./contract.ts";

type Point = ResponseAnswer["points"][number];

/**
 * Response rates at one time in intervention arms of the studies given: arms and numbers that the
 * filter asks for, each person once. Nothing is pooled.
 */
export function responseAnswerOf(
  snapshot: Snapshot,
  studies: readonly SnapshotStudy[],
  filter: EvidenceFilter,
): ResponseAnswer {
  const compiled = compileFilter(filter, undefined);
  const answering = studies
    .map((one) => ({ study: one.study, points: pointsOf(one, compiled, filter) }))
    .filter(({ points }) => points.length > 0);
  const repeated = secondReports(
    answering.map(({ study, points }) => ({
      study,
      people: Math.max(...points.map(({ rate }) => rate.n)),
    })),
  );
  const shown = answering.filter(({ study }) => !repeated.has(study.key));
  return {
    points: shown.flatMap(({ points }) => points),
    studies: shown.length,
    without: studies.length - shown.length,
    datasetVersion: snapshot.datasetVersion,
  };
}

/**
 * Numbers that a caution forbids, that count sessions, or that count people of other arms again are
 * not shown as points; they stand on the study's own page.
 */
function pointsOf(
  { study, arms, results }: SnapshotStudy,
  compiled: CompiledFilter,
  filter: EvidenceFilter,
): Point[] {
  const asked = arms.filter(
    (arm) => arm.role === "intervention" && arm.overlapsArms.length === 0 && compiled.armHolds(arm),
  );
  return results.flatMap((row) => {
    const arm = asked.find((one) => one.id === row.arm);
    const shown =
      row.kind === "binary" &&
      row.outcome === "response" &&
      row.timing === "point" &&
      row.unit === "participants" &&
      (row.cautionUse === null || row.cautionUse === "careful") &&
      outsideBasisView(row, filter.basis ?? "without-unverified") === null;
    const rate = shown && arm !== undefined ? rateArmOf(study, arm, row) : undefined;
    if (rate === undefined || row.hours === null) return [];
    return [
      {
        ...rate,
        hours: row.hours,
        designType: study.designType,
        randomised: study.randomised === true,
      },
    ];
  });
}
