import { insideSentence } from "#domain/label-words.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import type { DurabilityAnswer } from "../../lib/api.ts";
import { hoursText } from "../../ui/hours.ts";
import { decimal, plural } from "../../ui/number-format.ts";

export type OnsetRow = DurabilityAnswer["onset"]["betweenArm"][number];
export type DurabilityRow = DurabilityAnswer["lastSeparation"][number];
export type Hazard = NonNullable<DurabilityAnswer["hazard"]>;
type StudyFacts = Pick<OnsetRow, "drugs" | "indication" | "dosing" | "participants">;

/** "Ketamine, single dose, treatment-resistant depression, 73 people" */
export function studyWords({ drugs: given, indication, dosing, participants }: StudyFacts): string {
  return [
    given.map((drug) => drugs.label(drug)).join(" and "),
    dosings.label(dosing).toLowerCase(),
    insideSentence(indications.label(indication)),
    participants === null ? "" : plural(participants, "person", "people"),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** "28 d", or what is known where the median lies beyond the last look. */
export function daysText({ hours, reached }: DurabilityRow): string {
  if (reached === false) return "not reached";
  if (hours === null) return "not stated";
  const days = hours / 24;
  return `${decimal(days, Number.isInteger(days) || days >= 100 ? 0 : 1)} days`;
}

export function lookText(hours: number | null): string {
  return hours === null ? "not stated" : hoursText(hours);
}

export function armText({ armLabel, armRole }: DurabilityRow): string {
  if (armLabel === null) return "–";
  return armRole === "comparator" ? `${armLabel} (comparator)` : armLabel;
}

/** "0.47 [0.29 to 0.76]" */
export function hazardText({ estimate, ciLow, ciHigh }: Hazard): string | null {
  if (estimate === null) return null;
  if (ciLow === null || ciHigh === null) return decimal(estimate, 2);
  return `${decimal(estimate, 2)} [${decimal(ciLow, 2)} to ${decimal(ciHigh, 2)}]`;
}

/** Parts of the answer that have something to show. */
export function isEmpty(answer: DurabilityAnswer): boolean {
  return (
    answer.onset.betweenArm.length === 0 &&
    answer.onset.withinArm.length === 0 &&
    answer.lastSeparation.length === 0 &&
    answer.relapse.length === 0 &&
    answer.described.length === 0 &&
    answer.hazard === null
  );
}
