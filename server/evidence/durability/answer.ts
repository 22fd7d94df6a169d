import { isStudiedDrug } from "#domain/vocabulary/drugs.ts";
import { forestAnswerOf } from "../forest/answer.ts";
import { forestQuestionOf } from "../forest/question.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { DurabilityAnswer } from "./contract.ts";
import type { DurabilityQuestion } from "./question.ts";
import { hoursWords, onsetWords, relapseWords, separationWords } from "./words.ts";

type OnsetRow = DurabilityAnswer["onset"]["betweenArm"][number];
type DurabilityRow = DurabilityAnswer["lastSeparation"][number];
type Durability = SnapshotStudy["study"]["durability"][number];

/**
 * What trials say about how soon and how long: statements of their reports, grouped so that nothing
 * is compared that started at another point or in other people, and the pooled hazard after stopping.
 */
export function durabilityAnswerOf(
  snapshot: Snapshot,
  question: DurabilityQuestion,
  foundByText: ReadonlySet<string> | undefined,
): DurabilityAnswer {
  const inside = studiesInside(snapshot, question.filter, foundByText);
  const onsets = inside.flatMap(onsetOf);
  const rows = inside.flatMap((one) =>
    one.study.durability.map((statement) => ({ statement, row: durabilityRow(one, statement) })),
  );
  const of = (measure: Durability["measure"]): DurabilityRow[] =>
    rows.filter(({ statement }) => statement.measure === measure).map(({ row }) => row);
  return {
    question: { canonical: question.canonical, defaults: [...question.defaults] },
    onset: {
      betweenArm: onsets.filter(({ basis }) => basis === "between-arm"),
      withinArm: onsets.filter(({ basis }) => basis !== "between-arm"),
    },
    lastSeparation: of("last-separation"),
    relapse: relapseGroups(
      rows.filter(({ statement }) => statement.measure === "median-time-to-relapse"),
    ),
    described: of("description"),
    hazard: hazardOf(snapshot, question, foundByText),
    studies: new Set([...onsets, ...rows.map(({ row }) => row)].map(({ key }) => key)).size,
    datasetVersion: snapshot.datasetVersion,
  };
}

function studyOf({ study, arms }: SnapshotStudy) {
  const interventions = arms.filter(
    (arm) => arm.role === "intervention" && isStudiedDrug(arm.drug),
  );
  return {
    key: study.key,
    name: study.name,
    year: study.year,
    indication: study.indication,
    drugs: [...new Set(interventions.map((arm) => arm.drug))],
    routes: [...new Set(interventions.flatMap((arm) => arm.route ?? []))],
    dosing: study.dosing,
    participants: study.participants,
  };
}

/** Statements without any hour say nothing about onset and stay on the study's page. */
function onsetOf(one: SnapshotStudy): OnsetRow[] {
  const { onset } = one.study;
  if (onset === null) return [];
  const hours = {
    firstAssessedHours: onset.firstAssessedHours ?? null,
    lastNotSeparatedHours: onset.lastNotSeparatedHours ?? null,
    firstSeparationHours: onset.firstSeparationHours ?? null,
  };
  if (hours.firstSeparationHours === null && hours.lastNotSeparatedHours === null) return [];
  return [
    {
      ...studyOf(one),
      ...hours,
      basis: onset.basis,
      words: onsetWords(hours, onset.basis === "between-arm"),
      place: placeOf(onset.provenance),
    },
  ];
}

function placeOf(provenance: Durability["provenance"]): OnsetRow["place"] {
  return provenance === undefined
    ? null
    : {
        report: provenance.report,
        locator: provenance.locator,
        url: provenance.url ?? null,
      };
}

function durabilityRow(one: SnapshotStudy, statement: Durability): DurabilityRow {
  const arm = one.arms.find(({ id }) => id === statement.arm);
  const hours =
    statement.value === undefined ? null : statement.value * (statement.unit === "days" ? 24 : 1);
  const looked = {
    hours,
    reached: statement.reached ?? null,
    lastAssessedHours: statement.lastAssessedHours ?? null,
  };
  return {
    ...studyOf(one),
    arm: statement.arm ?? null,
    armLabel: arm?.label ?? null,
    armRole: arm?.role ?? null,
    ...looked,
    words: wordsOf(statement, looked),
    place: placeOf(statement.provenance),
  };
}

function wordsOf(
  statement: Durability,
  looked: Pick<DurabilityRow, "hours" | "reached" | "lastAssessedHours">,
): string {
  if (statement.measure === "last-separation") return separationWords(looked);
  if (statement.measure === "median-time-to-relapse") return relapseWords(looked);
  return (
    statement.text ?? (looked.hours === null ? "described in the report" : hoursWords(looked.hours))
  );
}

const startWords = {
  "first-dose": "counted from the first dose",
  "last-dose": "counted from the last dose",
  randomisation: "counted from randomisation",
  response: "counted from response",
  unknown: "start not stated",
} as const;

const amongWords = {
  all: "everyone treated",
  responders: "people who had responded",
  remitters: "people in remission",
  unknown: "people not stated",
} as const;

/** Groups by where the clock starts and whose relapse it is; their days are not to be ranked across. */
function relapseGroups(
  rows: readonly { readonly statement: Durability; readonly row: DurabilityRow }[],
): DurabilityAnswer["relapse"] {
  const groups: DurabilityAnswer["relapse"] = [];
  for (const { statement, row } of rows) {
    const { start, among } = statement;
    const known = groups.find((group) => group.start === start && group.among === among);
    if (known !== undefined) known.rows.push(row);
    else
      groups.push({
        start,
        among,
        label: `${amongWords[among]}, ${startWords[start]}`,
        rows: [row],
      });
  }
  const [starts, people] = [Object.keys(startWords), Object.keys(amongWords)];
  return groups.toSorted(
    (a, b) =>
      starts.indexOf(a.start) - starts.indexOf(b.start) ||
      people.indexOf(a.among) - people.indexOf(b.among),
  );
}

/** Relapse after stopping, from randomised withdrawal, by the forest plot's own rules. */
function hazardOf(
  snapshot: Snapshot,
  { filter, hazardFilter }: DurabilityQuestion,
  foundByText: ReadonlySet<string> | undefined,
): DurabilityAnswer["hazard"] {
  const question = forestQuestionOf({ ...hazardFilter, outcome: "relapse", measure: "HR" });
  const answer = forestAnswerOf(
    snapshot,
    { ...question, filter: { ...filter, indication: question.filter.indication } },
    foundByText,
  );
  if (answer.pooled === null) return null;
  const { estimate, ciLow, ciHigh } = answer.pooled.transformed;
  return {
    k: answer.pooled.k,
    people: answer.people,
    estimate,
    ciLow,
    ciHigh,
    sentence: answer.sentence,
    canonical: answer.question.canonical,
  };
}
