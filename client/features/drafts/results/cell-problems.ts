import { useSyncExternalStore } from "react";
import type { DraftProblem } from "#domain/study/check-draft.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import { useDraftStore } from "../editor.ts";
import { stepWords } from "../path-words.ts";
import { placeOfProblem } from "../places/problem-place.ts";

const none: readonly DraftProblem[] = [];

/** Problems by the result they are about, worked out once for each list of problems. */
const byResult = new WeakMap<
  readonly DraftProblem[],
  ReadonlyMap<string | number, readonly DraftProblem[]>
>();

/** Everything that is wrong with one result: rules about it and about its fields. */
export function useResultProblems(position: number | null): readonly DraftProblem[] {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => {
    const { problems, document } = store.state();
    if (position === null || problems.length === 0) return none;
    const id: unknown = document.results?.[position]?.["id"];
    const groups = grouped(problems);
    return groups.get(position) ?? (typeof id === "string" ? groups.get(id) : undefined) ?? none;
  });
}

function grouped(problems: readonly DraftProblem[]) {
  const known = byResult.get(problems);
  if (known !== undefined) return known;
  const groups = new Map<string | number, DraftProblem[]>();
  for (const problem of problems) {
    const position = /^results\.(\d+)/.exec(problem.path ?? "")?.[1];
    const key = position === undefined ? problem.at : Number(position);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  byResult.set(problems, groups);
  return groups;
}

/** What a problem of a cell is about, beside the cell itself: "Source, Locator", or the number. */
export function wordsInCell(problem: DraftProblem, document: DraftDocument): string {
  const [, , ...steps] = placeOfProblem(problem, document);
  return steps.length === 0 ? "The number" : steps.map(stepWords).join(", ");
}

/** The worst level among problems; null where there is none. */
export function worstLevel(problems: readonly DraftProblem[]): DraftProblem["level"] | null {
  for (const level of ["error", "warning", "hint"] as const)
    if (problems.some((problem) => problem.level === level)) return level;
  return null;
}
