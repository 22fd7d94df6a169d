import * as z from "zod";
import { filterShape } from "#domain/question.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";

export const durabilityShape = filterShape;
export const durabilityQuery = z.strictObject(durabilityShape);
export type DurabilityQuery = z.infer<typeof durabilityQuery>;

const number = z.number().nullable();

/** Where a statement was read. */
const place = z.object({ report: z.string(), locator: z.string(), url: z.string().nullable() });

const study = {
  key: z.string(),
  name: z.string(),
  year: z.int().nullable(),
  indication: z.enum(indications.ids),
  drugs: z.array(z.enum(drugs.ids)),
  routes: z.array(z.enum(routes.ids)),
  dosing: z.enum(dosings.ids),
  participants: number,
};

const onsetRow = z.object({
  ...study,
  firstAssessedHours: number,
  lastNotSeparatedHours: number,
  firstSeparationHours: number,
  basis: z.enum(["between-arm", "within-arm", "unknown"]),
  /** Interval-censored: "separated by 24 h (first rating)", "between 4 h and 24 h". */
  words: z.string(),
  place: place.nullable(),
});

const durabilityRow = z.object({
  ...study,
  arm: z.string().nullable(),
  armLabel: z.string().nullable(),
  armRole: z.enum(["intervention", "comparator"]).nullable(),
  hours: number,
  reached: z.boolean().nullable(),
  lastAssessedHours: number,
  words: z.string(),
  place: place.nullable(),
});

export const durabilityAnswer = z.object({
  question: z.object({ canonical: z.string(), defaults: z.array(z.string()) }),
  onset: z.object({ betweenArm: z.array(onsetRow), withinArm: z.array(onsetRow) }),
  /** The last look at which arms still differed; the last look itself is named. */
  lastSeparation: z.array(durabilityRow),
  /** Median time to relapse, grouped by start, kind of arm and population; never sorted across. */
  relapse: z.array(
    z.object({
      start: z.enum(["first-dose", "last-dose", "randomisation", "response", "unknown"]),
      among: z.enum(["all", "responders", "remitters", "unknown"]),
      label: z.string(),
      rows: z.array(durabilityRow),
    }),
  ),
  described: z.array(durabilityRow),
  /** Relapse hazard after stopping, from randomised withdrawal; null without a trial. */
  hazard: z
    .object({
      k: z.int(),
      people: z.number(),
      estimate: number,
      ciLow: number,
      ciHigh: number,
      sentence: z.string(),
      /** Query string of its forest plot. */
      canonical: z.string(),
    })
    .nullable(),
  studies: z.int(),
  datasetVersion: z.string(),
});
export type DurabilityAnswer = z.infer<typeof durabilityAnswer>;
