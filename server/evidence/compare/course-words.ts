import type { CompareOption } from "#domain/compare-question.ts";
import type { EvidenceFilter } from "#domain/question.ts";
import { durabilityAnswerOf } from "../durability/answer.ts";
import type { DurabilityAnswer } from "../durability/contract.ts";
import { durabilityQuestionOf } from "../durability/question.ts";
import { counted, decimals, interval } from "../forest/number-words.ts";
import { understandFilter } from "../question-defaults.ts";
import type { Evidence } from "./cell.ts";
import type { CompareColumn } from "./contract.ts";

type Course = CompareColumn["onset"];
type Row = DurabilityAnswer["lastSeparation"][number];
type Said = Pick<Row, "key" | "name" | "words">;

/**
 * How soon and how long in the trials of a column, as SELECTION 5 words them: interval-censored, the
 * last look named, days to relapse apart by start and population, each with the arm it was seen in.
 */
export function courseWordsOf(
  { snapshot, foundByText }: Evidence,
  filter: EvidenceFilter,
  option: CompareOption,
): Pick<CompareColumn, "onset" | "durability" | "hazard"> {
  // The same studies as in the cells: randomised, of the same ages.
  const { randomised, ageGroup } = understandFilter(filter, "response").written;
  const question = durabilityQuestionOf({ ...filter, randomised, ageGroup });
  const answer = durabilityAnswerOf(snapshot, question, foundByText);
  const { canonical } = question;
  if (option.kind === "comparator") {
    const own = answer.relapse.map(({ label, rows }) => ({
      label,
      rows: rows.filter(({ key, arm }) =>
        snapshot.byKey
          .get(key)
          ?.arms.some(({ id, drug }) => id === arm && drug === option.comparator),
      ),
    }));
    return {
      onset: courseOf([], canonical, "Trials report this for the drug: see its own column."),
      durability: courseOf(relapseGroups(own), canonical),
      hazard: null,
    };
  }
  return {
    onset: courseOf([apart(answer.onset.betweenArm)], canonical),
    durability: courseOf(
      [apart(answer.lastSeparation), ...relapseGroups(answer.relapse)],
      canonical,
    ),
    hazard: hazardWords(answer.hazard),
  };
}

function courseOf(
  groups: Course["groups"],
  canonical: string,
  silence = "Not stated by these trials.",
): Course {
  const told = groups.filter(({ lines }) => lines.length > 0);
  const keys = told.flatMap(({ lines }) => lines.flatMap(({ trials }) => trials));
  return {
    groups: told,
    note: told.length === 0 ? silence : null,
    studies: new Set(keys.map(({ key }) => key)).size,
    canonical,
  };
}

function apart(rows: readonly Said[]): Course["groups"][number] {
  return { heading: "Apart from the comparator", together: false, lines: tally(rows) };
}

/** Days to relapse are never put together: each line names its arm, for arms of one trial differ. */
function relapseGroups(
  relapse: readonly Pick<DurabilityAnswer["relapse"][number], "label" | "rows">[],
): Course["groups"] {
  return relapse.map(({ label, rows }) => ({
    heading: `Relapse: ${label}`,
    together: true,
    lines: tally(
      rows.map((row) => ({
        ...row,
        words: `${row.armLabel ?? "Arm not named"}: ${row.words}`,
      })),
    ),
  }));
}

/** The statements with the trials that make them, the most frequent first. */
function tally(rows: readonly Said[]): Course["groups"][number]["lines"] {
  const lines = new Map<string, Map<string, string>>();
  for (const { words, key, name } of rows)
    lines.set(words, (lines.get(words) ?? new Map<string, string>()).set(key, name));
  return [...lines]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .map(([words, trials]) => ({
      words,
      trials: [...trials].map(([key, name]) => ({ key, name })),
    }));
}

function hazardWords(hazard: DurabilityAnswer["hazard"]): CompareColumn["hazard"] {
  if (hazard === null) return null;
  const { k, people, estimate, ciLow, ciHigh, canonical } = hazard;
  if (estimate === null || ciLow === null || ciHigh === null) return null;
  return {
    words: `Going on against stopping, in people who had got better: hazard ratio of relapse ${decimals(estimate, 2)} (${interval(ciLow, ciHigh, "HR")}), ${counted(k, "trial")}, ${counted(people, "person", "people")}.`,
    k,
    people,
    canonical,
  };
}
