import type { Arm } from "#domain/study/arm.ts";
import type { Extraction } from "#domain/study/extraction.ts";
import type { HarmDuration } from "#domain/study/harm-durations.ts";
import type { Participants } from "#domain/study/participants.ts";
import type {
  BinaryResult,
  Caution,
  ContinuousResult,
  ContrastResult,
  Criterion,
  Result,
} from "#domain/study/result.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { ComparatorClassId } from "#domain/vocabulary/comparator-classes.ts";
import type { DoseBandId } from "#domain/vocabulary/dose-bands.ts";
import type { DrugId } from "#domain/vocabulary/drugs.ts";
import type { IndicationId } from "#domain/vocabulary/indications.ts";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import type { BasisId, SourceKindId } from "#domain/vocabulary/provenance-terms.ts";
import type { RiskJudgementId } from "#domain/vocabulary/result-terms.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import type { ScaleId } from "#domain/vocabulary/scales.ts";
import type {
  ArmPhaseId,
  BackgroundId,
  DesignTypeId,
  DosingId,
} from "#domain/vocabulary/study-terms.ts";
import { sql } from "drizzle-orm";
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** SQLite keeps the text "NA" in a number column without complaint; this refuses it. */
function numbersOnly(table: string, columns: readonly string[]) {
  return columns.map((column) =>
    check(
      `${table}_${column}_is_number`,
      sql.raw(`typeof(${column}) in ('integer', 'real', 'null')`),
    ),
  );
}

/**
 * Append-only history of every document. It is the audit trail, the undo and the source from which
 * the projection below can always be made again.
 */
export const revision = sqliteTable(
  "revision",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: ["study", "claim", "certainty", "licence"] }).notNull(),
    key: text("key").notNull(),
    number: integer("number").notNull(),
    document: text("document").notNull(),
    documentVersion: integer("document_version").notNull(),
    state: text("state", {
      enum: ["submitted", "published", "rejected", "superseded", "withdrawn"],
    }).notNull(),
    line: text("line").notNull().default("main"),
    author: text("author").notNull(),
    message: text("message").notNull(),
    base: integer("base"),
    time: text("time").notNull(),
    /** Ids of the accounts that wrote the document; empty for what the program loaded itself. */
    writers: text("writers", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** Who published, returned or withdrew a submission, with which words and when. */
    decidedBy: text("decided_by"),
    decision: text("decision"),
    decidedAt: text("decided_at"),
  },
  (table) => [
    uniqueIndex("revision_number").on(table.kind, table.key, table.line, table.number),
    index("revision_state").on(table.kind, table.state),
    check("revision_document_is_json", sql`json_valid(${table.document})`),
    ...numbersOnly("revision", ["number", "document_version", "base"]),
  ],
);

/** One mutable row per document and line; saving checks `counter`, so no save is lost silently. */
export const draft = sqliteTable(
  "draft",
  {
    kind: text("kind", { enum: ["study", "claim", "certainty", "licence"] }).notNull(),
    key: text("key").notNull(),
    line: text("line").notNull().default("main"),
    counter: integer("counter").notNull().default(1),
    document: text("document").notNull(),
    documentVersion: integer("document_version").notNull(),
    author: text("author").notNull(),
    time: text("time").notNull(),
    /** Ids of the accounts that saved it, the one that began it first. */
    writers: text("writers", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** Number of the published revision it began from; null for a new document. */
    base: integer("base"),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key, table.line] }),
    check("draft_document_is_json", sql`json_valid(${table.document})`),
    ...numbersOnly("draft", ["counter", "document_version"]),
  ],
);

/**
 * A second extraction of a study, by somebody who does not see the first. Its draft and revisions
 * stand on a line of their own, `second-<account>`; what is not yet decided here stands open.
 */
export const extraction = sqliteTable(
  "extraction",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    key: text("key").notNull(),
    askedBy: text("asked_by").notNull(),
    askedById: text("asked_by_id").notNull(),
    askedAt: text("asked_at").notNull(),
    message: text("message").notNull(),
    /** Account that extracts a second time; null while somebody is wanted. */
    extractorId: text("extractor_id"),
    extractor: text("extractor"),
    takenAt: text("taken_at"),
    /** The revision that the second extractor handed over. */
    secondRevision: integer("second_revision"),
    /** The first extraction's revision it is compared with, fixed once both were handed over. */
    firstRevision: integer("first_revision"),
    /** From then on both may be read, and neither can be taken back. */
    comparedAt: text("compared_at"),
    figures: text("figures", { mode: "json" }).$type<Extraction>(),
    /** Set aside without a publication, with the reason. */
    endedAt: text("ended_at"),
    endedBy: text("ended_by"),
    endReason: text("end_reason"),
    /** True from the moment a publication holds the figures. */
    published: integer("published", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    // Asked twice at once, it is asked for once.
    uniqueIndex("extraction_open")
      .on(table.key)
      .where(sql`${table.endedAt} is null and ${table.published} = 0`),
    index("extraction_key").on(table.key),
    ...numbersOnly("extraction", ["second_revision", "first_revision"]),
  ],
);

