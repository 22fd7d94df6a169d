import type { ComponentType } from "react";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { DocumentPath } from "./document-path.ts";

/** One part of the form. Sections take no props: they ask `useDraftValue` and `useDraftActions`. */
export interface DraftSection {
  readonly id: string;
  readonly title: string;
  /** Whether what stands at a path is shown here; the first section that says yes has it. */
  readonly holds: (path: DocumentPath, document: DraftDocument) => boolean;
  readonly Section: ComponentType;
}

/** The parts of the form in the order of the outline. A new part is one more entry. */
export const draftSections: readonly DraftSection[] = [];
