import { useSyncExternalStore } from "react";
import type { DraftDocument } from "#domain/study/draft.ts";
import { useDraftStore } from "../editor.ts";

/**
 * The agreed document seen through `read`, drawn anew when what that gives changes: it must give a
 * plain value. `change` puts another document in its place, as one undoable step.
 */
export function useAgreed<Seen extends string | undefined>(
  read: (document: DraftDocument) => Seen,
): {
  readonly seen: Seen;
  readonly change: (next: (document: DraftDocument) => DraftDocument, words: string) => void;
} {
  const store = useDraftStore();
  const seen = useSyncExternalStore(store.subscribe, () => read(store.state().document));
  return {
    seen,
    change: (next, words) => store.replace(next(store.state().document), words),
  };
}
