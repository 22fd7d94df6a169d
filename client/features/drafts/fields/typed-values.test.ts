import { describe, expect, test } from "vitest";
import {
  readDoi,
  readLines,
  readPubmedNumber,
  readText,
  writeLines,
  writeValue,
} from "./typed-values.ts";

describe("what is typed into a field", () => {
  test("is shown again as it was, and blank where there is nothing", () => {
    expect(writeValue(undefined)).toBe("");
    expect(writeValue(0)).toBe("0");
  });

  test("is text without blanks around it, or nothing", () => {
    expect(readText("  Table 2 ")).toBe("Table 2");
    expect(readText("  ")).toBeUndefined();
  });

  test("is a DOI or a PubMed number also where it is pasted as papers print it", () => {
    for (const text of [
      "10.1/a",
      "https://doi.org/10.1/a",
      "http://dx.doi.org/10.1/a",
      "doi: 10.1/a",
    ])
      expect(readDoi(text)).toBe("10.1/a");
    expect(readDoi("doi pending")).toBe("doi pending");
    expect(readDoi("  ")).toBeUndefined();
    for (const text of ["123", "PMID: 123", "pmid 123", "https://pubmed.ncbi.nlm.nih.gov/123/"])
      expect(readPubmedNumber(text)).toBe("123");
    expect(readPubmedNumber("PMC123")).toBe("PMC123");
    expect(readPubmedNumber("")).toBeUndefined();
  });

  test("is one text a line", () => {
    expect(readLines("Germany\n\n  Spain ")).toEqual(["Germany", "Spain"]);
    expect(readLines("")).toEqual([]);
    expect(writeLines(["Germany", "Spain"])).toBe("Germany\nSpain");
  });
});
