import { criterionOperators } from "../vocabulary/result-terms.ts";
import { scales } from "../vocabulary/scales.ts";
import type { Arm } from "./arm.ts";
import type { Criterion } from "./result.ts";

/** "0.5 mg/kg", or null where no fixed dose is stated. */
export function doseText(dose: Arm["dose"]): string | null {
  if (dose?.value === undefined) return dose?.detail ?? null;
  return dose.unit === undefined ? String(dose.value) : `${dose.value} ${dose.unit}`;
}

/** "MADRS ≤ 10", "MADRS, fall of at least 50 %". */
export function criterionText(criterion: Criterion): string {
  const scale = criterion.scale === undefined ? "" : scales.label(criterion.scale);
  const sustained =
    criterion.sustainedDays === undefined ? "" : `, kept for ${criterion.sustainedDays} days`;
  return `${ruleText(scale, criterion)}${sustained}`;
}

function ruleText(scale: string, { operator, cutoff }: Criterion): string {
  const comma = scale === "" ? "" : `${scale}, `;
  switch (operator) {
    case "fall-at-least-percent":
      return `${comma}fall of at least ${cutoff} %`;
    case "fall-above-percent":
      return `${comma}fall of more than ${cutoff} %`;
    case "fall-at-least-points":
      return `${comma}fall of at least ${cutoff} points`;
    default:
      return `${scale} ${criterionOperators.label(operator)} ${cutoff}`.trim();
  }
}
