import { namesHarm, namesScoredHarm } from "#domain/study/harm-words.ts";
import { outsideBasisView } from "#domain/selection/basis-view.ts";
import type { BasisViewId } from "#domain/vocabulary/provenance-terms.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { ResultRow } from "../../db/project.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { SafetyAnswer, SafetyRow } from "./contract.ts";

/** Counts of sessions with a harm. One person is in many sessions, so no interval is given. */
export function sessionRowsOf(studies: readonly SnapshotStudy[], view: BasisViewId): SafetyRow[] {
  return rowsOf(studies, view, (row) => {
    const { domain } = outcomes.get(row.outcome);
    return row.unit === "sessions" && (domain === "harm" || domain === "retention");
  });
}

/** Harms that a report counts or rates under a name of its own. */
export function ownNameRowsOf(studies: readonly SnapshotStudy[], view: BasisViewId): SafetyRow[] {
  return rowsOf(studies, view, ({ outcome, kind, reportedAs }) => {
    if (outcome !== "other" || reportedAs === null || kind === "contrast") return false;
    return kind === "binary" ? namesHarm(reportedAs) : namesScoredHarm(reportedAs);
  });
}

function rowsOf(
  studies: readonly SnapshotStudy[],
  view: BasisViewId,
  isWanted: (row: ResultRow) => boolean,
): SafetyRow[] {
  return studies.flatMap(({ study, arms, results }) =>
    results
      .filter((row) => isWanted(row) && outsideBasisView(row, view) === null)
      .map((row) => ({
        key: study.key,
        name: study.name,
        result: row.id,
        armLabel: arms.find(({ id }) => id === row.arm)?.label ?? null,
        label: labelOf(row),
        timeLabel: row.timeLabel,
        events: row.events,
        n: row.n,
        percent: percentOf(row),
        mean: row.mean,
        sd: row.sd,
        words: [row.definition, row.cautionText].filter((text) => text !== null).join("; ") || null,
      })),
  );
}

function labelOf({ outcome, reportedAs }: ResultRow): string {
  return outcome === "other" ? (reportedAs ?? "") : outcomes.label(outcome);
}

/** From the count where there is one; a printed share without a count stays as printed. */
function percentOf({ events, n, percent }: ResultRow): number | null {
  return events === null || n === null || n === 0 ? percent : (100 * events) / n;
}

/** What records say of how long harms lasted. */
export function durationsOf(studies: readonly SnapshotStudy[]): SafetyAnswer["durations"] {
  return studies.flatMap(({ study, results }) =>
    study.harmDurations.map(({ text, result }) => {
      const row = results.find(({ id }) => id === result);
      const harm = row === undefined || row.outcome === "other" ? null : labelOf(row);
      return { key: study.key, name: study.name, harm, text, result };
    }),
  );
}

const methods: Readonly<
  Record<NonNullable<SnapshotStudy["study"]["harmsCollection"]>["method"], string | null>
> = {
  spontaneous: "as people told of their own accord",
  asked: "by asking for each",
  scale: "on a scale",
  mixed: "in several ways",
  unknown: null,
};

/** How harms were asked for in the trials given, and what was printed of them; of most, no record says. */
export function collectionOf(
  studies: readonly SnapshotStudy[],
): SafetyAnswer["collection"]["known"] {
  return studies.flatMap(({ study: { key, name, harmsCollection } }) =>
    harmsCollection === null
      ? []
      : [
          {
            key,
            name,
            method: methods[harmsCollection.method],
            thresholdPercent: harmsCollection.reportingThresholdPercent ?? null,
            text: harmsCollection.text ?? null,
          },
        ],
  );
}
