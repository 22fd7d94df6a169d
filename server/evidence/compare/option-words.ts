import { insideSentence } from "#domain/label-words.ts";
import type { CompareOption } from "#domain/compare-question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";

/** "Ketamine (intravenous)" */
export function drugWithRoute({ drug, route }: Pick<CompareOption, "drug" | "route">): string {
  return `${drugs.label(drug)} (${insideSentence(routes.label(route))})`;
}

/** What a column is about, without its regimen: "Ketamine (intravenous)", "ECT". */
export function treatmentLabel(option: CompareOption): string {
  return option.kind === "drug" ? drugWithRoute(option) : drugs.label(option.comparator);
}

/** "Ketamine (intravenous), repeated doses" */
export function optionLabel(option: CompareOption): string {
  const { regimen } = option;
  const treatment = treatmentLabel(option);
  return regimen === null ? treatment : `${treatment}, ${insideSentence(dosings.label(regimen))}`;
}

/** What it is compared with, before any trial is looked at: "active placebo". */
export function againstLabel(option: CompareOption): string {
  return option.kind === "drug"
    ? insideSentence(comparatorClasses.label(option.comparatorClass))
    : insideSentence(drugWithRoute(option));
}
