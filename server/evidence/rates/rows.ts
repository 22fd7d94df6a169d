import { wilsonInterval } from "#domain/stats/wilson-interval.ts";
import { criterionText } from "#domain/study/words.ts";
import type { ArmRow, ResultRow, StudyRow } from "../../db/project.ts";
import type { RateArm } from "./contract.ts";

/** A count of people in one arm as a rate, or undefined where the row states no count. */
export function rateArmOf(study: StudyRow, arm: ArmRow, row: ResultRow): RateArm | undefined {
  if (row.events === null || row.n === null || row.n === 0) return undefined;
  return {
    study: study.key,
    name: study.name,
    year: study.year,
    arm: arm.id,
    label: arm.label,
    role: arm.role,
    drug: arm.drug,
    route: arm.route,
    dose: arm.dose,
    doseBand: arm.doseBand,
    comparatorClass: arm.role === "comparator" ? (arm.comparatorClass ?? "none") : null,
    indication: study.indication,
    result: row.id,
    hours: row.hours ?? row.toHours,
    timeLabel: row.timeLabel,
    scale: row.scale,
    criterion: row.criterion === null ? null : criterionText(row.criterion),
    definition: row.definition ?? row.reportedAs,
    caution: row.cautionText,
    analysisSet: row.analysisSet,
    period: row.period,
    basis: row.basis,
    sourceKind: row.sourceKind,
    standsFor: study.pooledFrom,
    rate: wilsonInterval(row.events, row.n),
  };
}
