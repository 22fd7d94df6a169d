import { describe, expect, test } from "vitest";
import {
  readDoi,
  readLines,
  readNumber,
  readPubmedNumber,
  readText,
  writeLines,
  writeValue,
} from "./typed-values.ts";

describe("what is typed into a field", () => {
  test("is no number while it is blank, and zero only where a zero stands", () => {
    expect(readNumber("")).toBeUndefined();
    expect(readNumber("   ")).toBeUndefined();
    expect(readNumber("0")).toBe(0);
    expect(writeValue(undefined)).toBe("");
    expect(writeValue(0)).toBe("0");
  });

  test("is a number with a point, a sign as papers print it, or half typed", () => {
    expect(readNumber(" 12.50 ")).toBe(12.5);
    expect(readNumber("−7.3")).toBe(-7.3);
    expect(readNumber("12.")).toBe(12);
    expect(readNumber(".5")).toBe(0.5);
  });

  test("stays as it is where it is no number, so that nothing typed is lost or guessed", () => {
    for (const text of ["12,5", "<0.001", "NR", "1e3", "-", "."])
      expect(readNumber(text)).toBe(text);
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
