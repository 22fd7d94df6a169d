import type { DraftDocument } from "#domain/study/draft.ts";

/** One thing an importer cannot use, with the place in the file it stands at. */
export interface SourceProblem {
  /** 1-based line or record of the file; null for the whole file. */
  readonly row: number | null;
  /** Column, tag or path as the foreign format names it. */
  readonly field: string | null;
  readonly value: string | null;
  readonly message: string;
}

/** One study as an importer reads it. Every value in it is a suggestion until a curator accepts it. */
export interface SuggestedStudy {
  /** The records or lines of the file it was made from, 1-based. */
  readonly rows: readonly number[];
  readonly document: DraftDocument;
  /** What a value was made from, by path in the document (`arms.0.dose`): the words read and how. */
  readonly read: Readonly<Record<string, string>>;
  /** Fields the format has and the record has no place for, with what stood there. */
  readonly dropped: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
  /** A sentence where the source says that the paper was retracted. */
  readonly retracted?: string;
}

/** What a file gives. */
export interface SourceReading {
  readonly studies: readonly SuggestedStudy[];
  /** Rows that gave no study. */
  readonly problems: readonly SourceProblem[];
}

/** One foreign format: a folder beside this file each, listed in sources.ts. */
export interface Source {
  readonly id: string;
  readonly label: string;
  /** Whether a file is in this format, by its first characters and its name. */
  recognises(file: SourceFile): boolean;
  /** Pure. Throws a SourceError with one sentence where the file as a whole cannot be read. */
  read(file: SourceFile): SourceReading;
  /** True where the key of a document is the Atlas's own and names the study, not just a wish. */
  readonly ownKeys?: true;
  /** True where a document is a whole record, whose words may replace those that are there. */
  readonly wholeRecords?: true;
  /** Fields of the format that are carried over, and those dropped, by name. For docs and the page. */
  readonly fields: { readonly carried: readonly string[]; readonly dropped: readonly string[] };
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** The file as a whole cannot be read; the message is a sentence for a curator. */
export class SourceError extends Error {}
