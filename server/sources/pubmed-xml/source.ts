import { leftOut } from "../json-file.ts";
import { readPapers } from "../paper.ts";
import { plainText } from "../plain-text.ts";
import { type Source, SourceError } from "../suggestion.ts";
import { carriedPaths, droppedPaths, pubmedPaper } from "./map.ts";
import { pubmedRecords } from "./raw.ts";

/** PubMed's XML (efetch, or “Save as XML”), sets with book articles included. */
export const pubmedXml: Source = {
  id: "pubmed-xml",
  label: "PubMed XML",
  recognises: ({ text }) =>
    /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle)[\s>]/.test(text.slice(0, 5000)),
  read({ text }) {
    const { records, problems } = pubmedRecords(text);
    if (records.length === 0 && problems.length === 0) {
      const refusal = /<ERROR>([\s\S]*?)<\/ERROR>/i.exec(text)?.[1];
      throw new SourceError(
        refusal === undefined
          ? "The file holds no PubMed article."
          : `PubMed answered with an error: ${plainText(refusal)}`,
      );
    }
    return readPapers(
      records.map((record) =>
        pubmedPaper(record, withoutAttributes(leftOut(record.raw, carriedPaths))),
      ),
      problems,
    );
  },
  fields: { carried: carriedPaths, dropped: droppedPaths },
};

/** Versions, owners and the like, which index the record and say nothing about the paper. */
function withoutAttributes(left: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(left).filter(([path]) => !/\.@\w+$/.test(path)));
}
