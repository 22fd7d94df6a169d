import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { pubmedXml } from "./source.ts";

const fixture = await readFile(new URL("fixture.xml", import.meta.url), "utf8");

describe("PubMed XML", () => {
  const { studies, problems } = pubmedXml.read({ name: "pubmed.xml", text: fixture });

  test("gives the article with its identifiers, titles without mark-up", () => {
    expect(studies[0]?.document).toMatchObject({
      key: "feder-2014",
      title:
        "Efficacy of intravenous ketamine for treatment of chronic posttraumatic stress disorder: a randomized clinical trial & more",
      design: { randomised: true },
      reports: [
        {
          doi: "10.1001/jamapsychiatry.2014.62",
          pmid: "24740528",
          pmcid: "PMC9999991",
          registryId: "NCT00749203",
        },
      ],
    });
  });

  test("flags RetractionIn", () => {
    expect(studies[0]?.retracted).toContain("JAMA Ex. 2020;1:9");
  });

  test("takes a book's chapter as a secondary source and says so", () => {
    expect(studies[1]?.document).toMatchObject({ title: "Ketamine", journal: "StatPearls" });
    expect(studies[1]?.problems[0]?.message).toContain("chapter");
  });

  test("reports a record that is not well-formed by its line and reads the rest", () => {
    expect(studies).toHaveLength(2);
    expect(problems).toMatchObject([{ row: 48 }]);
  });

  test("reads a date in words and an author without a first name", () => {
    const text =
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>[Ein Versuch].</ArticleTitle><Journal><Title>J</Title><JournalIssue><PubDate><MedlineDate>2013 Nov-Dec</MedlineDate></PubDate></JournalIssue></Journal><AuthorList><Author><LastName>Solo</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";
    expect(pubmedXml.read({ name: "x", text }).studies[0]?.document).toMatchObject({
      title: "Ein Versuch",
      year: 2013,
      firstAuthor: "Solo",
    });
  });

  test("an error of the service is passed on in a sentence", () => {
    expect(() =>
      pubmedXml.read({
        name: "x",
        text: "<eFetchResult><ERROR>Empty id list</ERROR></eFetchResult>",
      }),
    ).toThrow("PubMed answered with an error: Empty id list");
  });
});
