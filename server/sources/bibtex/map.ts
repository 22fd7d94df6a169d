import { cslPaper } from "../csl-json/map.ts";
import type { Paper } from "../paper.ts";
import type { ReadEntry } from "./raw.ts";

/** Fields whose value goes into the draft. */
export const carriedFields = [
  "title",
  "author",
  "journal",
  "journaltitle",
  "booktitle",
  "shortjournal",
  "year",
  "date",
  "month",
  "volume",
  "number",
  "issue",
  "pages",
  "doi",
  "pmid",
  "pmcid",
  "eprint",
  "eprinttype",
  "archiveprefix",
  "type",
] as const;

/** Fields whose words are not kept; abstract, note, url and keywords are searched for identifiers. */
export const droppedFields = [
  "abstract",
  "note",
  "url",
  "keywords",
  "file",
  "issn",
  "isbn",
  "language",
  "langid",
  "publisher",
  "address",
  "editor",
  "urldate",
  "shorttitle",
  "copyright",
  "series",
  "annote",
  "organization",
  "institution",
  "school",
  "howpublished",
  "day",
] as const;

/** One BibTeX entry as a paper: citation-js's reading, and what only the entry itself says. */
export function bibtexPaper({ row, entry, item }: ReadEntry): Paper {
  const fields = Object.fromEntries(
    Object.entries(entry.properties).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const isPubmed = /^(?:pubmed|pmid)$/i.test(fields["eprinttype"] ?? fields["archiveprefix"] ?? "");
  const pmid = fields["pmid"] ?? (isPubmed ? fields["eprint"] : undefined) ?? item.PMID;
  const dropped = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !(carriedFields as readonly string[]).includes(name)),
  );
  return cslPaper(
    {
      ...item,
      PMID: pmid,
      PMCID: fields["pmcid"] ?? item.PMCID,
      DOI: fields["doi"] ?? item.DOI,
      note:
        [item.note, fields["note"]].filter((words) => words !== undefined).join(" ") || undefined,
      genre: fields["type"] ?? item.genre,
    },
    row,
    dropped,
  );
}
