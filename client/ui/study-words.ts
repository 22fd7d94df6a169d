import { drugs } from "#domain/vocabulary/drugs.ts";
import type { StudyItem } from "../lib/api.ts";
import { integer } from "./number-format.ts";

type Intervention = StudyItem["interventions"][number];

/** "Ketamine 0.5 mg/kg"; the route stands beside it as a mark. */
export function interventionText({ drug, dose }: Intervention): string {
  return dose === null ? drugs.label(drug) : `${drugs.label(drug)} ${dose}`;
}

/** "227", or "not stated" where no source gives a number. */
export function participantsText({ n }: StudyItem["participants"]): string {
  return n === null ? "not stated" : integer(n);
}

/** What the number of people counts, in words for a title or a caption. */
export const participantsCount: Readonly<Record<StudyItem["participants"]["counts"], string>> = {
  randomised: "randomised",
  enrolled: "enrolled",
  analysed: "analysed",
  unknown: "number not stated",
};

export const primaryOutcomeWords = (met: StudyItem["primaryOutcomeMet"]): string =>
  met === "unknown" ? "Not known" : met ? "Met" : "Missed";
