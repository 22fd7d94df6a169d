import { describe, expect, test } from "vitest";
import type { PreviewAnswer } from "../../lib/api.ts";
import {
  acceptNew,
  countsOf,
  decide,
  decideAll,
  fileOf,
  isDone,
  isReady,
  requestOf,
  type StudyOfFile,
} from "./decisions.ts";

const answer: PreviewAnswer = {
  source: { id: "metapsy-csv", label: "Metapsy CSV" },
  fields: { carried: [], dropped: [] },
  problems: [],
  studies: [
    {
      rows: [2, 3],
      action: "update",
      key: "smith-2020",
      name: "Smith 2020",
      match: { key: "smith-2020", name: "Smith 2020", by: "doi", state: "draft" },
      counter: 4,
      suggestions: [
        { path: "title", value: "New", current: "Old" },
        { path: "year", value: 2020 },
        { path: "arms.0.sessions", value: 2, member: "ket" },
        { path: "arms.1", value: { id: "mdz" } },
      ],
      dropped: {},
      problems: [],
      retracted: null,
    },
  ],
};

function study(): StudyOfFile {
  const [one] = fileOf("f", "x.csv", answer).studies;
  if (one === undefined) throw new Error("no study");
  return one;
}

describe("deciding about suggestions", () => {
  test("nothing is accepted before somebody accepts it", () => {
    expect(countsOf(study())).toEqual({ all: 4, accepted: 0, rejected: 0, undecided: 4 });
    expect(isReady(study())).toBe(false);
  });

  test("only what was accepted is sent, as it was edited, with the counter of the preview", () => {
    let one = decide(study(), "title", { state: "rejected" });
    one = decide(one, "year", { state: "accepted", edited: { value: 2021 } });
    one = decide(one, "arms.0.sessions", { state: "accepted" });
    expect(requestOf(one)).toEqual({
      rows: [2, 3],
      action: "update",
      key: "smith-2020",
      counter: 4,
      document: { key: "smith-2020", year: 2021, arms: [{ id: "ket", sessions: 2 }] },
    });
    expect(countsOf(one)).toEqual({ all: 4, accepted: 2, rejected: 1, undecided: 1 });
  });

  test("accepting all keeps an edit, rejecting all undoes it", () => {
    const edited = decide(study(), "year", { state: "accepted", edited: { value: 2021 } });
    expect(requestOf(decideAll(edited, "accepted")).document["year"]).toBe(2021);
    expect(countsOf(decideAll(edited, "rejected")).rejected).toBe(4);
  });

  test("accepting what is new replaces nothing and overrules no decision", () => {
    const one = acceptNew(decide(study(), "year", { state: "rejected" }));
    expect(Object.entries(one.decisions).map(([path, { state }]) => [path, state])).toEqual([
      ["year", "rejected"],
      ["arms.0.sessions", "accepted"],
      ["arms.1", "accepted"],
    ]);
  });

  test("a study that went in is closed; one that was refused or only tried is not", () => {
    const ready = decideAll(study(), "accepted");
    const outcome = { rows: [2], key: "smith-2020", outcome: "updated", dryRun: false } as const;
    const done = { ...ready, outcome };
    expect(isDone(done)).toBe(true);
    expect(decide(done, "year", null)).toBe(done);
    expect(isReady({ ...ready, outcome: { ...outcome, dryRun: true } })).toBe(true);
    expect(isReady({ ...ready, outcome: { ...outcome, outcome: "refused" } })).toBe(true);
  });
});
