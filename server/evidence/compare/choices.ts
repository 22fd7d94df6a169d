import { type CompareOption, printOption } from "#domain/compare-question.ts";
import { isStudiedDrug } from "#domain/vocabulary/drugs.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { Evidence } from "./cell.ts";
import type { CompareAnswer } from "./contract.ts";
import { againstLabel, treatmentLabel } from "./option-words.ts";
import type { ComparedQuestion } from "./question.ts";

type Choice = CompareAnswer["choices"][number];

/**
 * What can be put into a column: every drug and route with every kind of comparator that randomised
 * studies inside the question gave, and what they gave instead, seen from its side.
 */
export function choicesOf(
  { snapshot, foundByText }: Evidence,
  { shared, options }: Pick<ComparedQuestion, "shared" | "options">,
): Choice[] {
  const studies = studiesInside(snapshot, { ...shared, randomised: ["true"] }, foundByText);
  const choices = new Map<string, Choice>(
    options.map((option) => {
      const anyRegimen = { ...option, regimen: null };
      return [printOption(anyRegimen), choiceOf(anyRegimen)];
    }),
  );
  for (const one of studies)
    for (const [name, option] of optionsIn(one)) {
      const known = choices.get(name) ?? choiceOf(option);
      choices.set(name, { ...known, studies: known.studies + 1 });
    }
  return [...choices.values()].toSorted((a, b) => b.studies - a.studies);
}

function choiceOf(option: CompareOption): Choice {
  return {
    option: printOption(option),
    treatment: treatmentLabel(option),
    against: againstLabel(option),
    kind: option.kind,
    studies: 0,
  };
}

/** The options one study could stand in, each once. */
function optionsIn({ arms }: SnapshotStudy): Map<string, CompareOption> {
  const found = new Map<string, CompareOption>();
  const add = (option: CompareOption): void => void found.set(printOption(option), option);
  for (const { role, drug, route } of arms) {
    if (role !== "intervention" || !isStudiedDrug(drug) || route === null) continue;
    const trials = { drug, route, regimen: null };
    for (const { role: other, drug: comparator, comparatorClass } of arms) {
      if (other !== "comparator" || comparatorClass === null || comparatorClass === "none")
        continue;
      add({ kind: "drug", ...trials, comparatorClass });
      if (!isStudiedDrug(comparator) && comparator !== "none")
        add({ kind: "comparator", ...trials, comparator });
    }
  }
  return found;
}
