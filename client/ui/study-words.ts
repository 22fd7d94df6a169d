import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import type { StudyItem } from "../lib/api.ts";
import { integer, plural } from "./number-format.ts";

/** Interventions of one drug by one route, with all their doses. */
interface InterventionLine {
  readonly id: string;
  readonly route: StudyItem["interventions"][number]["route"];
  /** "Esketamine 28 mg, 56 mg"; the route stands beside it as a mark. */
  readonly text: string;
}

/** One line per drug and route: arms that differ in dose alone share it. */
export function interventionLines(interventions: StudyItem["interventions"]): InterventionLine[] {
  const lines = new Map<string, { first: StudyItem["interventions"][number]; doses: string[] }>();
  for (const one of interventions) {
    const id = `${one.drug} ${one.route}`;
    const line = lines.get(id) ?? { first: one, doses: [] };
    lines.set(id, line);
    if (one.dose !== null) line.doses.push(one.dose);
  }
  return [...lines].map(([id, { first, doses }]) => ({
    id,
    route: first.route,
    text: `${drugs.label(first.drug)} ${doses.join(", ")}`.trim(),
  }));
}

type ConditionOf = Pick<StudyItem, "indication" | "indicationDetail">;

/** What stands for a condition that the list does not hold; nothing for one that it does. */
export function otherCondition({ indication, indicationDetail }: ConditionOf): string | null {
  return indication === "other" ? indicationDetail : null;
}

/** "PTSD"; "Other: mood after burn surgery" */
export function conditionText(study: ConditionOf): string {
  const detail = otherCondition(study);
  return `${indications.label(study.indication)}${detail === null ? "" : `: ${detail}`}`;
}

/** "227 people" */
export function peopleText({ n }: StudyItem["participants"]): string {
  return n === null ? "number of people not stated" : plural(n, "person", "people");
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
