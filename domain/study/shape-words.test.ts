import { describe, expect, test } from "vitest";
import { checkDraft } from "./check-draft.ts";

const messages = (document: Record<string, unknown>) =>
  Object.fromEntries(
    checkDraft({ key: "berman-2000", ...document } as never).problems.map(({ path, message }) => [
      path,
      message,
    ]),
  );

describe("the shape of a draft", () => {
  test("says of an empty one what a record needs", () => {
    expect(messages({})).toEqual({
      title: "is needed",
      reports: "is needed",
      design: "is needed",
      population: "is needed",
      arms: "is needed",
    });
  });

  test("names what was typed where it is no number, no choice, too small or no address", () => {
    const found = messages({
      title: " ",
      year: 1885,
      reports: [{ id: "paper", kind: "blog", citation: "Berman 2000", url: "doi.org/10" }],
      design: { type: "crossover-rct", sites: 1.5 },
      population: { indication: "other", nRandomised: "12,5", femalePercent: 130 },
      arms: [],
      colour: "red",
    });
    expect(found).toMatchObject({
      title: "must not begin or end with a blank",
      year: "1885 is not at least 1950",
      "reports.0.url":
        "“doi.org/10” is not written as it should be: an address begins with https://",
      "design.sites": "1.5 is not a whole number",
      "population.nRandomised": "“12,5” is not a number",
      "population.femalePercent": "130 is not at most 100",
      arms: "needs at least 1",
      "": "a record has no field colour",
    });
    expect(found["reports.0.kind"]).toContain("“blog” is not one of journal-article, ");
  });
});
