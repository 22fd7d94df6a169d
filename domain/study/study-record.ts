import * as z from "zod";
import { fundingClasses, publicationStates } from "../vocabulary/study-terms.ts";
import { arm } from "./arm.ts";
import { blindingCheck, durability, onset } from "./course.ts";
import { design } from "./design.ts";
import { extraction } from "./extraction.ts";
import { identifier, missingReasonsFor, text } from "./fields.ts";
import { population } from "./population.ts";
import { report } from "./provenance.ts";
import { result } from "./result.ts";
import { riskOfBias } from "./risk-of-bias.ts";

/** Version of the shape below. Raise it with a step in `upgrade.ts` whenever a document changes. */
export const studyDocumentVersion = 1;

/** Studies that may count the same people. At most one of a group is `primary`. */
const overlap = z.strictObject({
  group: identifier.optional(),
  primary: z.boolean(),
  certainty: z.enum(["certain", "possible"]),
  with: z.array(identifier).default([]),
  note: text.optional(),
});

/**
 * One study: a file in data/studies, the body of the API, the state of the curator's form, an
 * importer's output and a stored revision. A study is not a report: it may have many.
 */
export const studyRecord = z.strictObject({
  key: identifier,
  formerKeys: z.array(identifier).default([]),
  short: text.optional(),
  title: text,
  acronym: text.optional(),
  year: z.int().min(1950).max(2100).optional(),
  firstAuthor: text.optional(),
  journal: text.optional(),
  publication: z.enum(publicationStates.ids).default("full"),
  reports: z.array(report).min(1),
  design,
  population,
  arms: z.array(arm).min(1),
  results: z.array(result).default([]),
  onset: onset.optional(),
  durability: z.array(durability).default([]),
  blinding: z.array(blindingCheck).default([]),
  riskOfBias: z.array(riskOfBias).default([]),
  harmsCollection: z
    .strictObject({
      method: z.enum(["spontaneous", "asked", "scale", "mixed", "unknown"]),
      reportingThresholdPercent: z.number().min(0).max(100).optional(),
      text: text.optional(),
    })
    .optional(),
  primaryOutcome: z
    .strictObject({
      text: text.optional(),
      met: z.union([z.boolean(), z.literal("unknown")]),
      basis: z.enum(["stated", "inferred", "unknown"]),
    })
    .optional(),
  overlap: overlap.optional(),
  pooledFrom: z.array(identifier).default([]),
  sharesRegistrationWith: z.array(identifier).default([]),
  funding: z
    .strictObject({ class: z.enum(fundingClasses.ids), text: text.optional() })
    .default({ class: "unknown" }),
  /** What a reader must know before using a number of this study. */
  cautions: z.array(text).default([]),
  notes: text.optional(),
  /** Answers to warnings of the checks: which one, where, and why it is right as it stands. */
  acceptedWarnings: z.array(z.strictObject({ check: text, at: text, reason: text })).default([]),
  /** Present where two people extracted the study independently. */
  extraction: extraction.optional(),
  missing: missingReasonsFor(["year"]),
});
export type StudyRecord = z.infer<typeof studyRecord>;

/** The name a reader sees in a table: short name where there is one, else the title. */
export function studyName(record: Pick<StudyRecord, "short" | "title">): string {
  return record.short ?? record.title;
}
