import { describe, expect, test } from "vitest";
import { harmDurationsOf } from "./harm-durations.ts";
import { sampleCount, sampleStudy } from "./testing.ts";

const said = (parts: Parameters<typeof sampleStudy>[0]) =>
  harmDurationsOf(sampleStudy(parts)).map(({ text, result }) => [text, result]);

describe("how long harms lasted", () => {
  test("is read from the sentences of notes and cautions that name a harm", () => {
    expect(
      said({
        notes: "Dissociation was gone within an hour. The effect lasted a week. Nausea was common.",
        cautions: ["Side effects faded quickly; doses were small."],
      }),
    ).toEqual([
      ["Dissociation was gone within an hour", null],
      ["Side effects faded quickly", null],
    ]);
  });

  test("is read from rows on harms, once for each", () => {
    const row = sampleCount("ket", 3, 20, {
      id: "ae",
      outcome: "ae-any",
      timing: "period",
      definition: "Any event",
      note: "Symptoms passed within a day. All settled.",
    });
    expect(said({ results: [row] })).toEqual([["Symptoms passed within a day", "ae"]]);
  });

  test.each([
    ["amnesia lasting more than 24 h", 1],
    ["remission lasting a week", 0],
  ])("under a name of its own only where it is a harm: %s", (reportedAs, found) => {
    const row = sampleCount("ket", 3, 20, { outcome: "other", reportedAs });
    expect(said({ results: [row] })).toHaveLength(found);
  });

  test("is not said twice", () => {
    const sentence = "Nausea was transient.";
    expect(said({ notes: sentence, cautions: [sentence] })).toHaveLength(1);
  });
});
