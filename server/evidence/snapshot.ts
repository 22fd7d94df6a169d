import { type CertaintyJudgement, certaintyJudgement } from "#domain/certainty/judgement.ts";
import { type Claim, claim } from "#domain/claims/claim.ts";
import { type Licence, licence } from "#domain/licence.ts";
import { isPrimarySource } from "#domain/selection/basis-view.ts";
import type { StudyTraits } from "#domain/selection/study-filter.ts";
import { comparatorClassesOf } from "#domain/study/comparator-class.ts";
import { isStudiedDrug } from "#domain/vocabulary/drugs.ts";
import type { BasisViewId } from "#domain/vocabulary/provenance-terms.ts";
import type { Database } from "../db/client.ts";
import { datasetVersionOf } from "../db/dataset-version.ts";
import { readDataset } from "../db/load.ts";
import type { ArmRow, ResultRow, StudyRow } from "../db/project.ts";
import { publishedCollected, publishedInfusionMinutes } from "../db/published.ts";
import { arm, result, study } from "../db/schema.ts";
import { readRows } from "../db/table-rows.ts";

/** One published study with its arms and results, as the projection holds them. */
export interface SnapshotStudy {
  readonly study: StudyRow;
  readonly arms: readonly ArmRow[];
  readonly results: readonly ResultRow[];
  readonly traits: StudyTraits;
}

/** The published evidence as plain arrays, in key order. Never changed after it is made. */
export interface Snapshot {
  readonly studies: readonly SnapshotStudy[];
  readonly byKey: ReadonlyMap<string, SnapshotStudy>;
  /** Present key of a study by a key it had before. */
  readonly formerKeys: ReadonlyMap<string, string>;
  /** Published claims in key order. */
  readonly claims: readonly Claim[];
  /** What regulators say of treatments, in key order. */
  readonly licences: readonly Licence[];
  /** Curators' judgements of certainty by the canonical question they are about. */
  readonly judgements: ReadonlyMap<string, CertaintyJudgement>;
  /** Minutes an infusion lasts by "<study> <arm>", where a report says. */
  readonly infusionMinutes: ReadonlyMap<string, number>;
  /** `<number>-<first 8 hex of the digest>`. */
  readonly datasetVersion: string;
  readonly lastChange: string;
}

/** Reads the published evidence once. Rejects where nothing has been loaded yet. */
export async function readSnapshot(db: Database): Promise<Snapshot> {
  const dataset = await readDataset(db);
  if (dataset === undefined) throw new Error("no evidence has been loaded into this database");
  const [studies, arms, results, collected, infusionMinutes] = await Promise.all([
    readRows(db, study, "key"),
    readRows(db, arm, "study, position"),
    readRows(db, result, "study, position"),
    publishedCollected(db),
    publishedInfusionMinutes(db),
  ]);
  const documents = (wanted: string): unknown[] =>
    collected
      .filter(({ kind }) => kind === wanted)
      .map(({ document }) => JSON.parse(document) as unknown);
  const claims = documents("claim").map((one) => claim.parse(one));
  const licences = documents("licence").map((one) => licence.parse(one));
  const judgements = documents("certainty").map((one) => certaintyJudgement.parse(one));
  return makeSnapshot(
    { studies, arms, results, claims, judgements, licences, infusionMinutes },
    datasetVersionOf(dataset),
    dataset.time,
  );
}

export function makeSnapshot(
  rows: {
    readonly studies: readonly StudyRow[];
    readonly arms: readonly ArmRow[];
    readonly results: readonly ResultRow[];
    readonly claims?: readonly Claim[];
    readonly judgements?: readonly CertaintyJudgement[];
    readonly licences?: readonly Licence[];
    readonly infusionMinutes?: ReadonlyMap<string, number>;
  },
  datasetVersion: string,
  lastChange: string,
): Snapshot {
  const armsOf = groupByStudy(rows.arms);
  const resultsOf = groupByStudy(rows.results);
  const studies = rows.studies.map((row) => {
    const arms = armsOf.get(row.key) ?? [];
    const results = resultsOf.get(row.key) ?? [];
    return { study: row, arms, results, traits: traitsOf(row, arms, results) };
  });
  return {
    studies,
    byKey: new Map(studies.map((one) => [one.study.key, one])),
    formerKeys: new Map(
      rows.studies.flatMap((row) => row.formerKeys.map((former) => [former, row.key] as const)),
    ),
    claims: rows.claims ?? [],
    judgements: new Map(rows.judgements?.map((one) => [one.question, one])),
    licences: rows.licences ?? [],
    infusionMinutes: rows.infusionMinutes ?? new Map(),
    datasetVersion,
    lastChange,
  };
}

function groupByStudy<Row extends { study: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.study);
    if (group === undefined) groups.set(row.study, [row]);
    else group.push(row);
  }
  return groups;
}

function traitsOf(
  row: StudyRow,
  arms: readonly ArmRow[],
  results: readonly ResultRow[],
): StudyTraits {
  const comparators = arms.filter((one) => one.role === "comparator");
  return {
    key: row.key,
    interventions: arms.filter((one) => one.role === "intervention" && isStudiedDrug(one.drug)),
    indication: row.indication,
    comparatorClass: comparatorClassesOf(arms),
    comparatorDrug: [...new Set(comparators.map((one) => one.drug))],
    background: [...new Set(arms.map((one) => one.background))],
    designType: row.designType,
    randomised: row.randomised === null ? null : row.randomised ? "true" : "false",
    blinding: row.blinding,
    dosing: row.dosing,
    ageGroup: row.ageGroup,
    riskOfBias: row.riskOfBias,
    funding: row.funding,
    year: row.year,
    participants: row.participants,
    basisViews: basisViewsOf(results),
  };
}

function basisViewsOf(results: readonly ResultRow[]): BasisViewId[] {
  const views: BasisViewId[] = ["all"];
  if (results.some((row) => row.basis !== "unverified")) views.push("without-unverified");
  if (results.some(isPrimarySource)) views.push("primary-sources");
  return views;
}
