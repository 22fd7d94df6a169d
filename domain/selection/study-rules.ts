import type { OutcomeId } from "../vocabulary/outcomes.ts";
import type { ReasonId } from "./reasons.ts";
import type { SelectableStudy } from "./selectable.ts";

/** What is asked of whole studies, defaults filled in. */
export interface StudyQuestion {
  readonly outcome: OutcomeId;
  readonly randomised: readonly ("true" | "false")[];
  readonly ageGroup: readonly string[];
}

/** Randomised studies only unless the question says otherwise. */
export const defaultRandomised = ["true"] as const;

/** Adults and mixed ages; a study whose ages are not known is not taken for one of children. */
export const defaultAgeGroups = ["adults", "mixed", "unknown"] as const;

/** SELECTION 4.1: why a whole study is left out, or null where it may answer. */
export function studyReason(study: SelectableStudy, question: StudyQuestion): ReasonId | null {
  const randomised = study.randomised === true ? "true" : "false";
  if (!question.randomised.includes(randomised))
    return randomised === "true" ? "is-randomised" : "not-randomised";
  if (!question.ageGroup.includes(study.ageGroup)) return "age-group";
  if (study.designType === "randomised-withdrawal" && question.outcome !== "relapse")
    return "enriched-withdrawal";
  return null;
}
