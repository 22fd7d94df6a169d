import { describe, expect, test } from "vitest";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { armsOut, countsOf, forestOf, onlyRow, outOf } from "./testing.ts";

const response = "outcome=response&window=h24";

describe("SELECTION 4.1 and 4.3: comparators", () => {
  const against = (...comparators: ReturnType<typeof sampleComparator>[]) =>
    sampleStudy({
      arms: [sampleArm("esk", { drug: "esketamine" }), ...comparators],
      results: [sampleCount("esk", 8, 20), ...comparators.map(({ id }) => sampleCount(id, 5, 20))],
    });
  const ketamine = sampleComparator("ket", { drug: "ketamine", comparatorClass: "active-drug" });
  const midazolam = sampleComparator("mdz", {
    drug: "midazolam",
    comparatorClass: "active-placebo",
  });
  const saline = sampleComparator("pbo");

  test("ketamine on both sides is a comparison only where asked for by name", () => {
    expect(outOf(forestOf([against(ketamine)]))).toEqual(["sample-2020: arms drug-in-both-arms"]);
    const asked = onlyRow(forestOf([against(ketamine)], `${response}&comparatorClass=active-drug`));
    expect(countsOf(asked)).toEqual(["esk 8/20 at 24", "ket 5/20 at 24"]);
  });

  test("two kinds of comparator are not mixed: placebo answers and the other is named", () => {
    const row = onlyRow(forestOf([against(midazolam, saline)]));
    expect(row.comparator.arms.map(({ arm }) => arm)).toEqual(["pbo"]);
    expect(row.comparatorClass).toEqual(["inert-placebo"]);
    expect(armsOut(row)).toEqual(["mdz: other-comparator"]);
  });

  test.each(["comparatorClass=active-placebo", "comparatorDrug=midazolam"])(
    "%s takes midazolam",
    (word) => {
      const row = onlyRow(forestOf([against(midazolam, saline)], `${response}&${word}`));
      expect(row.comparator.arms.map(({ arm }) => arm)).toEqual(["mdz"]);
    },
  );

  test("a comparator of another kind leaves the study without one", () => {
    const answer = forestOf([against(ketamine, saline)], `${response}&comparatorDrug=saline`);
    expect(onlyRow(answer).comparator.arms.map(({ arm }) => arm)).toEqual(["pbo"]);
    const both = forestOf(
      [against(ketamine, saline)],
      `${response}&comparatorClass=active-drug&comparatorDrug=saline`,
    );
    expect(both.included).toEqual([]);
  });
});
