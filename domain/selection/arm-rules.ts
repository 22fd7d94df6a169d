import { isStudiedDrug } from "../vocabulary/drugs.ts";
import type { ReasonId } from "./reasons.ts";
import type { ArmQuestion, SelectableArm } from "./selectable.ts";

/** SELECTION 4.2: arms outside the phase that was randomised, whatever is asked. */
export function phaseReason(arm: SelectableArm, randomised: boolean): ReasonId | null {
  const outside = randomised ? arm.phase !== "randomised" : arm.phase === "follow-on";
  return outside ? "outside-randomised-phase" : null;
}

/**
 * SELECTION 4.2: arms that repeat people already counted. An arm pooled over others (all doses, all
 * treated) repeats nobody where none of the others gives a number; two such arms that share people
 * repeat each other, and the first one counts.
 */
export function repeatedArms<Arm extends SelectableArm>(
  arms: readonly Arm[],
  givesNumber: (arm: Pick<SelectableArm, "id">) => boolean,
): Set<Arm> {
  const repeated = new Set<Arm>();
  const counted = new Set<string>();
  for (const arm of arms) {
    if (arm.overlapsArms.length === 0 || !givesNumber(arm)) continue;
    const repeats = arm.overlapsArms.some((id) => givesNumber({ id }) || counted.has(id));
    if (repeats) repeated.add(arm);
    else for (const id of arm.overlapsArms) counted.add(id);
  }
  return repeated;
}

/**
 * SELECTION 4.3: why an arm is not one of those asked for, or null where it is. Without a dose band
 * in the question every band counts but below-usual.
 */
export function armReason(arm: SelectableArm, question: ArmQuestion): ReasonId | null {
  return arm.role === "intervention"
    ? interventionReason(arm, question)
    : comparatorReason(arm, question);
}

function interventionReason(arm: SelectableArm, question: ArmQuestion): ReasonId | null {
  const drugAsked = question.drug?.includes(arm.drug) ?? isStudiedDrug(arm.drug);
  const routeAsked =
    arm.route === null ? question.route === undefined : isAsked(question.route, arm.route);
  if (!drugAsked || !routeAsked) return "no-matching-arm";
  if (question.doseBand === undefined)
    return arm.doseBand === "below-usual" ? "dose-below-usual" : null;
  return arm.doseBand !== null && question.doseBand.includes(arm.doseBand)
    ? null
    : "no-matching-arm";
}

function comparatorReason(arm: SelectableArm, question: ArmQuestion): ReasonId | null {
  const comparatorClass = arm.comparatorClass ?? "none";
  const askedByName =
    question.comparatorClass?.includes(comparatorClass) === true ||
    question.comparatorDrug?.includes(arm.drug) === true;
  if (isStudiedDrug(arm.drug) && !askedByName) return "drug-in-both-arms";
  const classAsked = isAsked(question.comparatorClass, comparatorClass);
  return classAsked && isAsked(question.comparatorDrug, arm.drug) ? null : "no-matching-arm";
}

function isAsked<Value>(asked: readonly Value[] | undefined, value: Value): boolean {
  return asked === undefined || asked.includes(value);
}
