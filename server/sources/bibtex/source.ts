import { readPapers } from "../paper.ts";
import { type Source, SourceError } from "../suggestion.ts";
import { bibtexPaper, carriedFields, droppedFields } from "./map.ts";
import { bibtexEntries } from "./raw.ts";

/** BibTeX and BibLaTeX. */
export const bibtex: Source = {
  id: "bibtex",
  label: "BibTeX",
  recognises: ({ text }) =>
    /^[ \t]*@\s*(?:article|book|inbook|incollection|inproceedings|conference|misc|unpublished|techreport|report|phdthesis|mastersthesis|thesis|online|string|preamble|comment|manual|proceedings|dataset|software)\s*[{(]/im.test(
      text.replace(/^\uFEFF/, ""),
    ),
  read({ text }) {
    const { entries, problems } = bibtexEntries(text);
    if (entries.length === 0 && problems.length === 0)
      throw new SourceError(
        "No entry was found: a BibTeX entry begins with “@article{” or the like.",
      );
    return readPapers(entries.map(bibtexPaper), problems);
  },
  fields: { carried: carriedFields, dropped: droppedFields },
};
