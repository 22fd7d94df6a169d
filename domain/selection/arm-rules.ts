import { isStudiedDrug } from "../vocabulary/drugs.ts";
import type { ReasonId } from "./reasons.ts";
import type { ArmQuestion, SelectableArm } from "./selectable.ts";

/** SELECTION 4.2: arms that may never be used, whatever is asked. */
export function unusableArmReason(arm: SelectableArm, randomised: boolean): ReasonId | null {
  if (randomised ? arm.phase !== "randomised" : arm.phase === "follow-on")
    return "outside-randomised-phase";
  return arm.overlapsArms.length > 0 ? "repeats-people" : null;
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
  const routeAsked = arm.route === null ? question.route === undefined : isAsked(question.route, arm.route);
  if (!drugAsked || !routeAsked) return "no-matching-arm";
  if (question.doseBand === undefined)
    return arm.doseBand === "below-usual" ? "dose-below-usual" : null;
  return arm.doseBand !== null && question.doseBand.includes(arm.doseBand)
    ? null
    : "no-matching-arm";
}

function comparatorReason(arm: SelectableArm, question: ArmQuestion): ReasonId | null {
  const classAsked = isAsked(question.comparatorClass, arm.comparatorClass ?? "none");
  return classAsked && isAsked(question.comparatorDrug, arm.drug) ? null : "no-matching-arm";
}

function isAsked<Value>(asked: readonly Value[] | undefined, value: Value): boolean {
  return asked === undefined || asked.includes(value);
}
