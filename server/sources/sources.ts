import { atlasCsv } from "./atlas-csv/source.ts";
import { atlasJson } from "./atlas-json/source.ts";
import { bibtex } from "./bibtex/source.ts";
import { clinicalTrialsGov } from "./clinicaltrials-gov/source.ts";
import { cslJson } from "./csl-json/source.ts";
import { europePmc } from "./europe-pmc/source.ts";
import { metapsyCsv } from "./metapsy-csv/source.ts";
import { nbib } from "./nbib/source.ts";
import { pubmedXml } from "./pubmed-xml/source.ts";
import { ris } from "./ris/source.ts";
import type { Source, SourceFile } from "./suggestion.ts";

/** Every foreign format; the first that recognises a file reads it. */
export const sources: readonly Source[] = [
  atlasJson,
  atlasCsv,
  metapsyCsv,
  clinicalTrialsGov,
  pubmedXml,
  europePmc,
  cslJson,
  nbib,
  ris,
  bibtex,
];

/** The format a file is in, or undefined where no importer knows it. */
export function recogniseSource(file: SourceFile): Source | undefined {
  return sources.find((source) => source.recognises(file));
}
