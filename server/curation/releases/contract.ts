import * as z from "zod";
import { questionMeasures } from "#domain/evidence-question.ts";
import { text } from "#domain/study/fields.ts";

/** Year and the number of the release in it, as in 2026.1. */
const releaseName = z.string().regex(/^20\d\d\.[1-9]\d{0,2}$/, {
  error: "must be a year and a number, such as 2026.1",
});

/** Looks at what a release would be, without keeping it. */
export const askedPreview = z.strictObject({ name: releaseName });
export const newRelease = z.strictObject({ name: releaseName, message: text });

/** One rule a published state must pass to be frozen. */
const check = z
  .object({
    id: z.enum(["schema", "references", "arithmetic", "effects", "digest"]),
    label: z.string(),
    passed: z.boolean(),
    /** How many things were looked at. */
    looked: z.int(),
    /** What is wrong, each with the record and the place; empty where it passed. */
    faults: z.array(z.string()),
  })
  .readonly();
export type ReleaseCheck = z.output<typeof check>;

const number = z.number().nullable();

/** The answer to one main question, to full precision. */
const figure = z
  .object({
    id: z.string(),
    label: z.string(),
    /** Canonical query string of the question. */
    canonical: z.string(),
    measure: z.enum(questionMeasures),
    k: z.int(),
    people: z.number(),
    estimate: number,
    ciLow: number,
    ciHigh: number,
    /** What it says: in whose favour, "unclear", or "no trial". */
    conclusion: z.string(),
  })
  .readonly();
export type Figure = z.output<typeof figure>;

const verdict = z.object({ id: z.string(), sentence: z.string(), verdict: z.string() }).readonly();
export type Verdict = z.output<typeof verdict>;

const named = z.object({ key: z.string(), name: z.string() });

/** What moved since the release before; against nothing for the first. */
const changelog = z
  .object({
    previous: z.string().nullable(),
    recordsAdded: z.array(named),
    recordsRemoved: z.array(named),
    /** Records that differ, with their result rows that came, changed and went. */
    recordsChanged: z.array(named.extend({ added: z.int(), changed: z.int(), removed: z.int() })),
    /** Result rows of all records together. */
    rows: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
    /** Main questions whose number of trials, estimate or interval moved. */
    figures: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        before: figure.nullable(),
        after: figure.nullable(),
        /** Whether it now says something else, not only in other numbers. */
        conclusionMoved: z.boolean(),
      }),
    ),
    /** Claims with another verdict. */
    verdicts: z.array(
      z.object({
        id: z.string(),
        sentence: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  })
  .readonly();
export type Changelog = z.output<typeof changelog>;

const file = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });

/** What a release says of itself, kept with it. */
export const releaseAccount = z
  .object({
    studies: z.int(),
    results: z.int(),
    program: z.string(),
    checks: z.array(check),
    figures: z.array(figure),
    verdicts: z.array(verdict),
    changelog,
    /** Checksum of the ZIP, and of each file in it. */
    archive: file,
    files: z.array(file),
  })
  .readonly();
export type ReleaseAccount = z.output<typeof releaseAccount>;

const heading = {
  name: z.string(),
  time: z.string(),
  author: z.string(),
  message: z.string(),
  datasetVersion: z.string(),
  /** SHA-256 over the published documents. */
  digest: z.string(),
  citation: z.string(),
};

export const releaseAnswer = releaseAccount.unwrap().extend(heading).readonly();
export type Release = z.output<typeof releaseAnswer>;

export const releasesAnswer = z
  .object({
    /** The newest first. */
    releases: z.array(
      z.object({
        ...heading,
        studies: z.int(),
        results: z.int(),
        changelog,
        archive: file,
      }),
    ),
  })
  .readonly();
export type Releases = z.output<typeof releasesAnswer>;

export const previewAnswer = z
  .object({
    name: z.string(),
    datasetVersion: z.string(),
    studies: z.int(),
    results: z.int(),
    /** Whether every check passed and the name is free. */
    mayBeCut: z.boolean(),
    /** Why the name cannot be taken; null where it can. */
    nameTaken: z.string().nullable(),
    checks: z.array(check),
    changelog,
  })
  .readonly();
export type Preview = z.output<typeof previewAnswer>;
