import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { SourceError } from "../suggestion.ts";
import { ris } from "./source.ts";

const fixture = await readFile(new URL("fixture.ris", import.meta.url), "utf8");
const read = (text: string) => ris.read({ name: "export.ris", text });
const onlyReport = (text: string) => read(text).studies[0]?.document.reports?.[0];
const record = (...lines: string[]) =>
  ["TY  - JOUR", "TI  - A trial", ...lines, "ER  - ", ""].join("\n");

describe("RIS", () => {
  const [ovid, scopus] = read(fixture).studies;

  test("of Ovid gives the paper, its PubMed number from AN and its DOI from the link", () => {
    expect(ovid?.document).toMatchObject({
      key: "zarate-2006",
      year: 2006,
      firstAuthor: "Zarate CA",
      journal: "Archives of General Psychiatry",
      reports: [{ doi: "10.1001/archpsyc.63.8.856", pmid: "16894061", registryId: "NCT00088699" }],
    });
    expect(ovid?.read["reports.0.pmid"]).toBe("AN 16894061");
  });

  test("of Scopus keeps the identifiers of its list of references out", () => {
    expect(scopus?.document.reports?.[0]).toMatchObject({
      doi: "10.1176/appi.ajp.2017.17060647",
      pmcid: "PMC5880701",
    });
    expect(scopus?.document.reports?.[0]).not.toHaveProperty("registryId");
    expect(scopus?.dropped["N1"]).toContain("Berman");
  });

  test("that breaks off says so at the record it breaks off in", () => {
    const { studies, problems } = read(`${record()}TY  - JOUR\nTI  - A trial\nDO  - 10.1016/j.bi`);
    expect(studies).toHaveLength(2);
    expect(problems).toMatchObject([{ row: 4, message: expect.stringContaining("cut off") }]);
  });

  test("is read with a byte order mark, CRLF, small letters and one blank before the hyphen", () => {
    const odd =
      "\uFEFFty - JOUR\r\nau - Müller, J.\r\nti - A trial\r\n that goes on\r\npy - 2020/03/05/\r\ner -\r\n";
    expect(ris.recognises({ name: "x.txt", text: odd })).toBe(true);
    expect(read(odd).studies[0]?.document).toMatchObject({
      key: "muller-2020",
      title: "A trial that goes on",
      year: 2020,
      firstAuthor: "Müller J",
    });
  });

  test("takes an accession number for a PubMed number only where MEDLINE gave it", () => {
    expect(onlyReport(record("AN  - 2012345678", "DB  - Embase"))).not.toHaveProperty("pmid");
    expect(onlyReport(record("AN  - 32672909", "DP  - NLM"))).toHaveProperty("pmid", "32672909");
    expect(onlyReport(record("ID  - 32672909", "DB  - Ovid MEDLINE(R)"))).toHaveProperty(
      "pmid",
      "32672909",
    );
    expect(onlyReport(record("ID  - 889", "DB  - Medline"))).not.toHaveProperty("pmid");
    expect(onlyReport(record("AN  - WOS:000654321000012"))).not.toHaveProperty("pmid");
  });

  test("goes on behind a record without an end and names its line", () => {
    const { studies, problems } = read(
      "TY  - JOUR\nTI  - First\nTY  - JOUR\nTI  - Second\nER  - \nloose words\n",
    );
    expect(studies.map(({ document }) => document["title"])).toEqual(["First", "Second"]);
    expect(problems.map(({ row, field }) => [row, field])).toEqual([
      [1, "ER"],
      [6, null],
    ]);
  });

  test("reads past the headings that a program puts between records", () => {
    const text = `Record #1 of 2\nProvider: John Wiley & Sons, Ltd.\nContent: text/plain\n\n${record()}\n2.\n${record()}`;
    expect(read(text).problems).toEqual([]);
    expect(read(text).studies).toHaveLength(2);
  });

  test("reports a record that names no paper and keeps the others", () => {
    const { studies, problems } = read(`TY  - JOUR\nAU  - Nobody, N.\nER  - \n${record()}`);
    expect(studies).toHaveLength(1);
    expect(problems).toMatchObject([
      { row: 1, message: expect.stringContaining("neither a title nor a DOI") },
    ]);
  });

  test("points out the same paper twice and keeps both keys apart", () => {
    const { studies } = read(
      record("DO  - 10.1000/A.1") + record("DO  - https://doi.org/10.1000/a.1"),
    );
    expect(studies.map(({ document }) => document.key)).toEqual(["a-trial", "a-trial-2"]);
    expect(studies[1]?.problems[0]?.message).toContain("already (row 1)");
    const byNumber = read(
      record("DO  - 10.1000/a.1", "N1  - PMID: 1234567") + record("N1  - PMID: 1234567"),
    );
    expect(byNumber.studies[1]?.problems[0]).toMatchObject({ value: "1234567" });
  });

  test("flags retracted papers, preprints and years that are none", () => {
    expect(read(record("M3  - Retracted Publication")).studies[0]?.retracted).toContain(
      "retracted",
    );
    expect(onlyReport(record("JO  - medRxiv"))).toHaveProperty("kind", "preprint");
    const inPress = read(record("PY  - in press")).studies[0];
    expect(inPress?.document).not.toHaveProperty("year");
    expect(inPress?.problems[0]).toMatchObject({ field: "year", value: "in press" });
  });

  test("says where letters were lost", () => {
    expect(read(record("AU  - M\uFFFDller, J")).studies[0]?.problems[0]?.message).toContain(
      "not UTF-8",
    );
    expect(read(record("AU  - MÃ¼ller, J")).studies[0]?.problems[0]?.message).toContain("Latin-1");
  });

  test("a file without a record is refused in a sentence", () => {
    expect(() => read("nothing here")).toThrow(SourceError);
  });
});
