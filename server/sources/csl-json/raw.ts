import * as z from "zod";

/** Texts come as texts, numbers, or (from Crossref) as lists of one. */
const text = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? undefined : String(first);
  })
  .nullish()
  .transform((value) => value ?? undefined);

const name = z.looseObject({
  family: z.string().nullish(),
  given: z.string().nullish(),
  literal: z.string().nullish(),
  /** Crossref's name of a group. */
  name: z.string().nullish(),
  "non-dropping-particle": z.string().nullish(),
  "dropping-particle": z.string().nullish(),
});

const date = z.looseObject({
  "date-parts": z.array(z.array(z.union([z.string(), z.number(), z.null()]))).optional(),
  literal: text,
  raw: text,
});

/** One item of CSL-JSON, as Zotero, doi.org and citation-js write it. Only a type is demanded. */
export const cslItem = z.looseObject({
  type: z.string(),
  title: text,
  author: z.array(name).nullish(),
  issued: z.union([date, z.string()]).nullish(),
  "container-title": text,
  "container-title-short": text,
  journalAbbreviation: text,
  volume: text,
  issue: text,
  page: text,
  number: text,
  DOI: text,
  PMID: text,
  PMCID: text,
  URL: text,
  note: text,
  abstract: text,
  keyword: text,
  genre: text,
  publisher: text,
  status: text,
  custom: z.unknown().optional(),
  "clinical-trial-number": z
    .array(z.looseObject({ "clinical-trial-number": z.string().optional() }))
    .nullish(),
  "updated-by": z.array(z.looseObject({ type: z.string().optional() })).nullish(),
});
export type CslItem = z.infer<typeof cslItem>;
