import { closedList } from "./closed-list.ts";
import type { DrugId } from "./drugs.ts";
import type { RouteId } from "./routes.ts";

export const doseBands = closedList([
  { id: "below-usual", label: "Below usual" },
  { id: "usual", label: "Usual" },
  { id: "above-usual", label: "Above usual" },
  { id: "flexible", label: "Flexible", note: "raised or lowered within the study" },
]);

export type DoseBandId = (typeof doseBands.ids)[number];

/** The usual dose of one drug by one route; `from` and `to` inclusive, in `unit` per session. */
interface UsualDose {
  readonly drug: DrugId;
  readonly route: RouteId;
  readonly unit: "mg/kg" | "mg";
  readonly from: number;
  readonly to: number;
  readonly note: string;
}

/** The ranges that decide a dose band. A drug and route that is not listed has no band. */
const usualDoses: readonly UsualDose[] = [
  {
    drug: "ketamine",
    route: "intravenous",
    unit: "mg/kg",
    from: 0.4,
    to: 0.6,
    note: "over about 40 minutes",
  },
  {
    drug: "esketamine",
    route: "intravenous",
    unit: "mg/kg",
    from: 0.2,
    to: 0.4,
    note: "half the racemic dose, over about 40 minutes",
  },
  {
    drug: "esketamine",
    route: "intranasal",
    unit: "mg",
    from: 56,
    to: 84,
    note: "also 28 mg in older adults",
  },
  { drug: "ketamine", route: "intranasal", unit: "mg", from: 40, to: 50, note: "racemic spray" },
  {
    drug: "ketamine",
    route: "intramuscular",
    unit: "mg/kg",
    from: 0.25,
    to: 0.5,
    note: "single injection",
  },
  {
    drug: "ketamine",
    route: "subcutaneous",
    unit: "mg/kg",
    from: 0.5,
    to: 0.9,
    note: "single injection",
  },
];

/**
 * Band of a fixed dose, or undefined where no usual range is fixed for this drug, route and unit.
 * Older adults may start esketamine spray at 28 mg, which is usual for them.
 */
export function doseBandOf(arm: {
  drug: DrugId;
  route?: RouteId | undefined;
  dose?: { value?: number | undefined; unit?: string | undefined } | undefined;
  olderAdults: boolean;
}): Exclude<DoseBandId, "flexible"> | undefined {
  const usual = usualDoses.find(
    (range) =>
      range.drug === arm.drug && range.route === arm.route && range.unit === arm.dose?.unit,
  );
  const value = arm.dose?.value;
  if (usual === undefined || value === undefined) return undefined;
  const isSpray = usual.drug === "esketamine" && usual.route === "intranasal";
  const from = isSpray && arm.olderAdults ? 28 : usual.from;
  if (value < from) return "below-usual";
  return value > usual.to ? "above-usual" : "usual";
}
