import { readPapers } from "../paper.ts";
import { type Source, SourceError } from "../suggestion.ts";
import { carriedTags, droppedTags, risPaper } from "./map.ts";
import { risRecords } from "./raw.ts";

/** RIS, as Ovid, EndNote, Scopus, Web of Science, Zotero and others write it. */
export const ris: Source = {
  id: "ris",
  label: "RIS",
  recognises: ({ text }) => /^\uFEFF?(?:[^\n]*\r?\n){0,5}?\s*TY {0,2}-/i.test(text.slice(0, 2000)),
  read({ text }) {
    const { records, problems } = risRecords(text);
    if (records.length === 0)
      throw new SourceError("No record was found: a RIS record begins with a line “TY  - ”.");
    return readPapers(records.map(risPaper), problems);
  },
  fields: { carried: carriedTags, dropped: droppedTags },
};
