import { useCallback } from "react";
import type { DocumentPath } from "../document-path.ts";
import type { DraftStore } from "../draft-store.ts";
import { goToPlace } from "./place-id.ts";
import { goToSection } from "./section-place.ts";
import { sectionAt } from "../sections.tsx";

/** Leads to what shows a path, or to the heading of its part where nothing shows it yet. */
export function usePlace(store: DraftStore): (path: DocumentPath) => void {
  return useCallback(
    (path) => {
      if (!goToPlace(path)) goToSection(sectionAt(path, store.state().document)?.id ?? "");
    },
    [store],
  );
}
