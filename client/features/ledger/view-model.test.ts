import { describe, expect, test } from "vitest";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { ledgerCsv } from "./csv.ts";
import { flowPoints, placeLedger } from "./place.ts";
import { ledgerOf, ledgerSummary } from "./view-model.ts";

const answer = testingForestAnswer();
const ledger = ledgerOf(answer);

describe("the ledger", () => {
  test("adds up in words a reader can check", () => {
    expect(ledger.sum).toBe(
      "12 in the number + 4 left out + 2 known but not pooled = 18 inside the filter",
    );
  });

  test("counts down to the number, what is known but not pooled leaving last", () => {
    expect(ledger.steps.map(({ left }) => left)).toEqual([15, 15, 14]);
    expect((ledger.steps.at(-1)?.left ?? 0) - ledger.known.studies).toBe(ledger.included);
  });

  test("groups the studies of a step by reason, the most frequent first", () => {
    const [study] = ledger.steps;
    expect(study?.reasons.map(({ code, entries }) => [code, entries.length])).toEqual([
      ["not-randomised", 2],
      ["age-group", 1],
    ]);
  });

  test("says how many of the known studies missed their primary outcome", () => {
    expect(ledger.known.text).toBe("484 people; primary outcome: 1 missed, 1 not known");
  });

  test("one sentence stands for the picture", () => {
    expect(ledgerSummary(ledger)).toContain("3 at “Not the kind of study asked for”");
  });

  test("its file names every study inside the filter once", () => {
    const lines = ledgerCsv(answer).trim().split("\n").slice(1);
    expect(lines).toHaveLength(answer.ledger.inside);
    expect(lines.filter((line) => line.startsWith("known-not-pooled"))).toHaveLength(2);
  });
});

describe.each([320, 1000])("the flow at %i pixels", (width) => {
  const flow = placeLedger(ledger, width);

  test("has a box for what came in, each step that left something out, and the number", () => {
    expect(flow.boxes.map(({ id }) => id)).toEqual([
      "inside",
      "study",
      "left study",
      "numbers",
      "left numbers",
      "known",
      "included",
    ]);
    expect(flowPoints(flow)).toHaveLength(flow.boxes.length);
  });

  test("stays inside its width, no box over another", () => {
    for (const [index, box] of flow.boxes.entries()) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      const next = flow.boxes[index + 1];
      if (next !== undefined) expect(next.y).toBeGreaterThanOrEqual(box.y + box.height);
    }
    expect(flow.height).toBeGreaterThan(flow.boxes.at(-1)?.y ?? 0);
  });
});
