import { beforeAll, describe, expect, test } from "vitest";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import type { Snapshot } from "../snapshot.ts";
import { shippedSnapshot } from "../testing.ts";
import { forestIn, forestOf } from "./testing.ts";

const response = "outcome=response&window=h24";

describe("the agreed ways to ask the same question", () => {
  const against = (key: string, drug: "saline" | "midazolam", risk?: "low" | "high") =>
    sampleStudy({
      key,
      arms: [
        sampleArm("ket"),
        sampleComparator("pbo", {
          drug,
          comparatorClass: drug === "saline" ? "inert-placebo" : "active-placebo",
        }),
      ],
      ...(risk === undefined
        ? {}
        : {
            riskOfBias: [
              {
                tool: "rob-2",
                assessor: "A review",
                domains: [{ domain: "Overall", judgement: risk }],
                overall: risk,
                report: "paper",
                locator: "Fig. 1",
              },
            ],
          }),
    });
  const reviewOnly = sampleStudy({
    key: "review-2018",
    results: ["ket", "pbo"].map((arm) =>
      sampleCount(arm, 5, 20, {
        provenance: {
          report: "paper",
          locator: "Table 1",
          basis: "reported",
          sourceKind: "review-table",
        },
      }),
    ),
  });
  const records = [
    against("saline-2019", "saline", "low"),
    against("midazolam-2020", "midazolam", "high"),
    reviewOnly,
  ];
  const viewsFor = (search: string) =>
    Object.fromEntries(
      (forestOf(records, `${search}&include=views`).views ?? []).map(({ id, k }) => [id, k]),
    );

  test("each counts its own trials", () => {
    expect(viewsFor(response)).toEqual({
      main: 3,
      midazolam: 1,
      "primary-sources": 2,
      "all-doses": 3,
      "everyone-randomised": 3,
      "without-crossover": 3,
      "first-period": 3,
      "low-risk-of-bias": 1,
    });
  });

  test("the main view undoes a narrower question", () => {
    const narrow = `${response}&comparatorClass=inert-placebo&exclude=review-2018`;
    expect(forestOf(records, narrow).included).toHaveLength(1);
    expect(viewsFor(narrow)).toMatchObject({ main: 3, midazolam: 1 });
  });

  test("everyone randomised is no view of an outcome for which it means nothing", () => {
    expect(viewsFor("outcome=ae-nausea")).not.toHaveProperty("everyone-randomised");
  });
});

describe("over the shipped evidence", () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await shippedSnapshot();
  });

  test.each([
    response,
    "outcome=response&window=end&comparatorClass=ect&measure=RD",
    "outcome=severity&window=h24&measure=MD",
    "outcome=remission&window=d28&measure=RR&drug=esketamine",
    "outcome=ae-dissociation",
    "outcome=response&window=h24&denominator=randomised&exclude=lapidus-2014",
  ])("%s: each view and the other denominator are the answer at their own address", (search) => {
    const { views, otherDenominator } = forestIn(snapshot, `${search}&include=views`);
    for (const { canonical, k, people, estimate, ciLow, ciHigh } of [
      ...(views ?? []),
      ...(otherDenominator === null ? [] : [otherDenominator]),
    ]) {
      const { included, people: counted, pooled } = forestIn(snapshot, canonical);
      expect([included.length, counted], canonical).toEqual([k, people]);
      const figures = pooled?.transformed;
      for (const [own, view] of [
        [figures?.estimate, estimate],
        [figures?.ciLow, ciLow],
        [figures?.ciHigh, ciHigh],
      ])
        if (view == null) expect(own ?? null, canonical).toBeNull();
        else expect(own, canonical).toBeCloseTo(view, 8);
    }
  });

  test.each(["route", "drug", "doseBand", "comparatorClass", "dosing", "riskOfBias"])(
    "subgroups by %s hold every study of the answer",
    (by) => {
      const { included, subgroups } = forestIn(snapshot, `${response}&subgroup=${by}`);
      const keys = new Set(subgroups?.levels.flatMap((level) => level.keys));
      expect([...keys].toSorted()).toEqual(included.map(({ key }) => key).toSorted());
    },
  );
});
