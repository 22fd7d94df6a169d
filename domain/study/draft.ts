import * as z from "zod";
import { identifier } from "./fields.ts";

const parts = z.array(z.looseObject({})).optional();

/**
 * A record on its way: any part may be missing and any value may be wrong, so that nothing typed is
 * refused. Only what the form needs to show it at all is demanded: parts are objects, lists are lists.
 */
export const draftDocument = z.looseObject({
  key: identifier,
  reports: parts,
  design: z.looseObject({}).optional(),
  population: z.looseObject({}).optional(),
  arms: parts,
  results: parts,
  durability: parts,
  blinding: parts,
  riskOfBias: parts,
  cautions: z.array(z.string()).optional(),
  acceptedWarnings: parts,
});
export type DraftDocument = z.infer<typeof draftDocument>;
