import type { EvidenceFilter } from "#domain/question.ts";
import { phaseReason } from "#domain/selection/arm-rules.ts";
import { secondReports } from "#domain/selection/one-report.ts";
import { countReason } from "#domain/selection/row-rules.ts";
import { type CompiledFilter, compileFilter } from "#domain/selection/study-filter.ts";
import { isStudiedDrug } from "#domain/vocabulary/drugs.ts";
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
 * Points of one study by the same rules for arms and counts as every other answer. What they leave
 * out stands on the study's own page.
 */
function pointsOf(
  { study, arms, results }: SnapshotStudy,
  compiled: CompiledFilter,
  filter: EvidenceFilter,
): Point[] {
  const asked = arms.filter(
    (arm) =>
      arm.role === "intervention" &&
      isStudiedDrug(arm.drug) &&
      arm.overlapsArms.length === 0 &&
      phaseReason(arm, study.randomised === true) === null &&
      compiled.armHolds(arm),
  );
  // Every hour is shown, so any window of the clock will do: the rules only tell it from "phase".
  const question = {
    outcome: "response",
    window: "later",
    basis: filter.basis ?? "without-unverified",
  } as const;
  return results.flatMap((row) => {
    const arm = asked.find((one) => one.id === row.arm);
    if (arm === undefined || row.kind !== "binary" || row.outcome !== question.outcome) return [];
    const rate = countReason(row, arm, question) === null ? rateArmOf(study, arm, row) : undefined;
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
