import { describe, expect, test } from "vitest";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { compareOf } from "./testing.ts";

type Study = Parameters<typeof sampleStudy>[0];

/** Ketamine by infusion against another treatment. */
function against(key: string, other: Parameters<typeof sampleArm>[1], more: Study = {}) {
  return sampleStudy({
    key,
    short: key,
    arms: [
      sampleArm("ket"),
      sampleComparator("other", { comparatorClass: "active-drug", ...other }),
    ],
    results: [sampleCount("ket", 12, 20), sampleCount("other", 8, 20)],
    ...more,
  });
}

const openCohort: Study = {
  design: { type: "cohort", randomised: false, blinding: "open-label", dosing: "single" },
};
const search =
  "option=ketamine~intravenous~inert-placebo&option=esketamine~intranasal~inert-placebo&window=h24";

describe("head-to-heads", () => {
  test("are told by drug and route, so a drip is never taken for a spray", () => {
    const { headToHeads } = compareOf(
      [
        against("drip-drip", { drug: "esketamine", route: "intravenous" }),
        against("drip-spray", { drug: "esketamine", route: "intranasal" }),
      ],
      search,
    );
    expect(headToHeads.map(({ label, cells }) => [label, cells[0]?.k])).toEqual([
      ["Ketamine (intravenous) against esketamine (intravenous)", 1],
      ["Ketamine (intravenous) against esketamine (intranasal)", 1],
    ]);
    expect(headToHeads[0]?.cells[0]?.canonical).toContain("exclude=drip-spray");
  });

  test("put randomised trials first and the others apart", () => {
    const { headToHeads } = compareOf(
      [
        against("a-cohort", { drug: "ect", route: undefined, comparatorClass: "ect" }, openCohort),
        against("b-trial", { drug: "ect", route: undefined, comparatorClass: "ect" }),
      ],
      search,
    );
    expect(headToHeads.map(({ label, randomised }) => [label, randomised])).toEqual([
      ["Ketamine (intravenous) against ECT", true],
      ["Ketamine (intravenous) against ECT", false],
    ]);
    // Without randomisation no number needed to treat is given.
    expect(headToHeads[0]?.cells[0]?.absolute?.nnt).not.toBeNull();
    expect(headToHeads[1]?.cells[0]?.absolute?.nnt).toBeNull();
  });

  test("find their answer where a course of treatment ends, and show it once", () => {
    const late = { hours: 1344, timeLabel: "8 weeks" };
    const { headToHeads } = compareOf(
      [
        against(
          "weeks",
          { drug: "quetiapine", route: "oral" },
          { results: [sampleCount("ket", 12, 20, late), sampleCount("other", 8, 20, late)] },
        ),
      ],
      search,
    );
    expect(headToHeads[0]?.cells.map(({ outcome, window }) => [outcome, window])).toEqual([
      ["response", "later"],
    ]);
  });

  test("name the trials that print no usable number, with why", () => {
    const { headToHeads } = compareOf(
      [against("silent", { drug: "quetiapine", route: "oral" }, { results: [] })],
      search,
    );
    expect(headToHeads).toMatchObject([
      {
        label: "Ketamine (intravenous) against quetiapine",
        cells: [],
        trials: [{ key: "silent" }],
      },
    ]);
    expect(headToHeads[0]?.trials[0]?.reason).not.toBe("");
  });

  test("leave out placebos, doses of one drug, and treatments no column is about", () => {
    const { headToHeads } = compareOf(
      [
        sampleStudy(),
        against("doses", {
          drug: "ketamine",
          route: "intravenous",
          comparatorClass: "dose-comparison",
        }),
        sampleStudy({
          key: "oral",
          arms: [
            sampleArm("ket", { route: "oral" }),
            sampleComparator("other", { drug: "quetiapine", comparatorClass: "active-drug" }),
          ],
          results: [],
        }),
      ],
      search,
    );
    expect(headToHeads).toEqual([]);
  });
});
