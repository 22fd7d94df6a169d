import type { ComponentType } from "react";
import type { DraftDocument } from "#domain/study/draft.ts";
import { ArmsSection } from "./arms/arms-section.tsx";
import { CaveatsSection } from "./caveats/caveats-section.tsx";
import { CourseSection } from "./course/course-section.tsx";
import type { DocumentPath } from "./document-path.ts";
import { HarmsSection } from "./harms/harms-section.tsx";
import { PopulationSection } from "./population/population-section.tsx";
import { ProblemsSection } from "./problems/problems-section.tsx";
import { ReportsSection } from "./reports/reports-section.tsx";
import { partOf } from "./results/grid-model.ts";
import { ResultsSection } from "./results/results-section.tsx";
import { RiskOfBiasSection } from "./risk-of-bias/risk-of-bias-section.tsx";
import { StudySection } from "./study/study-section.tsx";

/** One part of the form. Sections take no props: they ask `useDraftValue` and `useDraftActions`. */
export interface DraftSection {
  readonly id: string;
  readonly title: string;
  /** Whether what stands at a path is shown here. */
  readonly holds: (path: DocumentPath, document: DraftDocument) => boolean;
  readonly Section: ComponentType;
}

const parts =
  (...names: readonly string[]) =>
  ([part]: DocumentPath): boolean =>
    part !== undefined && names.includes(String(part));

/** The parts of the form in the order of the outline. A new part is one more entry. */
export const draftSections: readonly DraftSection[] = [
  { id: "study", title: "Study", holds: parts(), Section: StudySection },
  { id: "reports", title: "Reports", holds: parts("reports"), Section: ReportsSection },
  { id: "population", title: "Population", holds: parts("population"), Section: PopulationSection },
  { id: "arms", title: "Arms", holds: parts("arms"), Section: ArmsSection },
  {
    id: "results",
    title: "Results",
    holds: (path, document) => path[0] === "results" && !isHarm(path, document),
    Section: ResultsSection,
  },
  {
    id: "harms",
    title: "Harms",
    holds: (path, document) => path[0] === "harmsCollection" || isHarm(path, document),
    Section: HarmsSection,
  },
  {
    id: "course",
    title: "Course",
    holds: parts("onset", "durability", "blinding"),
    Section: CourseSection,
  },
  {
    id: "risk-of-bias",
    title: "Risk of bias",
    holds: parts("riskOfBias"),
    Section: RiskOfBiasSection,
  },
  {
    id: "caveats",
    title: "Caveats and overlap",
    holds: parts("cautions", "notes", "overlap", "pooledFrom", "sharesRegistrationWith"),
    Section: CaveatsSection,
  },
  {
    id: "problems",
    title: "Problems",
    holds: parts("acceptedWarnings"),
    Section: ProblemsSection,
  },
];

/** Harms and dropouts stand in a grid of their own. */
function isHarm([part, position]: DocumentPath, document: DraftDocument): boolean {
  if (part !== "results" || typeof position !== "number") return false;
  const result = document.results?.[position];
  return result !== undefined && partOf(result) === "harms";
}

/** The section that shows what stands at a path; what no other claims is about the study. */
export function sectionAt(path: DocumentPath, document: DraftDocument): DraftSection | undefined {
  return draftSections.find(({ holds }) => holds(path, document)) ?? draftSections[0];
}
