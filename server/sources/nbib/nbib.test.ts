import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { nbib } from "./source.ts";

const fixture = await readFile(new URL("fixture.nbib", import.meta.url), "utf8");

describe("MEDLINE text", () => {
  const { studies, problems } = nbib.read({ name: "pubmed.nbib", text: fixture });

  test("gives each record with its identifiers and joined lines", () => {
    expect(problems).toEqual([]);
    expect(studies[0]?.document).toMatchObject({
      key: "feder-2014",
      title:
        "Efficacy of intravenous ketamine for treatment of chronic posttraumatic stress disorder: a randomized clinical trial",
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
    expect(studies[0]?.read["design.randomised"]).toBe(
      "publication type Randomized Controlled Trial",
    );
  });

  test("flags what was retracted, and says by what", () => {
    expect(studies[1]?.retracted).toContain("PMID: 30000002");
    expect(studies[1]?.document.reports?.[0]).toHaveProperty("retracted", true);
    expect(studies[0]).not.toHaveProperty("retracted");
  });

  test("is read with CRLF and without a blank behind the hyphen", () => {
    const text = "\uFEFFPMID-123\r\nTI  - Title that is\r\n      long.\r\nDP  - 2019\r\n";
    expect(nbib.recognises({ name: "x", text })).toBe(true);
    expect(nbib.read({ name: "x", text }).studies[0]?.document).toMatchObject({
      title: "Title that is long",
      reports: [{ pmid: "123" }],
    });
  });

  test("reports lines before the first record by number", () => {
    expect(
      nbib.read({ name: "x", text: "hello there\nPMID- 1\nTI  - T\n" }).problems,
    ).toMatchObject([{ row: 1, value: "hello there" }]);
  });
});
