import { describe, expect, test } from "vitest";
import { doseBandOf } from "./dose-bands.ts";
import { expandIndications } from "./indications.ts";
import { outcomes } from "./outcomes.ts";
import { scales } from "./scales.ts";
import { windowOfHours, windows } from "./windows.ts";

describe("windows", () => {
  test.each([
    [0.5, "h1"],
    [0.67, "h1"],
    [1, "h2"],
    [3, "h2"],
    [3.1, "h4"],
    [8, "h4"],
    [12, undefined],
    [16, "h24"],
    [24, "h24"],
    [36, "h24"],
    [40, undefined],
    [72, "d3"],
    [100, undefined],
    [168, "d7"],
    [336, "d14"],
    [504, "d28"],
    [672, "d28"],
    [840, "d28"],
    [841, "later"],
    [0, undefined],
  ])("hour %s is in %s", (hours, window) => {
    expect(windowOfHours(hours)).toBe(window);
  });

  test("no hour is in two windows", () => {
    const clock = windows.entries.filter((window) => window.from !== undefined);
    for (let hours = 0; hours < 2000; hours += 0.25) {
      const holding = clock.filter((window) => {
        const after = window.fromExclusive
          ? hours > (window.from ?? 0)
          : hours >= (window.from ?? 0);
        const limit = window.to ?? Infinity;
        return after && (window.toExclusive ? hours < limit : hours <= limit);
      });
      expect(holding.length).toBeLessThanOrEqual(1);
    }
  });
});

describe("dose bands", () => {
  const iv = { drug: "ketamine", route: "intravenous", olderAdults: false } as const;
  const spray = { drug: "esketamine", route: "intranasal" } as const;
  test.each([
    [{ ...iv, dose: { value: 0.2, unit: "mg/kg" } }, "below-usual"],
    [{ ...iv, dose: { value: 0.4, unit: "mg/kg" } }, "usual"],
    [{ ...iv, dose: { value: 0.5, unit: "mg/kg" } }, "usual"],
    [{ ...iv, dose: { value: 1, unit: "mg/kg" } }, "above-usual"],
    [{ ...iv, dose: { value: 35, unit: "mg" } }, undefined],
    [{ ...iv, dose: undefined }, undefined],
    [{ ...spray, olderAdults: false, dose: { value: 28, unit: "mg" } }, "below-usual"],
    [{ ...spray, olderAdults: true, dose: { value: 28, unit: "mg" } }, "usual"],
    [{ ...spray, olderAdults: false, dose: { value: 84, unit: "mg" } }, "usual"],
  ])("%j is %s", (arm, band) => {
    expect(doseBandOf(arm)).toBe(band);
  });
});

describe("indications", () => {
  test("bipolar and postpartum depression are not in the group of unipolar depression", () => {
    expect([...expandIndications(["depression"])]).toEqual([
      "treatment-resistant-depression",
      "major-depressive-disorder",
      "suicidal-ideation",
    ]);
  });
});

describe("outcomes", () => {
  test("prefer only scales of their own domain or one that is rated with it", () => {
    for (const outcome of outcomes.entries)
      for (const scale of outcome.scalePreference ?? [])
        expect([outcome.domain], `${outcome.id} prefers ${scale}`).toContain(
          scales.get(scale).domain,
        );
  });

  test("an unknown id is refused by name", () => {
    expect(() => outcomes.label("cure" as "response")).toThrow('"cure" is not in the list');
  });
});
