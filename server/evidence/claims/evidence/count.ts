import { insideSentence } from "#domain/label-words.ts";
import { judgeArmShare, judgeAtLeast, judgeMostCommon } from "#domain/claims/count.ts";
import type { PartOf } from "#domain/claims/part.ts";
import { readFilter } from "#domain/claims/questions.ts";
import { compileFilter } from "#domain/selection/study-filter.ts";
import { isStudiedDrug } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";

import { peopleIn } from "../../participants.ts";
import type { SnapshotStudy } from "../../snapshot.ts";
import { studiesInside } from "../../studies/answer.ts";
import type { ClaimNumber } from "../contract.ts";
import { distinct, type Asker, type PartEvidence } from "./evidence.ts";

export function countEvidence(asker: Asker, part: PartOf<"count">): PartEvidence {
  const studies = studiesInside(asker.snapshot, readFilter(part.question), undefined);
  const trials = distinct(studies.map(({ study: { key, name } }) => ({ key, name })));
  const number = (label: string, words: string, estimate: number): ClaimNumber => ({
    label,
    words,
    k: studies.length,
    people: peopleIn(studies).n,
    estimate,
    ciLow: null,
    ciHigh: null,
    unit: "count",
    certainty: null,
    page: "studies",
    canonical: part.question,
  });
  if (part.form === "at-least")
    return {
      judgement: judgeAtLeast(part, studies.length),
      numbers: [number("Studies", `${studies.length} recorded here`, studies.length)],
      trials,
    };
  if (part.form === "most-common") {
    const counts = new Map<string, number>(
      routes.ids.map((id) => [
        id,
        studies.filter(({ traits }) => traits.interventions.some(({ route }) => route === id))
          .length,
      ]),
    );
    const words = [...counts]
      .filter(([, n]) => n > 0)
      .toSorted(([, a], [, b]) => b - a)
      .map(([id, n]) => `${insideSentence(routes.label(id as typeof part.route))} ${n}`);
    return {
      judgement: judgeMostCommon(part, counts),
      numbers: [number("Studies by route", words.join(", "), counts.get(part.route) ?? 0)],
      trials,
    };
  }
  const { inside, known, all } = armShareOf(asker, part, studies);
  return {
    judgement: judgeArmShare(part, { inside, known }),
    numbers: [
      number("Drug arms", `${inside} of ${known} that print what is needed; ${all} in all`, inside),
    ],
    trials,
  };
}

/** Intervention arms inside the filter: how many there are, print what is asked, and lie in the ranges. */
function armShareOf(
  { snapshot }: Asker,
  { question, dose, minutes }: PartOf<"count", "arm-share">,
  studies: readonly SnapshotStudy[],
): { readonly inside: number; readonly known: number; readonly all: number } {
  const filter = compileFilter(readFilter(question), undefined);
  const arms = studies.flatMap(({ study, arms: own }) =>
    own
      .filter((arm) => arm.role === "intervention" && isStudiedDrug(arm.drug))
      .filter((arm) => arm.overlapsArms.length === 0 && filter.armHolds(arm))
      .map((arm) => ({
        dose: arm.doseValue === null ? undefined : { value: arm.doseValue, unit: arm.doseUnit },
        minutes: snapshot.infusionMinutes.get(`${study.key} ${arm.id}`),
      })),
  );
  const printed = arms.filter(
    (arm) =>
      (dose === undefined || arm.dose !== undefined) &&
      (minutes === undefined || arm.minutes !== undefined),
  );
  const lies = (value: number, range: { readonly from: number; readonly to: number }): boolean =>
    value >= range.from && value <= range.to;
  const inside = printed.filter(
    (arm) =>
      (dose === undefined || (arm.dose?.unit === dose.unit && lies(arm.dose.value, dose))) &&
      (minutes === undefined || (arm.minutes !== undefined && lies(arm.minutes, minutes))),
  );
  return { inside: inside.length, known: printed.length, all: arms.length };
}
