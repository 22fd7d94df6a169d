import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import { counted } from "../forest/number-words.ts";
import { ratesAnswerOf } from "../rates/answer.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import { cellOf, type HarmRates } from "./cell.ts";
import { columnsOf, type FilledColumn, trialsOf } from "./columns.ts";
import type { SafetyAnswer, SafetyHarm } from "./contract.ts";
import type { Evidence } from "./effect.ts";
import { harms } from "./harms.ts";
import type { SafetyQuestion } from "./question.ts";
import { collectionOf, durationsOf, ownNameRowsOf, sessionRowsOf } from "./rows.ts";

/**
 * Every harm in every group of arms: per 100 people by arm, against each kind of comparator, and by
 * how many of the trials with such arms it was counted at all. Trials and cohorts, single and
 * repeated dosing are never added up.
 */
export function safetyAnswerOf(
  snapshot: Snapshot,
  question: SafetyQuestion,
  foundByText: ReadonlySet<string> | undefined,
): SafetyAnswer {
  const evidence: Evidence = { snapshot, foundByText };
  const columns = columnsOf(snapshot, question, foundByText);
  const { filter, arms } = question.understood;
  const inside = studiesInside(snapshot, filter, foundByText);
  const randomised = randomisedIn(columns);
  const known = collectionOf(randomised);
  const trials = trialsOf(randomised, snapshot).size;
  const answered = harms.map(({ id, kind }): SafetyHarm => {
    const { label, note } = outcomes.get(id);
    const rates = ratesOf(evidence, question, inside, id);
    const cells = columns.map((column) => cellOf(evidence, question, column, rates));
    return {
      outcome: id,
      label,
      note: note ?? null,
      kind,
      trials,
      counted: countedTrials(snapshot, columns, cells),
      cells,
      notUsed: notUsedOf(snapshot, rates),
    };
  });
  return {
    question: question.answered,
    columns: columns.map(({ column }) => column),
    harms: answered,
    sessions: sessionRowsOf(inside, arms.basis),
    ownNames: ownNameRowsOf(inside, arms.basis),
    durations: durationsOf(inside),
    collection: { trials, known },
    warnings: warningsOf(answered, trials, known),
    caption:
      "Per 100 people in the arms with the drug, with a 95 % interval: Wilson for one trial and for a plain sum; logit rates with random effects (REML, Knapp–Hartung) from three trials on, if each had an event. Groups were not compared with each other.",
    datasetVersion: snapshot.datasetVersion,
  };
}

/** A study with two routes is in two columns, and one trial. */
function randomisedIn(columns: readonly FilledColumn[]) {
  return [
    ...new Set(
      columns
        .filter(({ column }) => column.designClass === "randomised")
        .flatMap(({ studies }) => studies.map(({ one }) => one)),
    ),
  ];
}

function ratesOf(
  { snapshot, foundByText }: Evidence,
  question: SafetyQuestion,
  inside: readonly SnapshotStudy[],
  outcome: OutcomeId,
): HarmRates {
  // Asking after a harm nobody prints would judge every arm for nothing.
  if (!inside.some(({ results }) => results.some((row) => row.outcome === outcome)))
    return { outcome, groups: [], leftOut: [] };
  const answers = question
    .ratesOf(outcome)
    .map((asked) => ratesAnswerOf(snapshot, asked, foundByText));
  return {
    outcome,
    groups: answers.flatMap(({ groups }) => groups),
    leftOut: answers.flatMap(({ leftOut }) => leftOut),
  };
}

function countedTrials(
  snapshot: Snapshot,
  columns: readonly FilledColumn[],
  cells: SafetyHarm["cells"],
): number {
  const keys = cells
    .filter((_cell, place) => columns[place]?.column.designClass === "randomised")
    .flatMap(({ intervention }) => intervention.arms.map(({ study }) => study));
  const studies = [...new Set(keys)].flatMap((key) => snapshot.byKey.get(key) ?? []);
  return trialsOf(studies, snapshot).size;
}

/** Studies that print something of the harm which stands in no cell; of other studies there is nothing to say. */
function notUsedOf({ byKey }: Snapshot, { outcome, groups, leftOut }: HarmRates) {
  const used = new Set(
    groups.flatMap(({ intervention, comparator }) =>
      [...intervention.arms, ...comparator.arms].map(({ study, arm }) => `${study} ${arm}`),
    ),
  );
  const isPrinted = (key: string, arm: string | null): boolean =>
    byKey
      .get(key)
      ?.results.some(
        (row) => row.outcome === outcome && (arm === null || row.arm === null || row.arm === arm),
      ) === true;
  const entries = leftOut.filter(
    ({ key, arm, code }) =>
      code !== "no-matching-arm" && isPrinted(key, arm) && !used.has(`${key} ${arm}`),
  );
  return [...new Map(entries.map((entry) => [`${entry.key} ${entry.arm}`, entry])).values()];
}

function warningsOf(
  answered: readonly SafetyHarm[],
  trials: number,
  known: SafetyAnswer["collection"]["known"],
): SafetyAnswer["warnings"] {
  const never = answered.filter(({ cells }) => cells.every((cell) => cell.counted === 0));
  const asked = known.filter(({ method }) => method !== null).length;
  const limited = known.filter(({ thresholdPercent }) => thresholdPercent !== null).length;
  const crossed = answered.some(({ cells }) =>
    cells.some(({ intervention }) =>
      intervention.arms.some(({ period }) => period === "both" || period === "unknown"),
    ),
  );
  return [
    ...(never.length === 0 || never.length === answered.length
      ? []
      : [
          {
            code: "never-counted",
            message: `No study here gives a usable count of people with: ${never.map(({ label }) => label.toLowerCase()).join(", ")}. That is no evidence that it does not happen.`,
          },
        ]),
    ...(trials === 0
      ? []
      : [
          {
            code: "collection-unknown",
            message: `How harms were asked for is recorded for ${asked} of ${counted(trials, "randomised trial")}${limited === 0 ? "" : `; ${limited} say that they print only harms above a share of people`}. Harms that people are asked about one by one are found more often than those they tell of their own accord.`,
          },
        ]),
    ...(crossed
      ? [
          {
            code: "crossover-unpaired",
            message: "Both periods of crossover trials count the same people on each side.",
          },
        ]
      : []),
  ];
}
