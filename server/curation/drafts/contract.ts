import * as z from "zod";
import type { DraftProblem } from "#domain/study/check-draft.ts";
import { draftDocument } from "#domain/study/draft.ts";
import { identifier, text } from "#domain/study/fields.ts";

/** Begins a draft: a new study, or the next version of a published one. */
export const newDraft = z.strictObject({
  key: identifier,
  /** `published` copies the published record; `nothing` begins an empty one under a free key. */
  from: z.enum(["nothing", "published"]),
  /** What the draft begins with instead, an importer's suggestion for instance. */
  document: draftDocument.optional(),
});

/** Saves a draft that was read at `counter`; 409 where somebody saved in between. */
export const savedDraft = z.strictObject({
  counter: z.int().min(1),
  document: draftDocument,
  /**
   * Given once the draft has been compared with what was published since it began: the present
   * `publishedNumber`, which becomes the base.
   */
  base: z.int().min(1).nullable().optional(),
});

/** Hands a draft over for review. The counter says which state of it. */
export const submission = z.strictObject({ counter: z.int().min(1), message: text });

/** What a reviewer says with a decision. */
export const decision = z.strictObject({ message: text });

const draftProblem: z.ZodType<DraftProblem> = z.object({
  check: z.string(),
  level: z.enum(["error", "warning", "hint"]),
  at: z.string(),
  message: z.string(),
  path: z.exactOptional(z.string()),
});
const problems = z.array(draftProblem).readonly();

export const draftAnswer = z
  .object({
    key: z.string(),
    counter: z.int(),
    document: draftDocument,
    /** Who saved it last. */
    author: z.string(),
    time: z.string(),
    /** Number of the published revision it began from; null for a new study. */
    base: z.int().nullable(),
    /** The published record it will replace, for comparison; null for a new study. */
    published: draftDocument.nullable(),
    /** Number of that record's revision. Where it is not `base`, somebody published in between. */
    publishedNumber: z.int().nullable(),
    problems,
  })
  .readonly();
export type Draft = z.output<typeof draftAnswer>;

/** The answer to a save that came in time. */
export const savedAnswer = z.object({ counter: z.int(), time: z.string(), problems }).readonly();
export type Saved = z.output<typeof savedAnswer>;

/** In `details[0].value` of a 409: what the other person saved, for a comparison field by field. */
export const conflict = z
  .object({
    counter: z.int(),
    document: draftDocument,
    author: z.string(),
    time: z.string(),
  })
  .readonly();
export type Conflict = z.output<typeof conflict>;

/** The answer to what made a revision: a submission, or a discarded draft that can be reopened. */
export const madeRevision = z.object({ key: z.string(), revision: z.int() }).readonly();
export type MadeRevision = z.output<typeof madeRevision>;

/** One line of the work queue. */
const queueItem = z
  .object({
    key: z.string(),
    /** Short name or title, or the key where there is neither yet. */
    name: z.string(),
    state: z.enum(["draft", "submitted", "returned"]),
    author: z.string(),
    time: z.string(),
    /** Id of the submitted or returned revision; null for a draft. */
    revision: z.int().nullable(),
    /** What was said with the submission or the return. */
    message: z.string().nullable(),
    /** Whether a published version stands behind it. */
    published: z.boolean(),
    /** Whether whoever asks wrote in it. */
    own: z.boolean(),
    errors: z.int(),
    warnings: z.int(),
  })
  .readonly();
export type QueueItem = z.output<typeof queueItem>;

export const queueAnswer = z.array(queueItem);

/** A submitted revision as a reviewer sees it. */
export const submittedAnswer = z
  .object({
    revision: z.int(),
    key: z.string(),
    document: draftDocument,
    published: draftDocument.nullable(),
    author: z.string(),
    message: z.string(),
    time: z.string(),
    /** `superseded` once it is published: the publication is a revision of its own. */
    state: z.enum(["submitted", "published", "rejected", "superseded", "withdrawn"]),
    /** Whether whoever asks wrote in it, and so cannot publish it. */
    own: z.boolean(),
    /** What became of it; null while it waits. */
    decision: z.object({ by: z.string(), message: z.string(), time: z.string() }).nullable(),
    problems,
  })
  .readonly();
export type Submitted = z.output<typeof submittedAnswer>;

/** The answer to a publication, a restoration or a withdrawal: the revision that was made. */
export const publishedAnswer = z
  .object({ key: z.string(), number: z.int(), datasetVersion: z.string() })
  .readonly();
export type Published = z.output<typeof publishedAnswer>;
