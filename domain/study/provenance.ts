import * as z from "zod";
import { bases, reportKinds, sourceKinds } from "../vocabulary/provenance-terms.ts";
import { identifier, link, text } from "./fields.ts";

/** One document about a study. A study may have many; numbers point at them by id. */
export const report = z.strictObject({
  id: identifier,
  kind: z.enum(reportKinds.ids),
  citation: text,
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  pmid: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  pmcid: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  registryId: text.optional(),
  url: link.optional(),
  retracted: z.boolean().optional(),
});
export type Report = z.infer<typeof report>;

/** A printed value that was not used because another source disagrees with it. */
const alternativeValue = z.strictObject({
  value: text,
  report: identifier,
  locator: text,
  whyNotUsed: text,
});

export const provenance = z.strictObject({
  /** Id of a report of the same study. */
  report: identifier,
  /** Table, figure, page or section in which the number stands. */
  locator: text,
  /** The address shown to readers: DOI, PubMed, PMC, registry or regulator. */
  url: link.optional(),
  /** The page actually read, where that is not the address shown. Kept for re-checking. */
  readAt: link.or(z.url({ protocol: /^http$/ })).optional(),
  basis: z.enum(bases.ids),
  /** Absent only for an unverified number, which has no source. */
  sourceKind: z.enum(sourceKinds.ids).optional(),
  /** How a derived number was computed. */
  derivation: text.optional(),
  /** Anything else about the source that a re-checker needs. */
  sourceNote: text.optional(),
  alternatives: z.array(alternativeValue).default([]),
  enteredBy: text.optional(),
  checkedBy: text.optional(),
});
export type Provenance = z.infer<typeof provenance>;
