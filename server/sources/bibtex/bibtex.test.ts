import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { bibtex } from "./source.ts";

const fixture = await readFile(new URL("fixture.bib", import.meta.url), "utf8");
const read = (text: string) => bibtex.read({ name: "x.bib", text });

describe("BibTeX", () => {
  const { studies, problems } = read(fixture);

  test("gives text without braces and LaTeX, abbreviations written out", () => {
    expect(studies[0]?.document).toMatchObject({
      key: "zarate-2006",
      title:
        "A Randomized Trial of an N-methyl-D-aspartate Antagonist in Treatment-Resistant Major Depression",
      firstAuthor: "Zarate CA",
      journal: "Archives of General Psychiatry",
      reports: [{ doi: "10.1001/archpsyc.63.8.856", pmid: "16894061", registryId: "NCT00088699" }],
    });
    expect(studies[0]?.dropped).toHaveProperty("file");
  });

  test("reads BibLaTeX fields and finds the DOI in the link", () => {
    expect(studies[1]?.document).toMatchObject({
      title: "Safety and efficacy of repeated-dose intravenous ketamine & more",
      year: 2010,
      firstAuthor: "aan het Rot M",
      journal: "Biological Psychiatry",
      reports: [{ doi: "10.1016/j.biopsych.2009.08.038" }],
    });
  });

  test("an entry without an end is reported by its line and takes no other with it", () => {
    expect(studies).toHaveLength(2);
    expect(problems).toMatchObject([{ row: 20, message: expect.stringContaining("line 20") }]);
  });

  test("accents in every notation become letters", () => {
    const text = String.raw`@article{x, author={G{\'o}mez, Jos\'e and Sm{\o}rg, {\AA}se}, title={Caf{\'{e}} \& $\alpha$ 50\%}, year=2001}`;
    expect(read(text).studies[0]?.document).toMatchObject({
      key: "gomez-2001",
      firstAuthor: "Gómez J",
      title: "Café & α 50%",
    });
  });

  test("an i without its dot takes its accent too", () => {
    const text = String.raw`@article{x, author={Garc{\'\i}a, Jos\'e}, title={Na{\"\i}ve people}, year=2001}`;
    expect(read(text).studies[0]?.document).toMatchObject({
      firstAuthor: "García J",
      title: "Naïve people",
    });
  });

  test("a text that is an address is no entry and is not fetched", () => {
    expect(() => read("https://example.org/library.bib")).toThrow("No entry was found");
  });
});
