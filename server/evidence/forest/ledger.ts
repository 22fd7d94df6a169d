import { reasons } from "#domain/selection/reasons.ts";
import type { SelectedEffects } from "../effects/select.ts";
import { type ForestAnswer, ledgerSteps } from "./contract.ts";

const labels: Readonly<Record<(typeof ledgerSteps)[number], string>> = {
  study: "Not the kind of study asked for",
  arms: "No arms that fit the question",
  numbers: "No usable number at this time",
  reports: "The same people counted elsewhere",
  effect: "No effect can be computed",
  reader: "Taken out by you",
};

export function leftOutOf({ leftOut }: SelectedEffects): ForestAnswer["leftOut"] {
  return leftOut
    .map(({ one, step, code }) => ({
      key: one.study.key,
      name: one.study.name,
      people: one.study.participants,
      step,
      code,
      reason: reasons[code],
    }))
    .toSorted(
      (a, b) =>
        ledgerSteps.indexOf(a.step) - ledgerSteps.indexOf(b.step) || (a.key < b.key ? -1 : 1),
    );
}

export function knownOf({ knownButNotPooled }: SelectedEffects): ForestAnswer["knownButNotPooled"] {
  return knownButNotPooled.map(({ one, code }) => ({
    key: one.study.key,
    name: one.study.name,
    people: one.study.participants,
    primaryOutcomeMet: one.study.primaryOutcomeMet,
    code,
    reason: reasons[code],
  }));
}

/** How many studies are left after each step; the last step leaves those in the answer. */
export function ledgerOf(
  inside: number,
  included: number,
  leftOut: ForestAnswer["leftOut"],
  known: ForestAnswer["knownButNotPooled"],
): ForestAnswer["ledger"] {
  let left = inside - known.length;
  const steps = ledgerSteps.map((step) => {
    const out = leftOut.filter((study) => study.step === step).length;
    left -= out;
    return { step, label: labels[step], out, left };
  });
  return {
    inside,
    steps,
    knownButNotPooled: {
      studies: known.length,
      people: known.reduce((total, { people }) => total + (people ?? 0), 0),
      sizeUnknown: known.filter(({ people }) => people === null).length,
      primaryMissed: known.filter(({ primaryOutcomeMet }) => primaryOutcomeMet === "false").length,
    },
    included,
  };
}
