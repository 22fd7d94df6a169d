import * as z from "zod";
import { draftDocument } from "#domain/study/draft.ts";
import type { SourceProblem } from "../../sources/suggestion.ts";

/** A file to look at; nothing is stored by looking. */
export const previewedFile = z.strictObject({
  name: z.string().min(1),
  text: z.string().min(1),
  /** Id of a source; absent: recognised from the file. */
  source: z.string().optional(),
});

/** A record of a registry or an index, fetched over the network and previewed like a file. */
export const fetchedRecord = z.strictObject({
  from: z.enum(["clinicaltrials-gov", "pubmed", "europe-pmc"]),
  id: z.string().min(1).max(200),
});

/** What a curator decided about one study of a preview. */
export const importedStudy = z.strictObject({
  rows: z.array(z.int().min(1)),
  /** `create` makes a draft under a free key; `update` puts the values into the draft of that key. */
  action: z.enum(["create", "update"]),
  key: z.string(),
  /** Only what was accepted, edited where the curator edited it. */
  document: draftDocument,
  /** Counter of the draft the preview was compared with; null where there was none. */
  counter: z.int().min(1).nullable(),
});

export const importRequest = z.strictObject({
  /** Tells what would happen and stores nothing. */
  dryRun: z.boolean().default(false),
  studies: z.array(importedStudy).min(1).max(100),
});

const fields = z
  .object({ carried: z.array(z.string()).readonly(), dropped: z.array(z.string()).readonly() })
  .readonly();

/** A format that can be imported. */
const sourceItem = z.object({ id: z.string(), label: z.string(), fields }).readonly();
export type SourceItem = z.output<typeof sourceItem>;
export const sourceList = z.array(sourceItem).readonly();

const sourceProblem: z.ZodType<SourceProblem> = z.object({
  row: z.int().nullable(),
  field: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
});

const suggestion = z
  .object({
    /** Path in the document; a list's new member is one suggestion (`arms.2`). */
    path: z.string(),
    value: z.unknown(),
    /** Id of the list's member that a longer path leads into (`ket` for `arms.0.dose`). */
    member: z.exactOptional(z.string()),
    /** What stands there now, where the study exists already. */
    current: z.exactOptional(z.unknown()),
    /** The words it was read from. */
    read: z.exactOptional(z.string()),
  })
  .readonly();
export type Suggestion = z.output<typeof suggestion>;

const previewedStudy = z
  .object({
    rows: z.array(z.int()).readonly(),
    action: z.enum(["create", "update", "refuse"]),
    key: z.string(),
    name: z.string(),
    match: z
      .object({
        key: z.string(),
        name: z.string(),
        by: z.enum(["key", "doi", "pmid", "registry-id", "title-year-author"]),
        state: z.enum(["published", "draft"]),
      })
      .readonly()
      .nullable(),
    /** Counter of the matched draft; null where there is none yet. */
    counter: z.int().nullable(),
    /** What would go in, one by one: each is accepted, edited or rejected. */
    suggestions: z.array(suggestion).readonly(),
    /** Fields of the file that no record has a place for, with what stood there. */
    dropped: z.record(z.string(), z.string()).readonly(),
    problems: z.array(sourceProblem).readonly(),
    retracted: z.string().nullable(),
  })
  .readonly();
export type PreviewedStudy = z.output<typeof previewedStudy>;

export const previewAnswer = z
  .object({
    source: z.object({ id: z.string(), label: z.string() }).readonly(),
    fields,
    studies: z.array(previewedStudy).readonly(),
    /** Rows that gave no study. */
    problems: z.array(sourceProblem).readonly(),
  })
  .readonly();
export type PreviewAnswer = z.output<typeof previewAnswer>;

export const importAnswer = z
  .object({
    dryRun: z.boolean(),
    studies: z
      .array(
        z
          .object({
            rows: z.array(z.int()).readonly(),
            key: z.string(),
            outcome: z.enum(["created", "updated", "refused"]),
            /** Why it was refused. */
            message: z.exactOptional(z.string()),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ImportAnswer = z.output<typeof importAnswer>;
