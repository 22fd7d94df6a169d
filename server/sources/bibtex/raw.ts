import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import * as z from "zod";
import { cslItem, type CslItem } from "../csl-json/raw.ts";
import { lineCounter } from "../file-text.ts";
import { shortened } from "../plain-text.ts";
import type { SourceProblem } from "../suggestion.ts";

/** An entry as it stands in the file. */
const bibtexEntry = z.looseObject({
  type: z.string(),
  label: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number()])),
});
type BibtexEntry = z.infer<typeof bibtexEntry>;

export interface ReadEntry {
  /** Line the entry begins at. */
  readonly row: number;
  readonly entry: BibtexEntry;
  /** The same entry with LaTeX turned into text and names taken apart. */
  readonly item: CslItem;
}

/**
 * Reads the entries of a file one by one, so that a broken one does not take the others with it.
 * citation-js is told what it gets: left to guess, it would fetch a text that looks like an address.
 */
export function bibtexEntries(text: string): { entries: ReadEntry[]; problems: SourceProblem[] } {
  const entries: ReadEntry[] = [];
  const problems: SourceProblem[] = [];
  const pieces = piecesOf(text.replace(/^\uFEFF/, ""));
  const abbreviations = pieces
    .filter(({ type }) => type === "string")
    .map((piece) => piece.text)
    .join("\n");
  for (const piece of pieces) {
    if (["string", "preamble", "comment"].includes(piece.type)) continue;
    try {
      const whole = `${abbreviations}\n${piece.text}`;
      const raw = z.array(bibtexEntry).parse(
        plugins.input.chain(whole, {
          forceType: "@bibtex/text",
          target: "@bibtex/entries+list",
          generateGraph: false,
        }),
      );
      const items = z.array(cslItem).parse(
        plugins.input.chain(raw.map(inBibtexWords), {
          forceType: "@bibtex/entries+list",
          generateGraph: false,
        }),
      );
      for (const [index, entry] of raw.entries()) {
        const item = items[index];
        if (item !== undefined) entries.push({ row: piece.row, entry, item });
      }
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
      problems.push({
        row: piece.row,
        field: null,
        value: shortened(piece.text.split("\n")[0] ?? "", 80),
        message: `The entry that begins in line ${piece.row} cannot be read; a bracket or quotation mark is probably missing (${reason.replace(/ at line.*/, "").replace(/:$/, "")}).`,
      });
    }
  }
  return { entries, problems };
}

/** BibLaTeX's names of journal and date in the words of BibTeX, which the library reads in one way. */
function inBibtexWords(entry: BibtexEntry): BibtexEntry {
  const { journaltitle, date, ...properties } = entry.properties;
  return {
    ...entry,
    properties: {
      ...(journaltitle === undefined ? {} : { journal: journaltitle }),
      ...(date === undefined ? {} : { year: String(date).slice(0, 4) }),
      ...properties,
    },
  };
}

/** The file cut before each "@type{" that begins a line. */
function piecesOf(text: string): { row: number; type: string; text: string }[] {
  const starts = [...text.matchAll(/^[ \t]*@\s*([a-z]+)\s*[{(]/gim)];
  const lineOf = lineCounter(text);
  return starts.map((start, index) => ({
    row: lineOf(start.index),
    type: (start[1] ?? "").toLowerCase(),
    text: text.slice(start.index, starts[index + 1]?.index ?? text.length).trim(),
  }));
}
