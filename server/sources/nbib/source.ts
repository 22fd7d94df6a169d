import { readPapers } from "../paper.ts";
import { type Source, SourceError } from "../suggestion.ts";
import { carriedTags, droppedTags, medlinePaper } from "./map.ts";
import { medlineRecords } from "./raw.ts";

/** MEDLINE text (.nbib), as PubMed's “Citation manager” and “PubMed” formats write it. */
export const nbib: Source = {
  id: "nbib",
  label: "PubMed .nbib (MEDLINE)",
  recognises: ({ text }) => /^\s*(?:\d+[.:]?\s+)?PMID *-/.test(text.replace(/^\uFEFF/, "")),
  read({ text }) {
    const { records, problems } = medlineRecords(text);
    if (records.length === 0)
      throw new SourceError("No record was found: a MEDLINE record begins with a line “PMID- ”.");
    return readPapers(records.map(medlinePaper), problems);
  },
  fields: { carried: carriedTags, dropped: droppedTags },
};
