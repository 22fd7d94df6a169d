import { insideSentence } from "#domain/label-words.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import type { EffectRow } from "../../lib/api.ts";
import { hoursText } from "../../ui/hours.ts";
import { decimal, integer, plural } from "../../ui/number-format.ts";

type Side = EffectRow["intervention"];

/** "0.5 mg/kg", "0.5 or 1 mg/kg"; the drug before it where the rows of a figure differ in it. */
export function doseText(row: EffectRow, namesDrug: boolean): string {
  const doses = unique(row.intervention.arms.flatMap(({ dose }) => dose ?? []));
  const dose = doses.length === 0 ? "dose not stated" : withoutRepeatedUnit(doses);
  return namesDrug ? `${drugsText(row.intervention)} ${dose}` : dose;
}

/** "midazolam", "saline"; the class where no arm is known. */
export function comparatorText(row: EffectRow): string {
  return row.comparator.arms.length > 0
    ? drugsText(row.comparator)
    : row.comparatorClass.map((id) => insideSentence(comparatorClasses.label(id))).join(", ");
}

function drugsText(side: Side): string {
  return unique(side.arms.map(({ drug }) => insideSentence(drugs.label(drug)))).join(" or ");
}

/** "28 d (3 d)": hours since the first dose, and since the last where that is another time. */
export function timeText(row: EffectRow): string {
  const { hours, hoursSinceLastDose: since } = row;
  if (hours === null) return row.timeLabel;
  const rated = hoursText(hours);
  return since === null || since === hours ? rated : `${rated} (${hoursText(since)})`;
}

/**
 * "19/30" for counts, "−12.3 (8.1), 32" for scores; where only a comparison is printed, the people
 * of the arms it compares: "n 90 + 62".
 */
export function sideText(side: Side, counts: boolean): string {
  const { events, n, mean, sd } = side;
  if (counts && events !== null && n !== null) return `${countText(events)}/${countText(n)}`;
  if (!counts && mean !== null) {
    const spread = sd === null ? "" : ` (${decimal(sd, 1)})`;
    return `${decimal(mean, 1)}${spread}${n === null ? "" : `, ${countText(n)}`}`;
  }
  const people = n === null ? side.arms.flatMap((arm) => arm.n ?? []) : [n];
  return people.length === 0 ? "–" : `n ${people.map(countText).join(" + ")}`;
}

/** "66 people"; a number nobody states is never told as none. */
export function peopleText(people: number | null): string {
  return people === null ? "number of people not stated" : plural(people, "person", "people");
}

/** Halves come from counting both periods of a crossover once. */
function countText(value: number): string {
  return Number.isInteger(value) ? integer(value) : decimal(value, 1);
}

/** ["0.5 mg/kg", "1 mg/kg"] → "0.5 or 1 mg/kg" */
function withoutRepeatedUnit(doses: readonly string[]): string {
  const parts = doses.map((dose) => /^([\d.,–-]+)\s(.+)$/.exec(dose));
  const unit = parts[0]?.[2];
  if (unit === undefined || parts.some((part) => part?.[2] !== unit)) return doses.join(" or ");
  return `${parts.map((part) => part?.[1]).join(" or ")} ${unit}`;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
