import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { peopleIn } from "../participants.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { sortStudies } from "../studies/answer.ts";
import { studyItemOf } from "../studies/item.ts";
import type { OverviewAnswer } from "./contract.ts";

/** How many of the newest studies stand on the first page. */
const latestCount = 6;

export function overviewAnswerOf(snapshot: Snapshot): OverviewAnswer {
  return {
    totals: totalsOf(snapshot),
    matrix: matrixOf(snapshot.studies),
    studiesByYear: studiesByYear(snapshot.studies),
    latest: sortStudies(snapshot.studies, "-year").slice(0, latestCount).map(studyItemOf),
    datasetVersion: snapshot.datasetVersion,
  };
}

function totalsOf({ studies, lastChange }: Snapshot): OverviewAnswer["totals"] {
  const resultsByBasis = { reported: 0, derived: 0, digitised: 0, unverified: 0 };
  let results = 0;
  for (const { results: rows } of studies)
    for (const row of rows) {
      results += 1;
      resultsByBasis[row.basis] += 1;
    }
  const years = studies.flatMap(({ study }) => study.year ?? []);
  const people = peopleIn(studies);
  return {
    studies: studies.length,
    randomised: studies.filter(({ study }) => study.randomised === true).length,
    participants: people.n,
    participantsUnknown: people.unknown,
    results,
    resultsWithSource: results - resultsByBasis.unverified,
    resultsByBasis,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    lastChange,
  };
}

/** Every route with every indication. A study with arms of two routes stands in both. */
function matrixOf(studies: readonly SnapshotStudy[]): OverviewAnswer["matrix"] {
  return routes.ids.flatMap((route) =>
    indications.ids.map((indication) => {
      const inside = studies.filter(
        ({ traits }) =>
          traits.indication === indication &&
          traits.interventions.some((arm) => arm.route === route),
      );
      return {
        route,
        indication,
        ...cellOf(inside),
        byComparator: comparatorClasses.ids.flatMap((comparatorClass) => {
          const compared = inside.filter(({ traits }) =>
            traits.comparatorClass.includes(comparatorClass),
          );
          return compared.length === 0 ? [] : [{ comparatorClass, ...cellOf(compared) }];
        }),
      };
    }),
  );
}

function cellOf(studies: readonly SnapshotStudy[]): { studies: number; participants: number } {
  return { studies: studies.length, participants: peopleIn(studies).n };
}

function studiesByYear(studies: readonly SnapshotStudy[]): OverviewAnswer["studiesByYear"] {
  const years = new Map<number, { randomised: number; notRandomised: number }>();
  for (const { study } of studies) {
    if (study.year === null) continue;
    const counts = years.get(study.year) ?? { randomised: 0, notRandomised: 0 };
    counts[study.randomised === true ? "randomised" : "notRandomised"] += 1;
    years.set(study.year, counts);
  }
  return [...years].toSorted(([a], [b]) => a - b).map(([year, counts]) => ({ year, ...counts }));
}
