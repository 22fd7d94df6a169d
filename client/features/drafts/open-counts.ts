import type { DraftProblem } from "#domain/study/check-draft.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import { placeOfProblem } from "./places/problem-place.ts";
import { sectionAt } from "./sections.tsx";

/** Problems that stand in the way; hints do not. */
export interface OpenCount {
  readonly errors: number;
  readonly warnings: number;
}

/** How much is open in each part of the form and in all of it. */
export function openCounts(
  problems: readonly DraftProblem[],
  document: DraftDocument,
): { readonly all: OpenCount; readonly bySection: ReadonlyMap<string, OpenCount> } {
  const bySection = new Map<string, OpenCount>();
  let all: OpenCount = { errors: 0, warnings: 0 };
  for (const problem of problems) {
    const id = sectionAt(placeOfProblem(problem, document), document)?.id ?? "";
    bySection.set(id, withOne(bySection.get(id) ?? { errors: 0, warnings: 0 }, problem));
    all = withOne(all, problem);
  }
  return { all, bySection };
}

function withOne({ errors, warnings }: OpenCount, { level }: DraftProblem): OpenCount {
  return {
    errors: errors + (level === "error" ? 1 : 0),
    warnings: warnings + (level === "warning" ? 1 : 0),
  };
}
