import * as z from "zod";
import type { DraftProblem } from "#domain/study/check-draft.ts";
import { draftDocument, type DraftDocument } from "#domain/study/draft.ts";
import { identifier, text } from "#domain/study/fields.ts";

/** Begins a draft: a new study, or the next version of a published one. */
export const newDraft = z.strictObject({
  key: identifier,
  /** `published` copies the published record; `nothing` begins an empty one under a free key. */
  from: z.enum(["nothing", "published"]),
  /** What a new study begins with, an importer's suggestion for instance. */
  document: draftDocument.optional(),
});

/** Saves a draft that was read at `counter`; 409 where somebody saved in between. */
export const savedDraft = z.strictObject({
  counter: z.int().min(1),
  document: draftDocument,
});

/** Hands a draft over for review. The counter says which state of it. */
export const submission = z.strictObject({ counter: z.int().min(1), message: text });

/** What a reviewer says with a decision. */
export const decision = z.strictObject({ message: text });

export interface Draft {
  readonly key: string;
  readonly counter: number;
  readonly document: DraftDocument;
  /** Who saved it last. */
  readonly author: string;
  readonly time: string;
  /** Number of the published revision it began from; null for a new study. */
  readonly base: number | null;
  /** The published record it will replace, for comparison; null for a new study. */
  readonly published: DraftDocument | null;
  readonly problems: readonly DraftProblem[];
}

/** The answer to a save that came in time. */
export interface Saved {
  readonly counter: number;
  readonly time: string;
  readonly problems: readonly DraftProblem[];
}

/** In `details[0].value` of a 409: what the other person saved, for a comparison field by field. */
export interface Conflict {
  readonly counter: number;
  readonly document: DraftDocument;
  readonly author: string;
  readonly time: string;
}

/** One line of the work queue. */
export interface QueueItem {
  readonly key: string;
  /** Short name or title, or the key where there is neither yet. */
  readonly name: string;
  readonly state: "draft" | "submitted" | "returned";
  readonly author: string;
  readonly time: string;
  /** Id of the submitted or returned revision; null for a draft. */
  readonly revision: number | null;
  /** What was said with the submission or the return. */
  readonly message: string | null;
  /** Whether a published version stands behind it. */
  readonly published: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** A submitted revision as a reviewer sees it. */
export interface Submitted {
  readonly revision: number;
  readonly key: string;
  readonly document: DraftDocument;
  readonly published: DraftDocument | null;
  readonly author: string;
  readonly message: string;
  readonly time: string;
  readonly state: "submitted" | "published" | "rejected" | "superseded" | "withdrawn";
  readonly problems: readonly DraftProblem[];
}
