import { type KeyboardEvent, useCallback } from "react";
import type { DraftProblem } from "#domain/study/check-draft.ts";
import type { Desk } from "./desk.ts";
import type { DocumentPath } from "./document-path.ts";
import { placeOfProblem } from "./places/problem-place.ts";
import { goToSection, nearestSection } from "./places/section-place.ts";
import { draftSections } from "./sections.tsx";
import { commandOf, type DraftCommand } from "./shortcuts.ts";

/** The form's own keys. Fields that are not of the draft keep the browser's undo. */
export function useDraftKeys(
  desk: Desk,
  goTo: (path: DocumentPath) => void,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const command = commandOf(event);
      if (command === null) return;
      const outside = event.target instanceof Element && event.target.closest("[data-own-undo]");
      if (outside && (command === "undo" || command === "redo")) return;
      event.preventDefault();
      obey(command, desk, goTo);
    },
    [desk, goTo],
  );
}

function obey(
  command: DraftCommand,
  { store, autosave }: Desk,
  goTo: (path: DocumentPath) => void,
): void {
  const show = (problem: DraftProblem): void =>
    goTo(placeOfProblem(problem, store.state().document));
  switch (command) {
    case "undo":
      return store.actions.undo();
    case "redo":
      return store.actions.redo();
    case "save":
      return void autosave.saveNow();
    case "next-part":
      return goToPart(1);
    case "previous-part":
      return goToPart(-1);
    case "next-problem":
      return store.nextProblem(1, show);
    case "previous-problem":
      return store.nextProblem(-1, show);
  }
}

function goToPart(step: 1 | -1): void {
  const present = nearestSection(document.activeElement);
  const at = draftSections.findIndex(({ id }) => id === present);
  const next = draftSections[Math.min(Math.max(at + step, 0), draftSections.length - 1)];
  if (next !== undefined) goToSection(next.id);
}