/** What readers said is wrong with a number, and what became of it. */
export const readerReport = sqliteTable(
  "reader_report",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    key: text("key").notNull(),
    /** Id of the result it is about; null where it is about the study. */
    result: text("result"),
    /** Number of the published revision the reader had before them. */
    number: integer("number").notNull(),
    message: text("message").notNull(),
    /** How to reach the reader. Never public, and gone once the report is answered. */
    contact: text("contact"),
    time: text("time").notNull(),
    state: text("state", { enum: ["open", "accepted", "rejected", "spam"] })
      .notNull()
      .default("open"),
    answer: text("answer"),
    /** Number of the published revision that mended it. */
    mendedBy: integer("mended_by"),
    answeredBy: text("answered_by"),
    answeredAt: text("answered_at"),
  },
  (table) => [
    index("reader_report_state").on(table.state),
    index("reader_report_key").on(table.key),
    ...numbersOnly("reader_report", ["number", "mended_by"]),
  ],
);

/** The one row that says which evidence is published and from which data/ it was loaded. */
export const dataset = sqliteTable(
  "dataset",
  {
    id: integer("id").primaryKey(),
    number: integer("number").notNull(),
    digest: text("digest").notNull(),
    dataDigest: text("data_digest").notNull(),
    projectionVersion: integer("projection_version").notNull(),
    time: text("time").notNull(),
  },
  (table) => [
    check("dataset_is_one_row", sql`${table.id} = 1`),
    ...numbersOnly("dataset", ["number", "projection_version"]),
  ],
);

/**
 * A published state that a reviewer froze under a name. It is made of revisions, whose documents never
 * change, and of the archive that is handed out, so its checksums hold for ever.
 */
export const release = sqliteTable(
  "release",
  {
    name: text("name").primaryKey(),
    datasetNumber: integer("dataset_number").notNull(),
    digest: text("digest").notNull(),
    /** Ids of the revisions that were published. */
    revisions: text("revisions", { mode: "json" }).$type<number[]>().notNull(),
    /** What it says of itself: checks, figures, changelog, files with their checksums. */
    account: text("account", { mode: "json" }).notNull(),
    archive: blob("archive", { mode: "buffer" }).notNull(),
    message: text("message").notNull(),
    author: text("author").notNull(),
    time: text("time").notNull(),
  },
  (table) => [
    check("release_account_is_json", sql`json_valid(${table.account})`),
    ...numbersOnly("release", ["dataset_number"]),
  ],
);

/* The projection: read tables made from published revisions by project.ts, and only there. */

export const study = sqliteTable(
  "study",
  {
    key: text("key").primaryKey(),
    name: text("name").notNull(),
    title: text("title").notNull(),
    year: integer("year"),
    firstAuthor: text("first_author"),
    publication: text("publication").$type<StudyRecord["publication"]>().notNull(),
    indication: text("indication").$type<IndicationId>().notNull(),
    indicationDetail: text("indication_detail"),
    purpose: text("purpose").$type<StudyRecord["population"]["purpose"]>().notNull(),
    ageGroup: text("age_group").$type<StudyRecord["population"]["ageGroup"]>().notNull(),
    designType: text("design_type").$type<DesignTypeId>().notNull(),
    randomised: integer("randomised", { mode: "boolean" }),
    blinding: text("blinding").$type<StudyRecord["design"]["blinding"]>().notNull(),
    dosing: text("dosing").$type<DosingId>().notNull(),
    participants: integer("participants"),
    participantsCounts: text("participants_counts").$type<Participants["counts"]>().notNull(),
    countedOnce: integer("counted_once", { mode: "boolean" }).notNull(),
    riskOfBias: text("risk_of_bias").$type<RiskJudgementId>().notNull(),
    riskOfBiasRatings: text("risk_of_bias_ratings", { mode: "json" })
      .$type<StudyRecord["riskOfBias"]>()
      .notNull()
      .default([]),
    funding: text("funding").$type<StudyRecord["funding"]["class"]>().notNull(),
    primaryOutcomeMet: text("primary_outcome_met").$type<"true" | "false" | "unknown">().notNull(),
    onset: text("onset", { mode: "json" }).$type<NonNullable<StudyRecord["onset"]>>(),
    durability: text("durability", { mode: "json" })
      .$type<StudyRecord["durability"]>()
      .notNull()
      .default([]),
    blindingChecks: text("blinding_checks", { mode: "json" })
      .$type<StudyRecord["blinding"]>()
      .notNull()
      .default([]),
    harmsCollection: text("harms_collection", { mode: "json" }).$type<
      NonNullable<StudyRecord["harmsCollection"]>
    >(),
    harmDurations: text("harm_durations", { mode: "json" })
      .$type<HarmDuration[]>()
      .notNull()
      .default([]),
    overlapGroup: text("overlap_group"),
    pooledFrom: text("pooled_from", { mode: "json" }).$type<string[]>().notNull(),
    formerKeys: text("former_keys", { mode: "json" }).$type<string[]>().notNull(),
  },
  () => numbersOnly("study", ["year", "participants", "randomised", "counted_once"]),
);

