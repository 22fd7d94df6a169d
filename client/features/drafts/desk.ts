import type { DraftProblem } from "#domain/study/check-draft.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import { sameValue } from "#domain/study/same-value.ts";
import type { Draft } from "../../lib/api.ts";
import { Autosave, type SaveAnswer } from "./autosave.ts";
import { createDraftStore, type DraftStore } from "./draft-store.ts";
import type { KeptPlace, KeptWork } from "./kept-work.ts";

/** Where a draft lies open: what is typed, and what has been saved of it. */
export interface Desk {
  readonly store: DraftStore;
  readonly autosave: Autosave;
  /** From the next save on, the draft stands on this published revision. */
  readonly baseOn: (published: number) => void;
}

export interface DeskWorld {
  readonly me: string;
  readonly kept: KeptPlace;
  readonly save: (
    asked: { readonly counter: number; readonly document: DraftDocument; readonly base?: number },
    found: (problems: readonly DraftProblem[]) => void,
  ) => Promise<SaveAnswer>;
}

/**
 * Opens a draft. With `work`, goes on with what was kept in the browser, as if it had just been
 * typed: where somebody saved since, both sides' work is merged or asked about.
 */
export function openDesk(draft: Draft, work: KeptWork | null, world: DeskWorld): Desk {
  let base: number | undefined;
  const start = { counter: draft.counter, document: draft.document, time: draft.time };
  const onSame =
    work === null || (work.counter === draft.counter && sameValue(work.base, draft.document));
  const first = onSame ? start : { ...start, counter: work.counter, document: work.base };
  const store = createDraftStore(first.document, draft.published, world.me);
  const autosave = new Autosave(
    {
      kept: world.kept,
      now: () => new Date(),
      adopt: store.replace,
      save: (counter, document) =>
        world.save({ counter, document, ...(base === undefined ? {} : { base }) }, (problems) => {
          base = undefined;
          store.serverFound(problems, document);
        }),
    },
    first,
  );
  store.subscribe(() => autosave.changed(store.state().document));
  store.serverFound(draft.problems, draft.document);
  if (work !== null) store.replace(work.document, "Work kept in this browser");
  if (!onSame) autosave.meet({ ...start, author: draft.author });
  return {
    store,
    autosave,
    baseOn: (published) => {
      base = published;
    },
  };
}
