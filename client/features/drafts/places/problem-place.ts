import type { DraftProblem } from "#domain/study/check-draft.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { DocumentPath } from "../document-path.ts";

/** Lists whose items the rules about records name by id. */
const listsWithIds = ["results", "arms", "reports"] as const;

/** Where in the document a problem stands, as closely as it says. */
export function placeOfProblem(problem: DraftProblem, document: DraftDocument): DocumentPath {
  if (problem.path !== undefined && problem.path !== "")
    return problem.path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (const list of listsWithIds) {
    const position = document[list]?.findIndex((item) => item["id"] === problem.at) ?? -1;
    if (position >= 0) return [list, position];
  }
  return problem.at === "record" ? [] : [problem.at];
}
