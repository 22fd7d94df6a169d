import * as z from "zod";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { studyItem } from "../studies/contract.ts";

const cell = { studies: z.int(), participants: z.int() };

export const overviewAnswer = z.object({
  totals: z.object({
    studies: z.int(),
    randomised: z.int(),
    /** People counted once: overlapping and pooled reports are left out. */
    participants: z.int(),
    /** Studies whose number of people no source gives. */
    participantsUnknown: z.int(),
    results: z.int(),
    resultsWithSource: z.int(),
    resultsByBasis: z.object({
      reported: z.int(),
      derived: z.int(),
      digitised: z.int(),
      unverified: z.int(),
    }),
    firstYear: z.int().nullable(),
    lastYear: z.int().nullable(),
    /** Moment of the newest published revision, ISO 8601. */
    lastChange: z.string(),
  }),
  /** Every route with every indication, empty cells too. `route` null: several or no route stated. */
  matrix: z.array(
    z.object({
      route: z.enum(routes.ids),
      indication: z.enum(indications.ids),
      ...cell,
      byComparator: z.array(z.object({ comparatorClass: z.enum(comparatorClasses.ids), ...cell })),
    }),
  ),
  studiesByYear: z.array(z.object({ year: z.int(), randomised: z.int(), notRandomised: z.int() })),
  latest: z.array(studyItem),
  datasetVersion: z.string(),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
