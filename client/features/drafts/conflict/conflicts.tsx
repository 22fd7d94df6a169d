import { useState, useSyncExternalStore } from "react";
import { mergeDocuments } from "#domain/study/merge-documents.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { Draft } from "../../../lib/api.ts";
import type { Autosave } from "../autosave.ts";
import type { Desk } from "../desk.ts";
import { clockText } from "../save-state.ts";
import { ConflictPanel } from "./conflict-panel.tsx";

/** Somebody else saved in between and changed the same fields. */
export function ConflictOnSave({ autosave }: { autosave: Autosave }) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  if (state.kind !== "conflict") return null;
  const { author, time, counter } = state.theirs;
  const merge = autosave.mergeWith(new Map());
  return (
    <ConflictPanel
      // Another save of theirs asks anew.
      key={counter}
      id="conflict"
      title={`${author} saved this draft at ${clockText(time)}, while you were typing`}
      words={`What only one of you changed is joined already. These fields both of you changed; nothing is lost until you choose, and your version stays in this browser.`}
      conflicts={merge?.conflicts ?? []}
      theirs={`${author}’s`}
      mine="Yours"
      onSettle={(choices) => void autosave.settle(choices)}
    />
  );
}

/** A newer version was published after the draft had begun: neither may undo the other unseen. */
export function PublishedMeanwhile({ draft, desk }: { draft: Draft; desk: Desk }) {
  const { published, publishedNumber, base } = draft;
  const [settled, setSettled] = useState(published === null || publishedNumber === base);
  if (settled || published === null || publishedNumber === null) return null;
  const mergeWith = (choices?: Parameters<typeof mergeDocuments>[3]) =>
    mergeDocuments(undefined, published, desk.store.state().document, choices);
  const { conflicts } = mergeWith();
  return (
    <ConflictPanel
      id="published-meanwhile"
      title="A newer version of this study was published since this draft began"
      words={
        conflicts.length === 0
          ? "What stands in one of them alone is kept; no field differs."
          : "What stands in one of them alone is kept. In these fields they differ; choose before you hand the draft over."
      }
      conflicts={conflicts}
      theirs="Published"
      mine="Draft"
      onSettle={(choices) => {
        const merge = mergeWith(choices);
        if (merge.conflicts.length > 0) return;
        desk.baseOn(publishedNumber);
        // A new object even where nothing differs: the next save tells what the draft stands on.
        const document = { ...(merge.document as DraftDocument) };
        desk.store.replace(document, "Joined with the published version");
        setSettled(true);
      }}
    />
  );
}
