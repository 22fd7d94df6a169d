import { isCountedOnce } from "#domain/study/counted-once.ts";
import { harmDurationsOf } from "#domain/study/harm-durations.ts";
import { overallRiskOfBias } from "#domain/study/overall-risk-of-bias.ts";
import { participantsOf } from "#domain/study/participants.ts";
import type { Result } from "#domain/study/result.ts";
import { type StudyRecord, studyName } from "#domain/study/study-record.ts";
import { doseText } from "#domain/study/words.ts";
import type { arm, result, study } from "./schema.ts";

/** Raise when the rows below change: start-up then makes every projection again. */
export const projectionVersion = 3;

export type StudyRow = typeof study.$inferSelect;
export type ArmRow = typeof arm.$inferSelect;
export type ResultRow = typeof result.$inferSelect;
/** What full-text search looks through. */
export interface StudyText {
  readonly key: string;
  readonly title: string;
  readonly author: string;
  readonly notes: string;
  readonly arms: string;
}

export interface Projection {
  readonly studies: StudyRow[];
  readonly arms: ArmRow[];
  readonly results: ResultRow[];
  readonly texts: StudyText[];
}

/** Minutes each infusion lasts by "<study> <arm>", as the published documents say it. */
export function infusionMinutesOf(records: readonly StudyRecord[]): Map<string, number> {
  return new Map(
    records.flatMap(({ key, arms }) =>
      arms.flatMap(({ id, infusionMinutes }) =>
        infusionMinutes === undefined ? [] : [[`${key} ${id}`, infusionMinutes] as const],
      ),
    ),
  );
}

/** The only maker of projection rows. */
export function project(records: readonly StudyRecord[]): Projection {
  return {
    studies: records.map(studyRow),
    arms: records.flatMap(armRows),
    results: records.flatMap((record) =>
      record.results.map((row, position) => resultRow(record.key, row, position)),
    ),
    texts: records.map(studyText),
  };
}

function studyRow(record: StudyRecord): StudyRow {
  const participants = participantsOf(record);
  return {
    key: record.key,
    name: studyName(record),
    title: record.title,
    year: record.year ?? null,
    firstAuthor: record.firstAuthor ?? null,
    publication: record.publication,
    indication: record.population.indication,
    indicationDetail: record.population.indicationDetail ?? null,
    purpose: record.population.purpose,
    ageGroup: record.population.ageGroup,
    designType: record.design.type,
    randomised: record.design.randomised ?? null,
    blinding: record.design.blinding,
    dosing: record.design.dosing,
    participants: participants.n,
    participantsCounts: participants.counts,
    countedOnce: isCountedOnce(record),
    riskOfBias: overallRiskOfBias(record.riskOfBias),
    riskOfBiasRatings: record.riskOfBias,
    funding: record.funding.class,
    primaryOutcomeMet: String(record.primaryOutcome?.met ?? "unknown") as
      | "true"
      | "false"
      | "unknown",
    onset: record.onset ?? null,
    durability: record.durability,
    blindingChecks: record.blinding,
    harmsCollection: record.harmsCollection ?? null,
    harmDurations: harmDurationsOf(record),
    overlapGroup: record.overlap?.group ?? null,
    pooledFrom: record.pooledFrom,
    formerKeys: record.formerKeys,
  };
}

function armRows(record: StudyRecord): ArmRow[] {
  return record.arms.map((one, position) => ({
    study: record.key,
    position,
    id: one.id,
    label: one.label,
    role: one.role,
    drug: one.drug,
    route: one.route ?? null,
    dose: doseText(one.dose),
    doseValue: one.dose?.value ?? null,
    doseUnit: one.dose?.unit ?? null,
    sessions: one.sessions ?? null,
    doseBand: one.doseBand ?? null,
    comparatorClass: one.comparatorClass ?? null,
    comparisonGroup: one.comparisonGroup ?? null,
    background: one.background,
    phase: one.phase,
    overlapsArms: one.overlapsArms,
    validUntilHours: one.validUntilHours ?? null,
    nRandomised: one.nRandomised ?? null,
    nAnalysed: one.nAnalysed ?? null,
  }));
}

function resultRow(study: string, row: Result, position: number): ResultRow {
  const binary = row.kind === "binary" ? row : undefined;
  const continuous = row.kind === "continuous" ? row : undefined;
  const contrast = row.kind === "contrast" ? row : undefined;
  const spread = continuous ?? contrast;
  return {
    study,
    position,
    id: row.id,
    kind: row.kind,
    arm: contrast === undefined ? ((binary ?? continuous)?.arm ?? null) : null,
    outcome: row.outcome,
    reportedAs: row.reportedAs ?? null,
    definition: row.definition ?? null,
    scale: row.scale ?? null,
    criterion: row.criterion ?? null,
    hours: row.hours ?? null,
    fromHours: row.fromHours ?? null,
    toHours: row.toHours ?? null,
    hoursSinceLastDose: row.hoursSinceLastDose ?? null,
    endOfTreatment: row.endOfTreatment ?? null,
    timeLabel: row.timeLabel,
    timing: row.timing,
    period: row.period,
    analysisSet: row.analysisSet,
    missingData: row.missingData,
    cautionUse: row.caution?.use ?? null,
    cautionText: row.caution?.text ?? null,
    basis: row.provenance.basis,
    sourceKind: row.provenance.sourceKind ?? null,
    unit: row.unit,
    events: binary?.events ?? null,
    n: (binary ?? continuous)?.n ?? null,
    percent: binary?.percent ?? null,
    form: continuous?.form ?? null,
    mean: continuous?.mean ?? null,
    sd: continuous?.sd ?? null,
    se: spread?.se ?? null,
    ciLow: spread?.ciLow ?? null,
    ciHigh: spread?.ciHigh ?? null,
    pairedSe: continuous?.pairedSe ?? null,
    armsA: contrast?.armsA ?? null,
    armsB: contrast?.armsB ?? null,
    comparison: contrast?.comparison ?? null,
    measure: contrast?.measure ?? null,
    estimate: contrast?.estimate ?? null,
    favours: contrast?.favours ?? null,
    level: contrast?.level ?? null,
    multiplicityAdjusted: contrast?.multiplicityAdjusted ?? null,
    adjusted: contrast?.adjusted ?? null,
    subgroup: contrast?.subgroup ?? null,
    p: contrast?.p ?? null,
    pOperator: contrast?.pOperator ?? null,
  };
}

function studyText(record: StudyRecord): StudyText {
  const words = (values: readonly (string | undefined)[]): string =>
    values.filter((value) => value !== undefined).join(" ");
  return {
    key: record.key,
    title: words([record.short, record.acronym, record.title, record.journal]),
    author: words([
      record.firstAuthor,
      ...record.reports.flatMap((one) => [one.citation, one.doi, one.pmid, one.registryId]),
    ]),
    notes: words([
      record.notes,
      record.population.indicationDetail,
      record.population.summary,
      ...record.cautions,
    ]),
    arms: words(record.arms.flatMap((one) => [one.label, one.backgroundDetail, one.schedule])),
  };
}
