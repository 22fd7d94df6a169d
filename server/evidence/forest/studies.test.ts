import { describe, expect, test } from "vitest";
import { sampleArm, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { forestOf, onlyRow, outOf } from "./testing.ts";

describe("SELECTION 4.1: whole studies", () => {
  const cohort = sampleStudy({
    key: "cohort-2020",
    design: { type: "non-randomised-controlled", randomised: false },
  });

  test("one that was not randomised enters only when asked for, and then as an association", () => {
    expect(outOf(forestOf([cohort]))).toEqual(["cohort-2020: study not-randomised"]);
    const asked = forestOf(
      [cohort, sampleStudy()],
      "outcome=response&window=h24&randomised=true&randomised=false",
    );
    expect(asked.included.map(({ key }) => key)).toEqual(["cohort-2020", "sample-2020"]);
    expect(asked.warnings.map(({ code }) => code)).toContain("not-randomised");
    expect(asked.sentence).toContain("association");
    expect(asked.absolute?.nnt).toBeNull();
  });

  test("a study that does not say whether it was randomised is not taken for randomised", () => {
    const silent = sampleStudy({ design: { type: "parallel-rct" } });
    expect(outOf(forestOf([silent]))).toEqual(["sample-2020: study not-randomised"]);
  });

  test.each([
    ["adults", true],
    ["mixed", true],
    ["unknown", true],
    ["adolescents", false],
    ["older-adults", false],
  ] as const)("people of age group %s are in by default: %s", (ageGroup, isIn) => {
    const study = sampleStudy({
      population: { indication: "major-depressive-disorder", ageGroup },
    });
    const answer = forestOf([study]);
    expect(outOf(answer)).toEqual(isIn ? [] : ["sample-2020: study age-group"]);
    const asked = forestOf([study], `outcome=response&window=h24&ageGroup=${ageGroup}`);
    expect(asked.included).toHaveLength(1);
  });

  test("randomised withdrawal answers relapse and nothing else", () => {
    const relapse = { outcome: "relapse", timing: "cumulative", hours: undefined } as const;
    const study = sampleStudy({
      design: { type: "randomised-withdrawal", randomised: true },
      results: [
        sampleCount("ket", 12, 20),
        sampleCount("pbo", 4, 20),
        sampleCount("ket", 5, 20, { ...relapse, id: "relapse-ket" }),
        sampleCount("pbo", 11, 20, { ...relapse, id: "relapse-pbo" }),
      ],
    });
    expect(outOf(forestOf([study]))).toEqual(["sample-2020: study enriched-withdrawal"]);
    expect(onlyRow(forestOf([study], "outcome=relapse&measure=RR")).estimate).toBeCloseTo(5 / 11);
  });

  test.each([
    ["bipolar-depression", 0],
    ["postpartum-depression", 0],
    ["suicidal-ideation", 1],
    ["treatment-resistant-depression", 1],
  ] as const)("depression without a condition: %s gives %s inside", (indication, inside) => {
    const answer = forestOf([sampleStudy({ population: { indication } })]);
    expect(answer.ledger.inside).toBe(inside);
    expect(answer.question.defaults).toContain("unipolar depression only");
  });
});

describe("SELECTION 2: domains", () => {
  const pain = (key: string) =>
    sampleStudy({
      key,
      population: { indication: "cancer-pain" },
      results: [
        sampleCount("ket", 9, 20, { outcome: "pain-response", scale: "nrs-pain" }),
        sampleCount("pbo", 6, 20, { outcome: "pain-response", scale: "nrs-pain" }),
      ],
    });
  const both = "indication=cancer-pain&indication=depression";

  test("response in cancer pain never stands beside response in depression", () => {
    const records = [pain("pain-2012"), sampleStudy()];
    const mood = forestOf(records, `outcome=response&window=h24&${both}`);
    expect(onlyRow(mood).key).toBe("sample-2020");
    expect(outOf(mood)).toEqual(["pain-2012: numbers other-domain"]);
    const asked = forestOf(records, `outcome=pain-response&window=h24&${both}`);
    expect(onlyRow(asked).key).toBe("pain-2012");
    expect(outOf(asked)).toEqual(["sample-2020: numbers other-domain"]);
  });
});

describe("the order of the rules: a study has the reason of the first step it fails", () => {
  test.each([
    ["the study before its arms", { ageGroup: "adolescents", drug: "midazolam" }, "age-group"],
    ["the arms before their numbers", { drug: "midazolam" }, "no-matching-arm"],
    ["the numbers last", {}, "outside-window"],
  ] as const)(
    "%s",
    (_, { ageGroup, drug }: { ageGroup?: "adolescents"; drug?: "midazolam" }, code) => {
      const study = sampleStudy({
        population: { indication: "major-depressive-disorder", ageGroup: ageGroup ?? "adults" },
        arms: [
          sampleArm("ket", drug === undefined ? {} : { drug }),
          ...sampleStudy().arms.slice(1),
        ],
        results: [
          sampleCount("ket", 5, 20, { hours: 72 }),
          sampleCount("pbo", 5, 20, { hours: 72 }),
        ],
      });
      expect(outOf(forestOf([study]))).toEqual([expect.stringContaining(code)]);
    },
  );

  test("a reader's own exclusion comes after every rule", () => {
    const child = sampleStudy({
      population: { indication: "major-depressive-disorder", ageGroup: "adolescents" },
    });
    const answer = forestOf([child], "outcome=response&window=h24&exclude=sample-2020");
    expect(outOf(answer)).toEqual(["sample-2020: study age-group"]);
    expect(answer.takenOut).toEqual([]);
  });
});

describe("known but not pooled", () => {
  const silent = (key: string, met: boolean, parts: Parameters<typeof sampleStudy>[0] = {}) =>
    sampleStudy({
      key,
      results: [],
      primaryOutcome: { met, basis: "stated" },
      population: { indication: "major-depressive-disorder", nRandomised: 40 },
      ...parts,
    });

  test("trials that fit but print no number are counted with their people and their outcome", () => {
    const answer = forestOf([
      sampleStudy(),
      silent("met-2019", true),
      silent("missed-2021", false),
    ]);
    expect(answer.knownButNotPooled.map(({ key, people }) => [key, people])).toEqual([
      ["met-2019", 40],
      ["missed-2021", 40],
    ]);
    expect(answer.ledger.knownButNotPooled).toMatchObject({
      studies: 2,
      people: 80,
      primaryMissed: 1,
    });
    expect(answer.sentence).toContain(
      "Not in this number: 2 trials, 80 people; 1 missed its primary outcome.",
    );
  });

  test("a percentage without a count is known, not pooled", () => {
    const percent = { percent: 50, missing: { events: "percent-only" } } as const;
    const study = sampleStudy({
      results: ["ket", "pbo"].map((arm) => sampleCount(arm, undefined, 20, percent)),
    });
    expect(outOf(forestOf([study]))).toEqual(["sample-2020: known percent-only"]);
  });

  test.each([
    ["not randomised", { design: { type: "cohort" as const, randomised: false } }],
    ["with other arms only", { arms: [sampleArm("ket"), sampleArm("ket2")] }],
    ["of another condition and domain", { population: { indication: "ptsd" as const } }],
    ["pooled over trials", { pooledFrom: ["sample-2020"] }],
  ])("a study %s is left out instead", (_, parts) => {
    const answer = forestOf(
      [silent("silent-2019", false, parts)],
      "outcome=response&window=h24&indication=depression&indication=ptsd",
    );
    expect(answer.knownButNotPooled).toEqual([]);
    expect(answer.leftOut).toHaveLength(1);
  });

  test("the sentence says so where there is none", () => {
    expect(forestOf([sampleStudy()]).sentence).toContain(
      "No other randomised trial with these arms is known here without a usable number.",
    );
  });
});

describe("the reader's own choice", () => {
  const records = [sampleStudy(), sampleStudy({ key: "other-2021", year: 2021 })];

  test("a study taken out is shown grey, counted nowhere and named", () => {
    const answer = forestOf(records, "outcome=response&window=h24&exclude=other-2021");
    expect(onlyRow(answer).key).toBe("sample-2020");
    expect(answer.takenOut.map(({ key, weightPercent }) => [key, weightPercent])).toEqual([
      ["other-2021", null],
    ]);
    expect(outOf(answer)).toEqual(["other-2021: reader taken-out"]);
    expect(answer.people).toBe(40);
    expect(answer.question.canonical).toContain("exclude=other-2021");
  });

  test("everything may be taken out", () => {
    const answer = forestOf(
      records,
      "outcome=response&window=h24&exclude=other-2021&exclude=sample-2020",
    );
    expect(answer.pooled).toBeNull();
    expect(answer.ledger.steps.at(-1)).toMatchObject({ step: "reader", out: 2, left: 0 });
  });
});

test("the ledger walks from all studies inside the filter to those in the answer", () => {
  const answer = forestOf([
    sampleStudy(),
    sampleStudy({
      key: "child-2020",
      population: { indication: "major-depressive-disorder", ageGroup: "adolescents" },
    }),
    sampleStudy({
      key: "late-2020",
      results: [sampleCount("ket", 1, 20, { hours: 72 }), sampleCount("pbo", 1, 20, { hours: 72 })],
    }),
    sampleStudy({ key: "silent-2020", results: [] }),
    sampleStudy({ key: "ptsd-2020", population: { indication: "ptsd" } }),
  ]);
  expect(answer.ledger.inside).toBe(4);
  expect(answer.ledger.steps.map(({ step, out, left }) => [step, out, left])).toEqual([
    ["study", 1, 2],
    ["arms", 0, 2],
    ["numbers", 1, 1],
    ["reports", 0, 1],
    ["effect", 0, 1],
    ["reader", 0, 1],
  ]);
  expect(answer.ledger.knownButNotPooled.studies).toBe(1);
});
