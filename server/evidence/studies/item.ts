import type { SnapshotStudy } from "../snapshot.ts";
import type { StudyItem } from "./contract.ts";

/** A study as a row of a list. */
export function studyItemOf({ study, arms, results }: SnapshotStudy): StudyItem {
  const bases = { reported: 0, derived: 0, digitised: 0, unverified: 0 };
  for (const row of results) bases[row.basis] += 1;
  return {
    key: study.key,
    name: study.name,
    title: study.title,
    year: study.year,
    firstAuthor: study.firstAuthor,
    publication: study.publication,
    indication: study.indication,
    indicationDetail: study.indicationDetail,
    purpose: study.purpose,
    ageGroup: study.ageGroup,
    designType: study.designType,
    randomised: study.randomised,
    blinding: study.blinding,
    dosing: study.dosing,
    interventions: distinct(
      arms
        .filter((arm) => arm.role === "intervention")
        .map(({ drug, route, dose, doseBand }) => ({ drug, route, dose, doseBand })),
    ),
    comparators: distinct(
      arms
        .filter((arm) => arm.role === "comparator")
        .map(({ comparatorClass, drug }) => ({ comparatorClass: comparatorClass ?? "none", drug })),
    ),
    participants: { n: study.participants, counts: study.participantsCounts },
    countedOnce: study.countedOnce,
    riskOfBias: study.riskOfBias,
    funding: study.funding,
    primaryOutcomeMet:
      study.primaryOutcomeMet === "unknown" ? "unknown" : study.primaryOutcomeMet === "true",
    results: { total: results.length, ...bases },
  };
}

function distinct<Value extends object>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
