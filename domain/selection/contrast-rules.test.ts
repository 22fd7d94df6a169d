import { describe, expect, test } from "vitest";
import { orientContrast } from "./contrast-rules.ts";
import type { ComparableRow } from "./selectable.ts";

const printed = (parts: Partial<ComparableRow>): ComparableRow => ({
  id: "c",
  kind: "contrast",
  arm: null,
  outcome: "severity",
  scale: "madrs",
  criterion: null,
  hours: 24,
  fromHours: null,
  toHours: null,
  hoursSinceLastDose: null,
  endOfTreatment: null,
  timing: "point",
  period: "not-applicable",
  analysisSet: "unknown",
  cautionUse: null,
  basis: "reported",
  sourceKind: "paper",
  unit: "scale-points",
  events: null,
  n: null,
  timeLabel: "24 h",
  missingData: "unknown",
  form: null,
  mean: null,
  sd: null,
  se: 2,
  ciLow: null,
  ciHigh: null,
  pairedSe: null,
  armsA: ["a"],
  armsB: ["b"],
  comparison: "arms",
  measure: "MD",
  estimate: -5,
  favours: "a",
  level: 95,
  multiplicityAdjusted: false,
  adjusted: true,
  subgroup: null,
  ...parts,
});

describe("orientContrast", () => {
  /** Outcomes by the direction in which people are better. */
  const directions = [
    ["severity", -1],
    ["suicidal-ideation-severity", -1],
    ["response", 1],
    ["remission", 1],
    ["relapse", -1],
    ["ae-nausea", -1],
    ["dropout-any", -1],
    ["abstinence", 1],
  ] as const;

  test.each(
    directions.flatMap(([outcome, better]) =>
      [true, false].flatMap((aIsIntervention) =>
        (["a", "b"] as const).flatMap((favours) =>
          [3, -3].map((estimate) => ({ outcome, better, aIsIntervention, favours, estimate })),
        ),
      ),
    ),
  )(
    "$outcome, intervention first: $aIsIntervention, better: $favours, printed $estimate",
    ({ outcome, better, aIsIntervention, favours, estimate }) => {
      const row = printed({ outcome, favours, estimate, unit: "scale-points" });
      const interventionDidBetter = (favours === "a") === aIsIntervention;
      expect(orientContrast(row, aIsIntervention)).toEqual({
        yi: (interventionDidBetter ? better : -better) * 3,
        vi: 4,
      });
    },
  );

  test.each([
    [4, 0.25],
    [0.25, 4],
  ])("a ratio of %s and its inverse %s are one effect", (one, inverse) => {
    const ratio = (estimate: number) =>
      printed({
        outcome: "response",
        measure: "OR",
        unit: "ratio",
        se: null,
        estimate,
        ciLow: estimate / 2,
        ciHigh: estimate * 2,
      });
    const [left, right] = [one, inverse].map((value) => orientContrast(ratio(value), true));
    expect(left?.yi).toBeCloseTo(Math.log(4), 12);
    expect(right?.yi).toBeCloseTo(Math.log(4), 12);
    expect(left?.vi).toBeCloseTo(right?.vi ?? Number.NaN, 12);
  });
});
