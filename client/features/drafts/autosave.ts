import type { DraftDocument } from "#domain/study/draft.ts";
import { type Merge, type MergeChoice, mergeDocuments } from "#domain/study/merge-documents.ts";
import type { KeptPlace } from "./kept-work.ts";
import { type SaveFailure, type SaveState, savedState } from "./save-state.ts";

/** How long nobody types before the draft is saved. */
const saveAfterMs = 800;
/** How long somebody may type without a pause before it is saved all the same. */
const longestUnsavedMs = 10_000;
/** How long after a failure that may pass it is tried again. */
const retryAfterMs = 10_000;

/** What another person saved in between. */
export interface Theirs {
  readonly counter: number;
  readonly document: DraftDocument;
  readonly author: string;
  readonly time: string;
}

export type SaveAnswer =
  | { readonly kind: "saved"; readonly counter: number; readonly time: string }
  | { readonly kind: "conflict"; readonly theirs: Theirs }
  | { readonly kind: "failed"; readonly failure: SaveFailure };

/** What the autosave needs of the world around it. */
export interface AutosaveWorld {
  readonly save: (counter: number, document: DraftDocument) => Promise<SaveAnswer>;
  readonly kept: KeptPlace;
  /** The form goes on with another document: a merge of two people's work. */
  readonly adopt: (document: DraftDocument, words: string) => void;
  readonly now: () => Date;
}

interface Start {
  readonly counter: number;
  readonly document: DraftDocument;
  readonly time: string;
}

/**
 * Saves what is typed, one save at a time, each on the state the last one left. Whatever the server
 * does not have yet stands in the browser as well, from before it is sent until it is answered.
 */
export class Autosave {
  readonly #world: AutosaveWorld;
  /** The state the server has, as far as is known. */
  #base: Start;
  #document: DraftDocument;
  #state: SaveState;
  #theirs: Theirs | null = null;
  #unsavedSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(world: AutosaveWorld, start: Start) {
    this.#world = world;
    this.#base = start;
    this.#document = start.document;
    this.#state = savedState(start.time);
  }

  readonly state = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Counter of the state the server has. */
  get counter(): number {
    return this.#base.counter;
  }

  get unsaved(): boolean {
    return this.#document !== this.#base.document;
  }

  /** The form holds another document. It is saved once nobody types any more. */
  changed(document: DraftDocument): void {
    if (document === this.#document) return;
    if (!this.unsaved) this.#unsavedSince = Date.now();
    this.#document = document;
    if (this.#theirs !== null) {
      this.#keep();
      return;
    }
    if (this.#running === null && this.#state.kind !== "failed") this.#become({ kind: "changed" });
    const left = Math.max(this.#unsavedSince + longestUnsavedMs - Date.now(), 0);
    this.#later(this.#state.kind === "failed" ? saveAfterMs : Math.min(saveAfterMs, left));
  }

  /** Saves at once what is unsaved; settled when the answer is there. */
  async saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
    if (!this.unsaved || this.#theirs !== null) return;
    this.#running = this.#save().finally(() => {
      this.#running = null;
    });
    await this.#running;
    // Typed while the answer was on its way.
    if (this.unsaved && this.#state.kind === "saved") {
      this.#become({ kind: "changed" });
      this.#later(saveAfterMs);
    }
  }

  /** Puts the work into the browser now, as the page may not come back. */
  keepNow(): void {
    if (this.unsaved) this.#keep();
  }

  /** What the two sides' work gives with these answers; null where there is no conflict. */
  mergeWith(choices: ReadonlyMap<string, MergeChoice>): Merge | null {
    if (this.#theirs === null) return null;
    return mergeDocuments(this.#base.document, this.#theirs.document, this.#document, choices);
  }

  /** Goes on with the answers given; true where they settled everything. */
  settle(choices: ReadonlyMap<string, MergeChoice>): boolean {
    const merge = this.mergeWith(choices);
    const theirs = this.#theirs;
    if (merge === null || theirs === null || merge.conflicts.length > 0) return false;
    this.#theirs = null;
    this.#base = theirs;
    this.#state = { kind: "changed", merged: { author: theirs.author, taken: merge.taken } };
    const document = merge.document as DraftDocument;
    this.#world.adopt(document, `Merged with what ${theirs.author} saved`);
    this.#document = document;
    this.#tell();
    this.#later(0);
    return true;
  }

  /** Somebody else saved in between: both sides' work goes together, or waits for answers. */
  meet(theirs: Theirs): void {
    clearTimeout(this.#timer);
    this.#theirs = theirs;
    if (!this.settle(new Map())) this.#become({ kind: "conflict", theirs });
  }

  /** Stops the clock; what is unsaved stays in the browser. */
  stop(): void {
    clearTimeout(this.#timer);
    this.keepNow();
  }

  async #save(): Promise<void> {
    const document = this.#document;
    const kept = this.#keep();
    // A failure stays in view until a save has come through.
    if (this.#state.kind !== "failed") this.#become({ kind: "saving", ...this.#mergedBefore() });
    const answer = await this.#world.save(this.#base.counter, document);
    if (answer.kind === "saved") this.#saved(answer, document);
    else if (answer.kind === "failed") {
      this.#become({ kind: "failed", failure: answer.failure, kept });
      if (answer.failure.passing) this.#later(retryAfterMs);
    } else this.meet(answer.theirs);
  }

  #saved({ counter, time }: { counter: number; time: string }, document: DraftDocument): void {
    const merged = this.#mergedBefore();
    this.#base = { counter, document, time };
    this.#unsavedSince = Date.now();
    if (this.unsaved) this.#keep();
    else this.#world.kept.forget();
    this.#become({ ...savedState(time), ...merged });
  }

  #keep(): boolean {
    return this.#world.kept.write({
      counter: this.#base.counter,
      base: this.#base.document,
      document: this.#document,
      time: this.#world.now().toISOString(),
    });
  }

  /** The word of a merge stays until the next key. */
  #mergedBefore(): Pick<SaveState & { kind: "changed" }, "merged"> {
    const state = this.#state;
    return "merged" in state && state.merged !== undefined ? { merged: state.merged } : {};
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), ms);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
