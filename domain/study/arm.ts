import * as z from "zod";
import { comparatorClasses } from "../vocabulary/comparator-classes.ts";
import { doseBands } from "../vocabulary/dose-bands.ts";
import { drugs } from "../vocabulary/drugs.ts";
import { routes } from "../vocabulary/routes.ts";
import { armPhases, armRoles, backgrounds } from "../vocabulary/study-terms.ts";
import { count, hour, identifier, missingReasonsFor, text } from "./fields.ts";

export const arm = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]+$/),
  label: text,
  role: z.enum(armRoles.ids),
  drug: z.enum(drugs.ids),
  /** Name of the drug where `drug` is one of the "other" values. */
  drugDetail: text.optional(),
  route: z.enum(routes.ids).optional(),
  /** Several routes together, or another wording. */
  routeDetail: text.optional(),
  dose: z
    .strictObject({
      value: z.number().positive().optional(),
      unit: z.enum(["mg/kg", "mg", "mg/kg/h", "mg/24h"]).optional(),
      detail: text.optional(),
    })
    .optional(),
  doseBand: z.enum(doseBands.ids).optional(),
  infusionMinutes: z.number().positive().optional(),
  sessions: z.int().min(1).optional(),
  schedule: text.optional(),
  comparatorClass: z.enum(comparatorClasses.ids).optional(),
  /** One id per randomisation or stratum; arms are only ever combined inside one group. */
  comparisonGroup: identifier.optional(),
  background: z.enum(backgrounds.ids).default("not-reported"),
  /** The treatment given beside the drug, in words. */
  backgroundDetail: text.optional(),
  phase: z.enum(armPhases.ids).default("randomised"),
  phaseDetail: text.optional(),
  /** Arms of this study whose people this arm counts again. */
  overlapsArms: z.array(z.string()).default([]),
  /** Last hour at which the arm is still as randomised. */
  validUntilHours: hour.optional(),
  nRandomised: count.optional(),
  nAnalysed: count.optional(),
  missing: missingReasonsFor(["nRandomised", "nAnalysed", "sessions", "infusionMinutes"]),
});
export type Arm = z.infer<typeof arm>;
