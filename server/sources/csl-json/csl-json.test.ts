import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { cslJson } from "./source.ts";

const fixture = await readFile(new URL("fixture.json", import.meta.url), "utf8");
const read = (value: unknown) => cslJson.read({ name: "x.json", text: JSON.stringify(value) });

describe("CSL-JSON", () => {
  const { studies } = cslJson.read({ name: "zotero.json", text: fixture });

  test("of Zotero gives the identifiers of its note", () => {
    expect(studies[0]?.document).toMatchObject({
      key: "feder-2014",
      title:
        "Efficacy of intravenous ketamine for treatment of chronic posttraumatic stress disorder",
      reports: [{ pmid: "24740528", pmcid: "PMC9999991", registryId: "NCT00749203" }],
    });
    expect(studies[0]?.dropped).toHaveProperty("ISSN", "2168-6238");
  });

  test("of doi.org is read with its lists of one, and a retraction in the title seen", () => {
    expect(studies[1]?.document).toMatchObject({
      title: "RETRACTED: A made-up trial & more",
      year: 2018,
      journal: "Journal of Examples",
      reports: [
        { doi: "10.1000/J.EX.1", pmid: "30000001", registryId: "NCT01234567", retracted: true },
      ],
    });
  });

  test("one item without a list is read too, particles belong to the name", () => {
    const { studies } = read({
      type: "article-journal",
      title: "T",
      author: [{ family: "Rot", given: "Marije", "non-dropping-particle": "aan het" }],
      issued: { "date-parts": [[2010]] },
    });
    expect(studies[0]?.document).toMatchObject({
      key: "aan-het-rot-2010",
      firstAuthor: "aan het Rot M",
    });
  });

  test("a bad item is reported by number and path, the good ones go on", () => {
    const { studies, problems } = read([
      { title: "no type" },
      { type: "article-journal", title: "Good" },
    ]);
    expect(studies).toHaveLength(1);
    expect(problems).toMatchObject([{ row: 1, field: "type" }]);
  });

  test("broken JSON names the line", () => {
    expect(() => cslJson.read({ name: "x", text: '[\n{"type": "article"\n"x"}]' })).toThrow(
      /line 3/,
    );
  });
});
