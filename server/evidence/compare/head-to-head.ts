import { insideSentence } from "#domain/label-words.ts";
import type { CompareOption } from "#domain/compare-question.ts";
import type { EvidenceFilter } from "#domain/question.ts";
import { type DrugId, drugs, isStudiedDrug } from "#domain/vocabulary/drugs.ts";
import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import type { WindowId } from "#domain/vocabulary/windows.ts";

import type { SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import { type AnsweredCell, cellOf, type Evidence } from "./cell.ts";
import type { CompareAnswer } from "./contract.ts";
import { cellQuestion, type ComparedQuestion } from "./question.ts";

type HeadToHead = CompareAnswer["headToHeads"][number];

/** Two treatments that trials gave to groups of the same people. */
interface Pair {
  readonly label: string;
  readonly drug: DrugId;
  readonly route: RouteId;
  readonly comparator: DrugId;
  readonly studies: SnapshotStudy[];
}

/**
 * Studies that compared a treatment of the columns with another treatment, not with a placebo.
 * Randomised ones first; the others stand apart, as association.
 */
export function headToHeadsOf(evidence: Evidence, question: ComparedQuestion): HeadToHead[] {
  const { snapshot, foundByText } = evidence;
  const inside = studiesInside(snapshot, question.shared, foundByText);
  return [true, false].flatMap((randomised) =>
    pairsIn(
      inside.filter(({ study }) => (study.randomised === true) === randomised),
      question.options,
    ).map((pair) => headToHeadOf(evidence, question, pair, randomised)),
  );
}

/** The pairs the studies themselves name, those with most studies first. */
function pairsIn(studies: readonly SnapshotStudy[], options: readonly CompareOption[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const one of studies)
    for (const intervention of one.arms)
      for (const comparator of one.arms) {
        const pair = pairOf(intervention, comparator);
        if (pair === null || !options.some((option) => concerns(pair, comparator.route, option)))
          continue;
        const known = pairs.get(pair.label) ?? { ...pair, studies: [] };
        if (!known.studies.includes(one)) known.studies.push(one);
        pairs.set(pair.label, known);
      }
  return [...pairs.values()].toSorted((a, b) => b.studies.length - a.studies.length);
}

type Arm = SnapshotStudy["arms"][number];

/** Null for arms that are no two treatments: placebos, and doses of one drug by one route. */
function pairOf(intervention: Arm, comparator: Arm): Omit<Pair, "studies"> | null {
  const { drug, route } = intervention;
  if (intervention.role !== "intervention" || comparator.role !== "comparator") return null;
  if (!isStudiedDrug(drug) || route === null) return null;
  const named = namesRoute(comparator.drug);
  if (named && drug === comparator.drug && route === comparator.route) return null;
  const isTreatment =
    named ||
    comparator.comparatorClass === "ect" ||
    (comparator.comparatorClass === "active-drug" && comparator.drug !== "other-drug");
  if (!isTreatment) return null;
  const other = named
    ? nameOf(comparator.drug, comparator.route)
    : insideSentence(drugs.label(comparator.drug));
  return {
    label: `${nameOf(drug, route)} against ${named ? insideSentence(other) : other}`,
    drug,
    route,
    comparator: comparator.drug,
  };
}

/** Ketamine and its enantiomers are given by many routes; other treatments are told by their name. */
function namesRoute(drug: DrugId): boolean {
  return isStudiedDrug(drug);
}

function nameOf(drug: DrugId, route: RouteId | null): string {
  return route === null
    ? drugs.label(drug)
    : `${drugs.label(drug)} (${insideSentence(routes.label(route))})`;
}

/** Whether either side of the pair is what a column is about. */
function concerns(
  { drug, route, comparator }: Omit<Pair, "studies">,
  comparatorRoute: RouteId | null,
  option: CompareOption,
): boolean {
  const isThis = drug === option.drug && route === option.route;
  if (option.kind === "comparator") return isThis && comparator === option.comparator;
  return isThis || (comparator === option.drug && comparatorRoute === option.route);
}

function headToHeadOf(
  evidence: Evidence,
  question: ComparedQuestion,
  pair: Pair,
  randomised: boolean,
): HeadToHead {
  const filter: EvidenceFilter & { readonly exclude?: string[] } = {
    ...question.shared,
    drug: [pair.drug],
    route: [pair.route],
    comparatorDrug: [pair.comparator],
    ...(namesRoute(pair.comparator) ? { comparatorClass: ["active-drug", "dose-comparison"] } : {}),
    randomised: [randomised ? "true" : "false"],
  };
  const keys = new Set(pair.studies.map(({ study }) => study.key));
  const cells = question.efficacy.flatMap((outcome) =>
    differentCells(
      windowsFor(question.window).map((window) =>
        onlyOf(evidence, cellQuestion({ ...question, window }, filter, outcome), keys),
      ),
    ),
  );
  return {
    label: pair.label,
    randomised,
    cells: cells.map(({ cell }) => cell),
    trials: silentTrials(pair, cells, keys, evidence, question, filter),
  };
}

/** The hour asked for, and where a course of treatment ends: there such trials have their answer. */
function windowsFor(asked: WindowId): WindowId[] {
  return [...new Set<WindowId>([asked, "end", "later"])];
}

/** The cell of the pair's own studies; others of the same drugs by another route are taken out. */
function onlyOf(
  evidence: Evidence,
  words: Parameters<typeof cellOf>[1],
  keys: ReadonlySet<string>,
): AnsweredCell {
  const answered = cellOf(evidence, words);
  const others = answered.answer.included.map(({ key }) => key).filter((key) => !keys.has(key));
  return others.length === 0
    ? answered
    : cellOf(evidence, { ...words, exclude: others.toSorted() });
}

/** Cells with a number, without those that show the same rows in a second window. */
function differentCells(cells: readonly AnsweredCell[]): AnsweredCell[] {
  const rowsOf = ({ answer }: AnsweredCell): string =>
    answer.included.map(({ key, hours }) => `${key} ${hours}`).join();
  const seen = new Set<string>();
  return cells.filter((one) => {
    const rows = rowsOf(one);
    if (rows === "" || seen.has(rows)) return false;
    seen.add(rows);
    return true;
  });
}

/** Studies of the pair that stand in none of its cells, with why. */
function silentTrials(
  { studies }: Pair,
  cells: readonly AnsweredCell[],
  keys: ReadonlySet<string>,
  evidence: Evidence,
  question: ComparedQuestion,
  filter: EvidenceFilter,
): HeadToHead["trials"] {
  const told = new Set(cells.flatMap(({ answer }) => answer.included.map(({ key }) => key)));
  const silent = studies.filter(({ study }) => !told.has(study.key));
  const [outcome] = question.efficacy;
  if (silent.length === 0 || outcome === undefined) return [];
  const { answer } = onlyOf(evidence, cellQuestion(question, filter, outcome), keys);
  const reasons = new Map(
    [...answer.leftOut, ...answer.knownButNotPooled].map(({ key, reason }) => [key, reason]),
  );
  return silent.map(({ study: { key, name, participants } }) => ({
    key,
    name,
    participants,
    reason: reasons.get(key) ?? "no usable number for these outcomes",
  }));
}
