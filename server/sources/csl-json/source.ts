import { jsonOf, leftOut, looksLikeJson, readRecords } from "../json-file.ts";
import { readPapers } from "../paper.ts";
import { type Source, SourceError } from "../suggestion.ts";
import { carriedKeys, cslPaper, droppedKeys } from "./map.ts";
import { cslItem } from "./raw.ts";

/** CSL-JSON, as Zotero exports it and doi.org answers it: a list of items or one. */
export const cslJson: Source = {
  id: "csl-json",
  label: "CSL-JSON",
  recognises: ({ text }) =>
    looksLikeJson(text) &&
    /"(?:issued|container-title|DOI|author)"\s*:/.test(text) &&
    /"type"\s*:\s*"(?:article|paper|book|chapter|thesis|report|webpage|dataset|software|entry|manuscript|posted-content|journal-article|proceedings)/.test(
      text,
    ),
  read({ text }) {
    const value = jsonOf(text);
    const items = Array.isArray(value) ? value : [value];
    if (items.length === 0) throw new SourceError("The list holds no item.");
    const { read, problems } = readRecords(cslItem, items);
    return readPapers(
      read.map(({ row, raw, record }) => cslPaper(record, row, leftOut(raw, carriedKeys))),
      problems,
    );
  },
  fields: { carried: carriedKeys, dropped: droppedKeys },
};
