import * as z from "zod";
import { draftDocument, type DraftDocument } from "#domain/study/draft.ts";
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
  id: z.string().min(1),
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

/** A format that can be imported. */
export interface SourceItem {
  readonly id: string;
  readonly label: string;
  readonly fields: { readonly carried: readonly string[]; readonly dropped: readonly string[] };
}

export interface PreviewAnswer {
  readonly source: { readonly id: string; readonly label: string };
  readonly fields: { readonly carried: readonly string[]; readonly dropped: readonly string[] };
  readonly studies: readonly PreviewedStudy[];
  readonly problems: readonly SourceProblem[];
}

export interface PreviewedStudy {
  readonly rows: readonly number[];
  readonly action: "create" | "update" | "refuse";
  readonly key: string;
  readonly name: string;
  readonly match: {
    readonly key: string;
    readonly name: string;
    readonly by: "key" | "doi" | "pmid" | "registry-id" | "title-year-author";
    readonly state: "published" | "draft";
  } | null;
  /** Counter of the matched draft; null where there is none yet. */
  readonly counter: number | null;
  /** What would go in, one by one: each is accepted, edited or rejected. */
  readonly suggestions: readonly Suggestion[];
  readonly document: DraftDocument;
  readonly dropped: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
  readonly retracted: string | null;
}

export interface Suggestion {
  /** Path in the document; a list's new member is one suggestion (`arms.2`). */
  readonly path: string;
  readonly value: unknown;
  /** Id of the list's member that a longer path leads into (`ket` for `arms.0.dose`). */
  readonly member?: string;
  /** What stands there now, where the study exists already. */
  readonly current?: unknown;
  /** The words it was read from. */
  readonly read?: string;
}

export interface ImportAnswer {
  readonly dryRun: boolean;
  readonly studies: readonly {
    readonly rows: readonly number[];
    readonly key: string;
    readonly outcome: "created" | "updated" | "refused";
    readonly message?: string;
  }[];
}
