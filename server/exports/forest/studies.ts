import { drugs } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { EffectRow, ForestAnswer } from "../../evidence/forest/contract.ts";
import { counted, decimals, missedWords } from "../../evidence/forest/number-words.ts";
import { effect, orDash, time } from "../markdown/number.ts";
import { capital, list, plain, section, table } from "../markdown/write.ts";

/** The rows of the plot, with their arms, numbers and what to know about them. */
export function studiesSection({ included, question, people }: ForestAnswer): string {
  if (included.length === 0) return "## Studies\n\nNo study answers this question.";
  const heading = `Studies (${included.length}, ${counted(people, "person", "people")})`;
  const flagged = included.flatMap(({ name, flags }) =>
    flags.map(({ message }) => ({ name, message })),
  );
  const notes = namesBy(flagged, ({ message }) => message).map(
    ([message, rows]) => `${plain(message).replace(/\.$/, "")}: ${namesOf(rows)}`,
  );
  return [
    section(heading, effectTable(included, question)),
    ...(notes.length === 0 ? [] : [list(notes)]),
  ].join("\n\n");
}

export function takenOutSection({ takenOut, question }: ForestAnswer): string | null {
  return section(
    "Taken out by the reader",
    takenOut.length === 0 ? null : effectTable(takenOut, question),
  );
}

function effectTable(
  rows: readonly EffectRow[],
  { measure, measureLabel }: ForestAnswer["question"],
): string {
  return table(
    ["Study", "Time", "Intervention", "Comparator", capital(measureLabel), "Weight"],
    rows.map((row) => [
      `[${plain(row.name)}](/studies/${row.key})${row.year === null || row.name.includes(String(row.year)) ? "" : `, ${row.year}`}`,
      time(row.hours),
      `${armWords(row.intervention)}${numberWords(row.intervention)}`,
      `${armWords(row.comparator)}${numberWords(row.comparator)}`,
      effect(row, measure),
      row.weightPercent === null ? null : `${decimals(row.weightPercent, 1)} %`,
    ]),
  );
}

/** "Ketamine, intravenous, 0.5 mg/kg" */
function armWords({ arms }: EffectRow["intervention"]): string {
  const words = arms.map(({ drug, route, dose }) =>
    [drugs.label(drug), route === null ? null : routes.label(route).toLowerCase(), dose]
      .filter((word) => word !== null)
      .join(", "),
  );
  return plain([...new Set(words)].join("; "));
}

function numberWords({ events, n, mean, sd }: EffectRow["intervention"]): string {
  if (events !== null && n !== null) return `: ${events} of ${n}`;
  if (mean !== null) return `: ${orDash(mean)} (SD ${orDash(sd)}, n ${n ?? "–"})`;
  return n === null ? "" : `: n ${n}`;
}

/** Studies by the reason for which they are left out, most frequent first. */
export function leftOutSection({ leftOut, ledger }: ForestAnswer): string | null {
  return section(
    `Left out (${leftOut.length} of ${ledger.inside} studies inside the filter)`,
    list(
      namesBy(leftOut, ({ reason }) => reason).map(
        ([reason, studies]) => `${capital(reason)} (${studies.length}): ${namesOf(studies)}`,
      ),
    ),
  );
}

/** The same words once, with all they are said of; most frequent first. */
function namesBy<One extends { readonly name: string }>(
  all: readonly One[],
  wordsOf: (one: One) => string,
): [string, One[]][] {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(wordsOf(one), [...(groups.get(wordsOf(one)) ?? []), one]);
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}

function namesOf(studies: readonly { readonly name: string }[]): string {
  return studies.map(({ name }) => plain(name)).join(", ");
}

/** Trials of the question that print no number to pool: their absence is part of the answer. */
export function knownSection({ knownButNotPooled, ledger }: ForestAnswer): string | null {
  if (knownButNotPooled.length === 0) return null;
  const { studies, people, sizeUnknown, primaryMissed } = ledger.knownButNotPooled;
  return section(
    "Known but not pooled",
    [
      `Not in this number: ${counted(studies, "trial")}, ${sizeUnknown > 0 ? "at least " : ""}${counted(people, "person", "people")}; ${missedWords(primaryMissed)}.`,
      table(
        ["Study", "People", "Primary outcome met", "Why there is no number"],
        knownButNotPooled.map(({ key, name, people: size, primaryOutcomeMet, reason }) => [
          `[${plain(name)}](/studies/${key})`,
          size,
          metWords[primaryOutcomeMet],
          plain(reason),
        ]),
      ),
    ].join("\n\n"),
  );
}

const metWords = { true: "yes", false: "no", unknown: "not known" } as const;
