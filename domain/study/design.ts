import * as z from "zod";
import { blindingLevels, designTypes, dosings } from "../vocabulary/study-terms.ts";
import { missingReasonsFor, text } from "./fields.ts";

export const design = z.strictObject({
  type: z.enum(designTypes.ids),
  randomised: z.boolean().optional(),
  blinding: z.enum(blindingLevels.ids).default("unknown"),
  dosing: z.enum(dosings.ids).default("unknown"),
  sites: z.int().min(1).optional(),
  countries: z.array(text).default([]),
  phase: z.enum(["1", "1/2", "2", "2b", "2/3", "3", "3b", "4"]).optional(),
  /** Wording that the closed values above cannot hold. */
  typeDetail: text.optional(),
  dosingDetail: text.optional(),
  comparatorDetail: text.optional(),
  missing: missingReasonsFor(["sites"]),
});
