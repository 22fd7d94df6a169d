import * as z from "zod";
import { drugs } from "./vocabulary/drugs.ts";
import { routes } from "./vocabulary/routes.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date such as 2026-11-21" });

/**
 * What a regulator says about a treatment at a date: what it is licensed for and how people are to be
 * watched. Curated by hand, never computed, and shown with its source.
 */
export const licence = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  drug: z.enum(drugs.ids),
  /** Absent: whatever the route. */
  route: z.enum(routes.ids).optional(),
  authority: z.string().min(1),
  licence: z.string().min(1),
  monitoring: z.string().min(1),
  source: z.strictObject({
    title: z.string().min(1),
    url: z.url(),
    /** Date of the document itself. */
    dated: day,
    /** Where its words were read, if not in the document. */
    readIn: z.url().optional(),
  }),
  /** When a curator last looked. */
  checked: day,
});

/** Raised when the shape above changes in a way older readers cannot take. */
export const licenceDocumentVersion = 1;

export type Licence = z.infer<typeof licence>;
