import { describe, expect, test } from "vitest";
import type { RatesAnswer } from "../../lib/api.ts";
import { groupByReason } from "../../ui/group-by-reason.ts";
import { placeRates, ratePoints, ratesSummary, ratesTitle } from "./view-model.ts";

const crude = { events: 54, n: 84, percent: 64.3, ciLow: 53.6, ciHigh: 73.7 };

const answer: RatesAnswer = {
  question: { outcome: "response", window: "h24", by: "route", canonical: "", defaults: [] },
  groups: [
    {
      id: "intravenous",
      label: "Intravenous",
      designClass: "randomised",
      dosing: "single",
      intervention: { studies: 3, arms: [], crude, pooled: null },
      comparator: {
        studies: 2,
        arms: [],
        crude: { events: 17, n: 45, percent: 37.8, ciLow: 25.1, ciHigh: 52.4 },
        pooled: null,
      },
    },
  ],
  included: 3,
  leftOut: [],
  warnings: [],
  caption: "",
  datasetVersion: "1-00000000",
};

describe("rates placed for drawing", () => {
  test("stands the comparator under the drug, groups never by rate", () => {
    const [block] = placeRates(answer, 1000).blocks;
    expect(block?.rows.map((row) => row.side)).toEqual(["intervention", "comparator"]);
    expect(block?.rows[0]?.y).toBeLessThan(block?.rows[1]?.y ?? 0);
  });

  test("says the denominator and marks a sum of fewer than three trials", () => {
    const rows = placeRates(answer, 1000).blocks[0]?.rows;
    expect(rows?.map((row) => row.text)).toEqual([
      "54 of 84 people, 3 trials",
      "17 of 45 people, only 2 trials",
    ]);
    expect(rows?.map((row) => row.few)).toEqual([false, true]);
  });

  test("a narrow plot is taller, because words stand above the marks", () => {
    expect(placeRates(answer, 320).height).toBeGreaterThan(placeRates(answer, 1000).height);
  });

  test("a group without a comparator has no empty row", () => {
    const [group] = answer.groups;
    if (group === undefined) throw new Error("the fixture has a group");
    const alone = {
      ...answer,
      groups: [{ ...group, comparator: { studies: 0, arms: [], crude: null, pooled: null } }],
    };
    expect(placeRates(alone, 1000).blocks[0]?.rows).toHaveLength(1);
  });

  test("every mark can be reached and tells its interval", () => {
    const points = ratePoints(placeRates(answer, 1000));
    expect(points).toHaveLength(2);
    expect(points[0]?.lines).toContain("95 % interval 54–74\u202f%");
  });

  test("title and summary name outcome, time and both sides", () => {
    expect(ratesTitle(answer)).toBe("Response at 24 hours in trial arms, by route");
    expect(ratesSummary(answer)).toContain(
      "Intravenous, single dose: 54 of 84, comparators 17 of 45",
    );
  });
});

test("left-out entries are grouped by reason, the most frequent first", () => {
  const entry = (key: string, code: "overlap" | "outside-window") => ({
    key,
    name: key,
    arm: null,
    code,
    reason: code,
  });
  const groups = groupByReason([
    entry("a", "overlap"),
    entry("b", "outside-window"),
    entry("c", "outside-window"),
  ]);
  expect(groups.map((group) => [group.code, group.entries.length])).toEqual([
    ["outside-window", 2],
    ["overlap", 1],
  ]);
});
