import type { QueryWords } from "#domain/question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indicationGroups, indications } from "#domain/vocabulary/indications.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import type { Choice } from "./select-field.tsx";

/** A word of the filter that a page offers as a list; the empty value asks for any. */
export interface FilterChoice {
  readonly word: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

function listOf(
  any: string,
  entries: readonly { readonly id: string; readonly label: string }[],
): Choice[] {
  return [{ value: "", label: any }, ...entries.map(({ id, label }) => ({ value: id, label }))];
}

export const drugFilter: FilterChoice = {
  word: "drug",
  label: "Drug",
  choices: listOf(
    "Ketamine and its enantiomers",
    drugs.entries.filter((drug) => drug.studied),
  ),
};

export const routeFilter: FilterChoice = {
  word: "route",
  label: "Route",
  choices: listOf("Any route", routes.entries),
};

export const dosingFilter: FilterChoice = {
  word: "dosing",
  label: "Dosing",
  choices: listOf(
    "Any dosing",
    dosings.entries.filter(({ id }) => id !== "unknown"),
  ),
};

export const comparatorFilter: FilterChoice = {
  word: "comparatorClass",
  label: "Compared with",
  choices: listOf(
    "Any usual comparator",
    comparatorClasses.entries.filter((one) => one.id !== "none"),
  ),
};

export function indicationFilter(any: string): FilterChoice {
  return {
    word: "indication",
    label: "Condition",
    choices: [
      { value: "", label: any },
      ...indicationGroups.entries.map((group) => ({
        value: group.id,
        label: group.label,
        group: "Groups",
      })),
      ...indications.entries.map((one) => ({
        value: one.id,
        label: one.label,
        group: "Single conditions",
      })),
    ],
  };
}

/** The choices with what the address asks for, where that is several at once. */
export function withSeveral(
  { word, choices }: FilterChoice,
  words: QueryWords,
): { readonly value: string; readonly choices: readonly Choice[] } {
  const asked = words[word] ?? [];
  if (asked.length < 2) return { value: asked[0] ?? "", choices };
  const value = asked.join(" ");
  const label = asked
    .map((one) => choices.find((choice) => choice.value === one)?.label ?? one)
    .join(" or ");
  return { value, choices: [...choices, { value, label }] };
}

/** "year from" for yearFrom: the address's own word, spelled out. */
export function furtherLabel(word: string): string {
  return word.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
