import { describe, expect, test } from "vitest";
import { doiIn, doiOf, pmcidIn, pmidOf, registryIdsIn, registryLink } from "./identifiers.ts";

describe("DOIs", () => {
  test.each([
    ["https://doi.org/10.1001/jama.2014.62", "10.1001/jama.2014.62"],
    ["doi: 10.1001/jama.2014.62.", "10.1001/jama.2014.62"],
    ["http://dx.doi.org/10.1016%2Fj.biopsych.2009", "10.1016/j.biopsych.2009"],
    ["10.1016/S0140-6736(20)30300-7", "10.1016/S0140-6736(20)30300-7"],
    [
      "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
      "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
    ],
    ["not a DOI", undefined],
  ])("the field %s holds %s", (field, doi) => {
    expect(doiOf(field)).toBe(doi);
  });

  test("in a sentence the bracket and the stop around one are left", () => {
    expect(doiIn("as shown (doi:10.1000/abc.1).")).toBe("10.1000/abc.1");
  });
});

test.each([
  ["PMID: 24740528", "24740528"],
  ["24740528", "24740528"],
  ["https://pubmed.ncbi.nlm.nih.gov/24740528/", "24740528"],
  ["https://www.ncbi.nlm.nih.gov/pubmed/24740528", "24740528"],
  ["rayyan-123", undefined],
  ["WOS:000654321000012", undefined],
])("%s is PubMed number %s", (field, pmid) => {
  expect(pmidOf(field)).toBe(pmid);
});

test("a PMC number is found whatever its case", () => {
  expect(pmcidIn("https://www.ncbi.nlm.nih.gov/pmc/articles/pmc5880701/")).toBe("PMC5880701");
});

describe("registrations", () => {
  test.each([
    ["see NCT 01234567 and nct01234567", ["NCT01234567"]],
    ["CTIS 2022-501234-12-00", ["2022-501234-12-00"]],
    ["EudraCT 2012-001234-56", ["2012-001234-56"]],
    ["isrctn12345678; ACTRN12615000573550", ["ISRCTN12345678", "ACTRN12615000573550"]],
    [
      "ChiCTR-TRC-12001977, UMIN000012345, IRCT2016050727778N1",
      ["ChiCTR-TRC-12001977", "UMIN000012345", "IRCT2016050727778N1"],
    ],
    ["CRD42020123456", ["CRD42020123456"]],
    ["call 2012-001234-567", []],
  ])("%s names %j", (text, ids) => {
    expect(registryIdsIn(text)).toEqual(ids);
  });

  test("lead to the page of their registry", () => {
    expect(registryLink("NCT01234567")).toBe("https://clinicaltrials.gov/study/NCT01234567");
    expect(registryLink("ISRCTN12345678")).toBe("https://www.isrctn.com/ISRCTN12345678");
  });
});
