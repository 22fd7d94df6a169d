import * as z from "zod";
import { missingReasons } from "../vocabulary/provenance-terms.ts";

/** Text that says something: never empty, never padded. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), { error: "must not begin or end with a blank" });

/** Lower-case kebab-case ASCII, the form of every id and key. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "must be lower-case words joined by hyphens" });

export const count = z.int().min(0);
export const percent = z.number().min(0).max(100);
export const hour = z.number().min(0);
export const link = z.url({ protocol: /^https$/ });

/**
 * Says why number fields are absent. Keys are names of fields of the part that carries it, so a
 * reason can only be given for a field that exists there.
 */
export function missingReasonsFor<const Field extends string>(
  fields: readonly [Field, ...Field[]],
) {
  return z.partialRecord(z.enum(fields), z.enum(missingReasons.ids)).optional();
}
