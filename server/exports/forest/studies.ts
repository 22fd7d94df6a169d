import { drugs } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { EffectRow, ForestAnswer } from "../../evidence/forest/contract.ts";
import { decimal, orDash, time, withInterval } from "../markdown/number.ts";
import { list, plain, section, table } from "../markdown/write.ts";

/** The rows of the plot, with their arms, numbers and what to know about them. */
export function studiesSection({ included, question, people }: ForestAnswer): string {
  if (included.length === 0) return "## Studies\n\nNo study answers this question.";
  const heading = `Studies (${included.length}, ${people} people)`;
  const notes = included.flatMap(({ name, flags }) =>
    flags.map(({ message }) => `${plain(name)}: ${plain(message)}`),
  );
  return [
    section(heading, effectTable(included, question.measureLabel)),
    ...(notes.length === 0 ? [] : [list(notes)]),
  ].join("\n\n");
}

export function takenOutSection({ takenOut, question }: ForestAnswer): string | null {
  return section(
    "Taken out by the reader",
    takenOut.length === 0 ? null : effectTable(takenOut, question.measureLabel),
  );
}

function effectTable(rows: readonly EffectRow[], measure: string): string {
  return table(
    ["Study", "Time", "Intervention", "Comparator", plain(measure), "Weight"],
    rows.map((row) => [
      `[${plain(row.name)}](/studies/${row.key})${row.year === null || row.name.includes(String(row.year)) ? "" : `, ${row.year}`}`,
      time(row.hours),
      `${armWords(row.intervention)}${numberWords(row.intervention)}`,
      `${armWords(row.comparator)}${numberWords(row.comparator)}`,
      withInterval(row.estimate, row.ciLow, row.ciHigh),
      row.weightPercent === null ? null : `${decimal(row.weightPercent, 1)} %`,
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
  const byReason = new Map<string, ForestAnswer["leftOut"]>();
  for (const study of leftOut)
    byReason.set(study.reason, [...(byReason.get(study.reason) ?? []), study]);
  const lines = [...byReason]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(
      ([reason, studies]) =>
        `${plain(reason)} (${studies.length}): ${studies.map(({ name }) => plain(name)).join(", ")}`,
    );
  return section(
    `Left out (${leftOut.length} of ${ledger.inside} studies inside the filter)`,
    list(lines),
  );
}

/** Trials of the question that print no number to pool: their absence is part of the answer. */
export function knownSection({ knownButNotPooled, ledger }: ForestAnswer): string | null {
  if (knownButNotPooled.length === 0) return null;
  const { studies, people, primaryMissed } = ledger.knownButNotPooled;
  return section(
    "Known but not pooled",
    [
      `Not in this number: ${studies} ${studies === 1 ? "trial" : "trials"}, ${people} people; ${primaryMissed} missed their primary outcome.`,
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
