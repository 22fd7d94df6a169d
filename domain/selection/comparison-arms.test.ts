import { describe, expect, test } from "vitest";
import { comparisonArms } from "./comparison-arms.ts";
import type { ComparableArm, SelectableStudy } from "./selectable.ts";

const study: SelectableStudy = {
  key: "sample-2020",
  designType: "parallel-rct",
  randomised: true,
  ageGroup: "adults",
  participants: 40,
  countedOnce: true,
  overlapGroup: null,
  pooledFrom: [],
};

const arm = (id: string, parts: Partial<ComparableArm> = {}): ComparableArm => ({
  id,
  role: "intervention",
  drug: "ketamine",
  route: "intravenous",
  doseBand: "usual",
  comparatorClass: null,
  sessions: 1,
  phase: "randomised",
  overlapsArms: [],
  validUntilHours: null,
  label: id,
  doseValue: 0.5,
  doseUnit: "mg/kg",
  comparisonGroup: "main",
  background: "none",
  nRandomised: 20,
  nAnalysed: 20,
  ...parts,
});
const control = (id: string, parts: Partial<ComparableArm> = {}): ComparableArm =>
  arm(id, {
    role: "comparator",
    drug: "saline",
    doseBand: null,
    comparatorClass: "inert-placebo",
    ...parts,
  });

const question = { outcome: "response", window: "h24", basis: "without-unverified" } as const;
const split = (...arms: ComparableArm[]) => {
  const { groups, leftOut, reason } = comparisonArms(study, arms, question);
  const names = (side: readonly ComparableArm[]) => side.map(({ id }) => id).join("+");
  return {
    groups: groups.map(
      ({ interventions, comparators }) => `${names(interventions)} / ${names(comparators)}`,
    ),
    out: leftOut.map(({ arm: { id }, code }) => `${id}: ${code}`),
    reason,
  };
};

describe("comparisonArms by other treatment", () => {
  const continued = { background: "continued-antidepressant" } as const;
  const silent = { background: "not-reported" } as const;

  test.each([
    ["the same in all", [arm("k"), control("p")], ["k / p"], []],
    ["not reported goes with any", [arm("k"), control("p", silent)], ["k / p"], []],
    [
      "each kind with its own",
      [arm("k"), control("p"), arm("k2", continued), control("p2", continued)],
      ["k / p", "k2 / p2"],
      [],
    ],
    [
      "a drug arm without a like comparator is out",
      [arm("k"), control("p"), arm("k2", continued)],
      ["k / p"],
      ["k2: background-differs"],
    ],
    [
      "a comparator without a like drug arm is out",
      [arm("k"), control("p"), control("p2", continued)],
      ["k / p"],
      ["p2: background-differs"],
    ],
  ] as const)("%s", (_, arms, groups, out) => {
    expect(split(...arms)).toEqual({ groups, out, reason: null });
  });

  test("nothing left is said to differ in it", () => {
    expect(split(arm("k"), control("p", continued)).reason).toBe("background-differs");
  });
});

describe("comparisonArms by randomisation", () => {
  test("an arm pooled over one group belongs to it", () => {
    const pooled = arm("any", { comparisonGroup: null, overlapsArms: ["k"], doseBand: null });
    expect(split(arm("k"), pooled, control("p")).groups).toEqual(["k+any / p"]);
  });

  test("an arm pooled over two groups is compared with neither", () => {
    const pooled = arm("any", { comparisonGroup: null, overlapsArms: ["k", "k2"], doseBand: null });
    const second = { comparisonGroup: "second" } as const;
    expect(
      split(arm("k"), control("p"), arm("k2", second), control("p2", second), pooled).groups,
    ).toEqual(["k / p", "k2 / p2"]);
  });

  test.each([
    ["no drug arm", [arm("k", { drug: "midazolam" }), control("p")], "no-matching-arm"],
    ["a low dose only", [arm("k", { doseBand: "below-usual" }), control("p")], "dose-below-usual"],
    ["no comparator", [arm("k")], "no-matching-comparator"],
    ["ketamine on both sides", [arm("k"), control("p", { drug: "ketamine" })], "drug-in-both-arms"],
    [
      "a comparator after the phase only",
      [arm("k"), control("p", { phase: "follow-on" })],
      "outside-randomised-phase",
    ],
  ] as const)("%s", (_, arms, reason) => {
    expect(split(...arms)).toMatchObject({ groups: [], reason });
  });
});
