import type { DraftDocument } from "#domain/study/draft.ts";

/** Within this time, changes of one field belong to one step. */
const sameStepMs = 2000;
/** As many steps back as anybody will go; documents share what did not change. */
const longest = 500;

interface Step {
  readonly before: DraftDocument;
  readonly after: DraftDocument;
  readonly words: string;
}

/** The steps an editor took, to be taken back and done again. */
export class UndoHistory {
  #document: DraftDocument;
  #done: Step[] = [];
  #undone: Step[] = [];
  #last: { readonly field: string; readonly time: number } | null = null;

  constructor(document: DraftDocument) {
    this.#document = document;
  }

  get document(): DraftDocument {
    return this.#document;
  }

  /** Words of the step that would be taken back; null where there is none. */
  get undoes(): string | null {
    return this.#done.at(-1)?.words ?? null;
  }

  get redoes(): string | null {
    return this.#undone.at(-1)?.words ?? null;
  }

  /** Goes on to another document. `field` is null where the step is never joined with another. */
  step(document: DraftDocument, words: string, field: string | null, time: number): void {
    if (document === this.#document) return;
    const goesOn =
      field !== null && this.#last?.field === field && time - this.#last.time < sameStepMs;
    const before = goesOn ? this.#done.pop()?.before : undefined;
    this.#done.push({ before: before ?? this.#document, after: document, words });
    if (this.#done.length > longest) this.#done.shift();
    this.#undone = [];
    this.#last = field === null ? null : { field, time };
    this.#document = document;
  }

  undo(): void {
    const step = this.#done.pop();
    if (step === undefined) return;
    this.#undone.push(step);
    this.#document = step.before;
    this.#last = null;
  }

  redo(): void {
    const step = this.#undone.pop();
    if (step === undefined) return;
    this.#done.push(step);
    this.#document = step.after;
    this.#last = null;
  }
}
