import { describe, expect, test } from "vitest";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { subgroupsCsv } from "./csv.ts";
import { groupingChoices, subgroupList } from "./view-model.ts";
import { differenceSentences, placementSentences, subgroupsSummary } from "./words.ts";

const answer = testingForestAnswer();
const { subgroups } = answer;
if (subgroups === null) throw new Error("the fixture has groups");
const [first] = subgroups.levels;
if (first === undefined) throw new Error("the fixture has a group");

test("every grouping of a question can be chosen by its name", () => {
  expect(groupingChoices.map(({ label }) => label)).toEqual([
    "Nothing",
    "Route",
    "Condition",
    "Compared with",
    "Given beside it",
    "Drug",
    "Dose",
    "Dosing",
    "Cut-off",
    "Risk of bias",
    "Funding",
  ]);
});

describe("the effect by route", () => {
  test("shows each group with its trials and people, then all together", () => {
    const rows = subgroupList(answer)?.rows ?? [];
    expect(rows.map(({ label, detail }) => [label, detail])).toEqual([
      ["Intranasal", "2 trials, 102 people"],
      ["Intravenous", "10 trials, 457 people"],
      ["All together", "12 trials, 559 people"],
    ]);
    expect(rows[1]?.color).toBe("var(--route-intravenous)");
  });

  test("a group of one trial is not pooled and has no prediction interval", () => {
    const alone = { ...answer, subgroups: { ...subgroups, levels: [{ ...first, k: 1 }] } };
    const [row] = subgroupList(alone)?.rows ?? [];
    expect(row?.mark).toBe("one");
    expect(row?.prediction).toBeNull();
    expect(row?.more).toEqual(["one trial, nothing is pooled"]);
  });

  test("a test that found nothing is not called no difference", () => {
    const sentences = differenceSentences({ ...subgroups, qmPValue: 0.4 });
    expect(sentences[0]).toContain("does not show that the groups are alike");
    expect(sentences[1]).toContain("were not randomised against each other");
  });

  test("a test that found a difference still says that nobody was randomised between the groups", () => {
    const sentences = differenceSentences({ ...subgroups, qmPValue: 0.001 });
    expect(sentences.join(" ")).toContain("not randomised against each other");
  });

  test("one group is no comparison", () => {
    expect(differenceSentences({ ...subgroups, levels: [first] })).toEqual([
      "All trials stand in one group: there is nothing to compare.",
    ]);
  });

  test("trials in no group and in several are named", () => {
    const moved = {
      ...answer,
      subgroups: {
        ...subgroups,
        levels: [
          { ...first, keys: ["zarate-2006"] },
          { ...first, keys: answer.included.slice(0, 11).map(({ key }) => key) },
        ],
      },
    };
    expect(placementSentences(moved)).toEqual([
      "In no group: Lii 2023.",
      "In more than one group: Zarate 2006.",
    ]);
  });

  test("summary and file hold every group", () => {
    expect(subgroupsSummary(answer)).toMatch(/Intranasal, 2 trials, .*Intravenous, 10 trials/);
    expect(subgroupsCsv(subgroups).trim().split("\n")).toHaveLength(3);
  });
});

test("a grouping reads well inside a sentence", () => {
  const [, limits] = differenceSentences({ ...subgroups, by: "comparatorClass" });
  expect(limits).toContain("need not come from the comparator.");
});

test("without a grouping there is no list", () => {
  expect(subgroupList({ ...answer, subgroups: null })).toBeNull();
});
