import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { europePmc } from "./source.ts";

const fixture = await readFile(new URL("fixture.json", import.meta.url), "utf8");

describe("Europe PMC", () => {
  const { studies } = europePmc.read({ name: "search.json", text: fixture });

  test("gives the paper, its registration from the abstract and its retraction", () => {
    expect(studies[0]?.document).toMatchObject({
      key: "feder-2014",
      year: 2014,
      journal: "JAMA psychiatry",
      reports: [
        { doi: "10.1001/jamapsychiatry.2014.62", pmid: "24740528", registryId: "NCT00749203" },
      ],
    });
    expect(studies[0]?.retracted).toContain("J Ex. 2020");
  });

  test("marks a preprint and asks for its journal version", () => {
    expect(studies[1]?.document).toMatchObject({
      title: "A made-up preprint on CO2 and ketamine",
      journal: "medRxiv",
      reports: [{ kind: "preprint" }],
    });
    expect(studies[1]?.problems[0]?.message).toContain("look for a journal version");
  });

  test("reads the short form of a result by itself", () => {
    const text = JSON.stringify({
      id: "1",
      source: "MED",
      title: "T.",
      authorString: "Singh JB, Fedgchin M.",
      journalTitle: "Biol Psychiatry",
      journalVolume: "80",
      issue: "6",
      pubYear: "2016",
      pageInfo: "424-431",
      pubType: "clinical trial, phase ii; journal article",
    });
    expect(europePmc.read({ name: "x", text }).studies[0]?.document).toMatchObject({
      firstAuthor: "Singh JB",
      design: { phase: "2" },
      reports: [
        { pmid: "1", citation: "Singh JB and Fedgchin M. T. Biol Psychiatry 2016;80(6):424–431." },
      ],
    });
  });

  test("an answer without a result is refused in a sentence", () => {
    expect(() => europePmc.read({ name: "x", text: '{"resultList":{"result":[]}}' })).toThrow(
      "holds no result",
    );
  });
});
