import { createContext, use, useSyncExternalStore } from "react";
import type { DraftProblem } from "#domain/study/check-draft.ts";
import { type DocumentPath, valueAt } from "./document-path.ts";
import type { DraftStore } from "./draft-store.ts";

export interface DraftChange {
  readonly path: DocumentPath;
  readonly value: unknown;
}

/** What a section may do to the draft. The same object for as long as the form is open. */
export interface DraftActions {
  /**
   * Puts a value at a path; `undefined` takes it away. One undoable step, told by `words` ("Dose of
   * Ketamine"); typing on in the same field belongs to the same step.
   */
  change(path: DocumentPath, value: unknown, words: string): void;
  /** Several values as one step: a pasted row, or a number together with the reason it replaces. */
  changeAll(changes: readonly DraftChange[], words: string): void;
  undo(): void;
  redo(): void;
  /** Name of whoever edits. */
  readonly me: string;
}

export const DraftContext = createContext<DraftStore | null>(null);

/** The value at a path. Drawn anew only when that value changes. */
export function useDraftValue(path: DocumentPath): unknown {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => valueAt(store.state().document, path));
}

export function useDraftActions(): DraftActions {
  return useDraftStore().actions;
}

/** Everything that stands between the draft and publication, a moment behind the typing. */
export function useDraftProblems(): readonly DraftProblem[] {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => store.state().problems);
}

/** The problems of exactly one field, by its path. */
export function useProblemsAt(path: DocumentPath): readonly DraftProblem[] {
  const store = useDraftStore();
  return useSyncExternalStore(
    store.subscribe,
    () => store.state().problemsAt.get(path.join(".")) ?? none,
  );
}

/** The problems of a row, arm, report or part as a whole: those that name no single field. */
export function useProblemsOf(id: string): readonly DraftProblem[] {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => store.state().problemsOf.get(id) ?? none);
}

export const GoToContext = createContext<(path: DocumentPath) => void>(() => undefined);

/** Leads to the field, item or part that shows what stands at a path. */
export function useGoTo(): (path: DocumentPath) => void {
  return use(GoToContext);
}

export function useDraftStore(): DraftStore {
  const store = use(DraftContext);
  if (store === null) throw new Error("a section of the form stands outside of it");
  return store;
}

const none: readonly DraftProblem[] = [];
