import type { RateArm } from "../../evidence/rates/contract.ts";
import type { CsvColumns } from "./write.ts";

/** The columns of a rate in one arm; the same wherever such arms are written. */
export const rateArmColumns: CsvColumns<RateArm> = {
  study: (arm) => arm.study,
  name: (arm) => arm.name,
  year: (arm) => arm.year,
  arm: (arm) => arm.arm,
  arm_label: (arm) => arm.label,
  role: (arm) => arm.role,
  drug: (arm) => arm.drug,
  route: (arm) => arm.route,
  dose: (arm) => arm.dose,
  dose_band: (arm) => arm.doseBand,
  comparator_class: (arm) => arm.comparatorClass,
  indication: (arm) => arm.indication,
  result: (arm) => arm.result,
  hours: (arm) => arm.hours,
  scale: (arm) => arm.scale,
  criterion: (arm) => arm.criterion,
  definition: (arm) => arm.definition,
  caution: (arm) => arm.caution,
  analysis_set: (arm) => arm.analysisSet,
  crossover_period: (arm) => arm.period,
  basis: (arm) => arm.basis,
  source_kind: (arm) => arm.sourceKind,
  stands_for: (arm) => arm.standsFor.join("|"),
  events: (arm) => arm.rate.events,
  n: (arm) => arm.rate.n,
  percent: (arm) => arm.rate.percent,
  ci_low: (arm) => arm.rate.ciLow,
  ci_high: (arm) => arm.rate.ciHigh,
};