export const arm = sqliteTable(
  "arm",
  {
    study: text("study").notNull(),
    position: integer("position").notNull(),
    id: text("id").notNull(),
    label: text("label").notNull(),
    role: text("role").$type<Arm["role"]>().notNull(),
    drug: text("drug").$type<DrugId>().notNull(),
    route: text("route").$type<RouteId>(),
    dose: text("dose"),
    doseValue: real("dose_value"),
    doseUnit: text("dose_unit"),
    sessions: integer("sessions"),
    doseBand: text("dose_band").$type<DoseBandId>(),
    comparatorClass: text("comparator_class").$type<ComparatorClassId>(),
    comparisonGroup: text("comparison_group"),
    background: text("background").$type<BackgroundId>().notNull(),
    phase: text("phase").$type<ArmPhaseId>().notNull(),
    overlapsArms: text("overlaps_arms", { mode: "json" }).$type<string[]>().notNull(),
    validUntilHours: real("valid_until_hours"),
    nRandomised: integer("n_randomised"),
    nAnalysed: integer("n_analysed"),
  },
  (table) => [
    primaryKey({ columns: [table.study, table.id] }),
    ...numbersOnly("arm", [
      "position",
      "dose_value",
      "sessions",
      "valid_until_hours",
      "n_randomised",
      "n_analysed",
    ]),
  ],
);

export const result = sqliteTable(
  "result",
  {
    study: text("study").notNull(),
    position: integer("position").notNull(),
    id: text("id").notNull(),
    kind: text("kind").$type<Result["kind"]>().notNull(),
    arm: text("arm"),
    outcome: text("outcome").$type<OutcomeId>().notNull(),
    reportedAs: text("reported_as"),
    definition: text("definition"),
    scale: text("scale").$type<ScaleId>(),
    criterion: text("criterion", { mode: "json" }).$type<Criterion>(),
    hours: real("hours"),
    fromHours: real("from_hours"),
    toHours: real("to_hours"),
    hoursSinceLastDose: real("hours_since_last_dose"),
    endOfTreatment: integer("end_of_treatment", { mode: "boolean" }),
    timeLabel: text("time_label").notNull(),
    timing: text("timing").$type<BinaryResult["timing"]>().notNull(),
    period: text("period").$type<BinaryResult["period"]>().notNull(),
    analysisSet: text("analysis_set").$type<BinaryResult["analysisSet"]>().notNull(),
    missingData: text("missing_data").$type<BinaryResult["missingData"]>().notNull(),
    cautionUse: text("caution_use").$type<Caution["use"]>(),
    cautionText: text("caution_text"),
    basis: text("basis").$type<BasisId>().notNull(),
    sourceKind: text("source_kind").$type<SourceKindId>(),
    unit: text("unit").$type<BinaryResult["unit"] | ContrastResult["unit"]>().notNull(),
    events: integer("events"),
    n: integer("n"),
    percent: real("percent"),
    form: text("form").$type<ContinuousResult["form"]>(),
    mean: real("mean"),
    sd: real("sd"),
    se: real("se"),
    ciLow: real("ci_low"),
    ciHigh: real("ci_high"),
    pairedSe: real("paired_se"),
    armsA: text("arms_a", { mode: "json" }).$type<string[]>(),
    armsB: text("arms_b", { mode: "json" }).$type<string[]>(),
    comparison: text("comparison").$type<ContrastResult["comparison"]>(),
    measure: text("measure").$type<ContrastResult["measure"]>(),
    estimate: real("estimate"),
    favours: text("favours").$type<ContrastResult["favours"]>(),
    level: real("level"),
    multiplicityAdjusted: integer("multiplicity_adjusted", { mode: "boolean" }),
    adjusted: integer("adjusted", { mode: "boolean" }),
    subgroup: text("subgroup"),
    p: real("p"),
    pOperator: text("p_operator"),
  },
  (table) => [
    primaryKey({ columns: [table.study, table.id] }),
    ...numbersOnly("result", [
      "position",
      "hours",
      "from_hours",
      "to_hours",
      "hours_since_last_dose",
      "events",
      "n",
      "percent",
      "mean",
      "sd",
      "se",
      "ci_low",
      "ci_high",
      "paired_se",
      "estimate",
      "level",
      "p",
    ]),
  ],
);
