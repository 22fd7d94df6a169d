import { checkDraft, type DraftProblem } from "#domain/study/check-draft.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import { valueAt, withValue } from "./document-path.ts";
import type { DraftActions, DraftChange } from "./editor.ts";
import { FreshIds } from "./fresh-ids.ts";
import { UndoHistory } from "./undo-history.ts";

/** How long nobody types before the rules are asked again. */
const checkAfterMs = 250;

interface DraftState {
  readonly document: DraftDocument;
  readonly problems: readonly DraftProblem[];
  /** Problems of single fields, by their path joined with dots. */
  readonly problemsAt: ReadonlyMap<string, readonly DraftProblem[]>;
  /** Problems of rows and parts that name no field, by the id they name. */
  readonly problemsOf: ReadonlyMap<string, readonly DraftProblem[]>;
  /** What undo and redo would take back or do again; null where there is nothing. */
  readonly undoes: string | null;
  readonly redoes: string | null;
}

/** The draft while it is edited, outside of React so that a key in one field draws only that field. */
export interface DraftStore {
  readonly state: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: DraftActions;
  /** An id for a new item that was never another's: `freshId("arms", "ket")`. */
  readonly freshId: (list: "reports" | "arms" | "results", stem: string) => string;
  /** What the server found wrong with a document, which knows the other studies too. */
  readonly serverFound: (problems: readonly DraftProblem[], document: DraftDocument) => void;
  /** Shows the problem after or before the one shown last, round and round. */
  readonly nextProblem: (step: 1 | -1, show: (problem: DraftProblem) => void) => void;
  /** Another whole document, as one undoable step. */
  readonly replace: (document: DraftDocument, words: string) => void;
}

export function createDraftStore(
  first: DraftDocument,
  published: DraftDocument | null,
  me: string,
): DraftStore {
  const ids = new FreshIds(first, published);
  const history = new UndoHistory(first);
  const listeners = new Set<() => void>();
  let state = stateOf(history, checkDraft(first).problems);
  let amongOthers: readonly DraftProblem[] = [];
  let shown: DraftProblem | null = null;
  let check: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const checkNow = (): void => {
    const found = [...checkDraft(history.document).problems, ...amongOthers];
    state = stateOf(history, sameObjects(found, state.problems));
    tell();
  };
  const moved = (): void => {
    if (history.document === state.document) return;
    state = {
      ...state,
      document: history.document,
      undoes: history.undoes,
      redoes: history.redoes,
    };
    clearTimeout(check);
    check = setTimeout(checkNow, checkAfterMs);
    tell();
  };
  const changeAll = (changes: readonly DraftChange[], words: string): void => {
    const different = changes.filter(
      ({ path, value }) => !Object.is(valueAt(history.document, path), value),
    );
    const after = different.reduce(
      (document, { path, value }) => withValue(document, path, value),
      history.document,
    );
    history.step(after, words, different[0]?.path.join(".") ?? null, Date.now());
    moved();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    freshId: (list, stem) => ids.next(list, stem, history.document),
    actions: {
      me,
      change: (path, value, words) => changeAll([{ path, value }], words),
      changeAll,
      undo: () => {
        history.undo();
        moved();
      },
      redo: () => {
        history.redo();
        moved();
      },
    },
    serverFound: (problems, document) => {
      const alone = new Set(checkDraft(document).problems.map(asText));
      amongOthers = problems.filter((problem) => !alone.has(asText(problem)));
      checkNow();
    },
    nextProblem: (step, show) => {
      const { problems } = state;
      const at = shown === null ? -1 : problems.indexOf(shown);
      const from = at === -1 && step === -1 ? 0 : at;
      const next = problems.at((from + step + problems.length) % Math.max(problems.length, 1));
      shown = next ?? null;
      if (next !== undefined) show(next);
    },
    replace: (document, words) => {
      history.step(document, words, null, Date.now());
      moved();
    },
  };
}

/** The problems with those known already as the same objects, so that they are not drawn anew. */
function sameObjects(
  found: readonly DraftProblem[],
  known: readonly DraftProblem[],
): readonly DraftProblem[] {
  const byText = new Map(known.map((problem) => [asText(problem), problem]));
  return found.map((problem) => byText.get(asText(problem)) ?? problem);
}

function asText({ check, at, path, message }: DraftProblem): string {
  return `${check} ${at} ${path ?? ""} ${message}`;
}

function stateOf(history: UndoHistory, problems: readonly DraftProblem[]): DraftState {
  return {
    document: history.document,
    problems,
    problemsAt: grouped(problems, ({ path }) => path),
    problemsOf: grouped(problems, ({ path, at }) => (path === undefined ? at : undefined)),
    undoes: history.undoes,
    redoes: history.redoes,
  };
}

function grouped(
  problems: readonly DraftProblem[],
  keyOf: (problem: DraftProblem) => string | undefined,
): ReadonlyMap<string, readonly DraftProblem[]> {
  const groups = new Map<string, DraftProblem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return groups;
}
