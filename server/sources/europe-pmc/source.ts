import { jsonOf, leftOut, looksLikeJson, readRecords } from "../json-file.ts";
import { readPapers } from "../paper.ts";
import { type Source, SourceError } from "../suggestion.ts";
import { carriedPaths, droppedPaths, europePmcPaper } from "./map.ts";
import { europePmcResult } from "./raw.ts";

/** Europe PMC's JSON: an answer of its search, a list of results or one. */
export const europePmc: Source = {
  id: "europe-pmc",
  label: "Europe PMC JSON",
  recognises: ({ text }) =>
    looksLikeJson(text) &&
    /"resultList"\s*:|"authorString"\s*:|"pubYear"\s*:/.test(text.slice(0, 20_000)),
  read({ text }) {
    const results = resultsOf(jsonOf(text));
    if (results.length === 0) throw new SourceError("Europe PMC's answer holds no result.");
    const { read, problems } = readRecords(europePmcResult, results);
    return readPapers(
      read.map(({ row, raw, record }) => europePmcPaper(record, row, leftOut(raw, carriedPaths))),
      problems,
    );
  },
  fields: { carried: carriedPaths, dropped: droppedPaths },
};

function resultsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null)
    throw new SourceError("The file holds no answer of Europe PMC.");
  const list = (value as { resultList?: { result?: unknown } }).resultList;
  if (list === undefined) return "result" in value ? [value.result] : [value];
  return Array.isArray(list.result) ? list.result : [];
}
