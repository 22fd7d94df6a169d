import { describe, expect, test } from "vitest";
import { mergeDocuments } from "./merge-documents.ts";

const base = {
  key: "berman-2000",
  title: "Antidepressant effects",
  year: 2000,
  arms: [{ id: "ket", nRandomised: 9 }, { id: "pbo" }],
  durability: [{ measure: "description", text: "three days" }],
  cautions: ["small"],
};
const [ket, pbo] = base.arms;

describe("two people's changes of one draft", () => {
  test("go together where they touch different fields, even of one arm", () => {
    const theirs = { ...base, year: 2001, arms: [{ ...ket, nAnalysed: 8 }, pbo] };
    const mine = { ...base, arms: [{ ...ket, nRandomised: 8 }, pbo, { id: "mdz" }] };
    const merge = mergeDocuments(base, theirs, mine);
    expect(merge.conflicts).toEqual([]);
    expect(merge.taken).toBe(2);
    expect(merge.document).toEqual({
      ...base,
      year: 2001,
      arms: [{ id: "ket", nRandomised: 8, nAnalysed: 8 }, pbo, { id: "mdz" }],
    });
  });

  test("keep what both added, and what one took away is gone", () => {
    const theirs = { ...base, arms: [ket, pbo, { id: "high" }] };
    const mine = { ...base, arms: [ket, { id: "mdz" }] };
    expect(mergeDocuments(base, theirs, mine).document).toEqual({
      ...base,
      arms: [ket, { id: "mdz" }, { id: "high" }],
    });
  });

  test("are asked for where both changed one field, and nothing is lost until then", () => {
    const theirs = { ...base, year: 2001 };
    const mine = { ...base, year: 1999 };
    const merge = mergeDocuments(base, theirs, mine);
    expect(merge.conflicts).toEqual([
      { path: ["year"], base: 2000, theirs: 2001, mine: 1999, both: undefined },
    ]);
    expect(merge.document).toEqual(mine);
  });

  test("are settled by the choices, field by field", () => {
    const theirs = { ...base, year: 2001, arms: [{ ...ket, nRandomised: 7 }, pbo] };
    const mine = { ...base, year: 1999, arms: [{ ...ket, nRandomised: 8 }, pbo] };
    const merge = mergeDocuments(
      base,
      theirs,
      mine,
      new Map([
        ["year", "theirs"],
        ["arms/ket/nRandomised", "mine"],
      ]),
    );
    expect(merge.conflicts).toEqual([]);
    expect(merge.document).toEqual({ ...mine, year: 2001 });
  });

  test("may both stay where they are words or lists", () => {
    const theirs = { ...base, title: "Effects in depression", cautions: ["small", "crossover"] };
    const mine = { ...base, title: "Effects of ketamine", cautions: ["very small"] };
    const merge = mergeDocuments(
      base,
      theirs,
      mine,
      new Map([
        ["title", "both"],
        ["cautions", "both"],
      ]),
    );
    expect(merge.document).toEqual({
      ...base,
      title: "Effects in depression / Effects of ketamine",
      cautions: ["small", "crossover", "very small"],
    });
  });

  test("conflict where one removed what the other changed", () => {
    const theirs = { ...base, arms: [ket] };
    const mine = { ...base, arms: [ket, { id: "pbo", nRandomised: 9 }] };
    expect(mergeDocuments(base, theirs, mine).conflicts).toEqual([
      {
        path: ["arms", "pbo"],
        base: { id: "pbo" },
        theirs: undefined,
        mine: { id: "pbo", nRandomised: 9 },
        both: undefined,
      },
    ]);
    const agreed = mergeDocuments(base, theirs, mine, new Map([["arms/pbo", "theirs"]]));
    expect(agreed.document).toEqual(theirs);
  });

  test("meet by position in lists whose items have no id", () => {
    const theirs = { ...base, durability: [{ measure: "description", text: "a week" }] };
    const mine = { ...base, durability: [{ measure: "last-separation", text: "three days" }] };
    expect(mergeDocuments(base, theirs, mine).document).toEqual({
      ...base,
      durability: [{ measure: "last-separation", text: "a week" }],
    });
  });

  test("that are the same need no question", () => {
    const changed = { ...base, year: 2002 };
    expect(mergeDocuments(base, changed, { ...changed }).conflicts).toEqual([]);
  });
});
