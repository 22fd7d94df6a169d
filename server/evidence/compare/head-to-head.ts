import type { CompareOption } from "#domain/compare-question.ts";
import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { type DrugId, drugs } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { insideSentence } from "../forest/number-words.ts";
import { type AnsweredCell, cellOf, type Evidence } from "./cell.ts";
import type { CompareAnswer } from "./contract.ts";
import type { ComparedQuestion } from "./question.ts";

type HeadToHead = CompareAnswer["headToHeads"][number];

interface Pair {
  readonly label: string;
  readonly words: Partial<EvidenceQuestion>;
}

/**
 * Trials that compared the options with each other or with another treatment. Randomised ones first;
 * the others stand apart, as association.
 */
export function headToHeadsOf(evidence: Evidence, question: ComparedQuestion): HeadToHead[] {
  const pairs = pairsOf(question.options);
  return [true, false].flatMap((randomised) =>
    pairs.flatMap(({ label, words }) => {
      const cells = question.efficacy.flatMap((outcome) =>
        ([question.window, "end"] as const)
          .filter((window, place, all) => all.indexOf(window) === place)
          .map((window) =>
            cellOf(
              evidence,
              {
                ...question.shared,
                ...words,
                randomised: [randomised ? "true" : "false"],
                outcome,
                window,
              },
              null,
            ),
          ),
      );
      const trials = trialsOf(cells, evidence, randomised);
      const told = cells.filter(({ answer }) => answer.included.length > 0);
      return told.length === 0 && trials.length === 0
        ? []
        : [{ label, randomised, cells: told.map(({ cell }) => cell), trials }];
    }),
  );
}

/** Each option against each other one, and every drug against ECT and against other antidepressants. */
function pairsOf(options: readonly CompareOption[]): Pair[] {
  const pairs: Pair[] = [];
  const add = (pair: Pair): void => {
    if (!pairs.some(({ label }) => label === pair.label)) pairs.push(pair);
  };
  for (const [place, a] of options.entries())
    for (const b of options.slice(place + 1)) {
      if (a.drug === b.drug && a.route === b.route) continue;
      for (const [first, second] of [
        [a, b],
        [b, a],
      ] as const)
        add({
          label: `${nameOf(first)} against ${nameOf(second)}`,
          words: {
            drug: [first.drug],
            route: [first.route],
            comparatorDrug: [second.drug],
            comparatorClass: ["active-drug", "dose-comparison"],
          },
        });
    }
  for (const drug of new Set(options.map((option) => option.drug))) {
    add(against(drug, "ECT", { comparatorClass: ["ect"] }));
    add(against(drug, "quetiapine", { comparatorDrug: ["quetiapine"] }));
  }
  return pairs;
}

function nameOf({ drug, route }: CompareOption): string {
  return `${drugs.label(drug)} (${insideSentence(routes.label(route))})`;
}

function against(drug: DrugId, other: string, words: Partial<EvidenceQuestion>): Pair {
  return { label: `${drugs.label(drug)} against ${other}`, words: { drug: [drug], ...words } };
}

/** Trials of the pair that print no usable number in any of the cells. */
function trialsOf(
  cells: readonly AnsweredCell[],
  { snapshot }: Evidence,
  randomised: boolean,
): HeadToHead["trials"] {
  const told = new Set(cells.flatMap(({ answer }) => answer.included.map(({ key }) => key)));
  const silent = new Set(
    cells.flatMap(({ answer }) => [
      ...answer.knownButNotPooled.map(({ key }) => key),
      ...answer.leftOut.flatMap(({ key, step }) => (step === "numbers" ? [key] : [])),
    ]),
  );
  return [...silent]
    .filter((key) => !told.has(key))
    .flatMap((key) => {
      const study = snapshot.byKey.get(key)?.study;
      return study === undefined || (study.randomised === true) !== randomised
        ? []
        : [{ key, name: study.name, participants: study.participants }];
    });
}
