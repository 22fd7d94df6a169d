import * as z from "zod";
import { facetFieldIds, exactlyOne, filterShape, wholeNumber } from "#domain/question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import {
  ageGroups,
  blindingLevels,
  designTypes,
  dosings,
  fundingClasses,
  publicationStates,
  purposes,
} from "#domain/vocabulary/study-terms.ts";

const studySorts = [
  "-year",
  "year",
  "name",
  "-name",
  "-participants",
  "participants",
  "indication",
  "-indication",
] as const;

/** The words of GET /studies: an evidence filter, an order and a page. */
export const studiesShape = {
  ...filterShape,
  sort: exactlyOne(z.enum(studySorts)).optional(),
  page: exactlyOne(wholeNumber(1, 100_000)).optional(),
  pageSize: exactlyOne(wholeNumber(1, 500)).optional(),
};
export const studiesQuery = z.strictObject(studiesShape);
export type StudiesQuery = z.infer<typeof studiesQuery>;

const participants = z.object({
  n: z.int().nullable(),
  counts: z.enum(["randomised", "enrolled", "analysed", "unknown"]),
});

/** One study as a row of a list. */
export const studyItem = z.object({
  key: z.string(),
  name: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  firstAuthor: z.string().nullable(),
  publication: z.enum(publicationStates.ids),
  indication: z.enum(indications.ids),
  /** The condition in words, above all where the list has none and `indication` is "other". */
  indicationDetail: z.string().nullable(),
  purpose: z.enum(purposes.ids),
  ageGroup: z.enum(ageGroups.ids),
  designType: z.enum(designTypes.ids),
  randomised: z.boolean().nullable(),
  blinding: z.enum(blindingLevels.ids),
  dosing: z.enum(dosings.ids),
  /** Distinct drug, route and dose of the intervention arms. */
  interventions: z.array(
    z.object({
      drug: z.enum(drugs.ids),
      route: z.enum(routes.ids).nullable(),
      dose: z.string().nullable(),
      doseBand: z.enum(doseBands.ids).nullable(),
    }),
  ),
  comparators: z.array(
    z.object({ comparatorClass: z.enum(comparatorClasses.ids), drug: z.enum(drugs.ids) }),
  ),
  participants,
  /** False where another study of its overlap group, or its trials, already count these people. */
  countedOnce: z.boolean(),
  riskOfBias: z.enum(riskJudgements.ids),
  funding: z.enum(fundingClasses.ids),
  primaryOutcomeMet: z.union([z.boolean(), z.literal("unknown")]),
  results: z.object({
    total: z.int(),
    reported: z.int(),
    derived: z.int(),
    digitised: z.int(),
    unverified: z.int(),
  }),
});
export type StudyItem = z.infer<typeof studyItem>;

const facetCounts = z.array(z.object({ value: z.string(), count: z.int() }));

export const studiesAnswer = z.object({
  items: z.array(studyItem),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  /** People in the studies found, each counted once; `unknown` studies state no number. */
  participants: z.object({ n: z.int(), studies: z.int(), unknown: z.int() }),
  facets: z.object(
    Object.fromEntries(facetFieldIds.map((field) => [field, facetCounts])) as Record<
      (typeof facetFieldIds)[number],
      typeof facetCounts
    >,
  ),
  /** Where nothing matches: the one word whose removal brings most studies back. */
  relax: z.object({ field: z.string(), total: z.int() }).nullable(),
  datasetVersion: z.string(),
});
export type StudiesAnswer = z.infer<typeof studiesAnswer>;
