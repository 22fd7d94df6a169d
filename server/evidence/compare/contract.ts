import * as z from "zod";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { certaintyLevels } from "../certainty/contract.ts";
import { forestAnswer } from "../forest/contract.ts";

const number = z.number().nullable();

/** What a cell knows: a number with its trials, or that it is not known from these trials. */
const cell = z.object({
  outcome: z.enum(outcomes.ids),
  label: z.string(),
  /** Whether the event is wanted, so that a reader sees which way is better. */
  eventIsBenefit: z.boolean(),
  window: z.enum(windows.ids),
  k: z.int(),
  people: z.number(),
  measure: z.string(),
  estimate: number,
  ciLow: number,
  ciHigh: number,
  absolute: forestAnswer.shape.absolute,
  certainty: z.object({ level: z.enum(certaintyLevels), label: z.string() }).nullable(),
  knownButNotPooled: z.object({ studies: z.int(), people: z.number(), primaryMissed: z.int() }),
  sentence: z.string(),
  /** Query string of the forest plot with that very question. */
  canonical: z.string(),
});

/** Where a baseline may stand: shares with the event in the comparator arms of the column's own trials. */
const preset = z.object({ label: z.string(), percent: z.number() });

const column = z.object({
  option: z.string(),
  label: z.string(),
  drug: z.enum(drugs.ids),
  route: z.enum(routes.ids),
  comparatorClass: z.enum(comparatorClasses.ids),
  /** "saline", with what both sides had besides. */
  comparator: z.string(),
  background: z.string(),
  efficacy: z.array(cell),
  harms: z.array(cell),
  /** Comparator arms of response at this window. */
  presets: z.array(preset),
  onset: z.object({ words: z.string(), studies: z.int(), canonical: z.string() }),
  durability: z.object({ words: z.string(), studies: z.int(), canonical: z.string() }),
});

const headToHead = z.object({
  label: z.string(),
  randomised: z.boolean(),
  cells: z.array(cell),
  /** Names of trials that compared them without a usable number. */
  trials: z.array(z.object({ key: z.string(), name: z.string(), participants: number })),
});

const indirect = z.object({
  a: z.string(),
  b: z.string(),
  outcome: z.enum(outcomes.ids),
  allowed: z.boolean(),
  /** Why it is not allowed, or what weakens it. */
  reason: z.string(),
  measure: z.string(),
  estimate: number,
  ciLow: number,
  ciHigh: number,
  certainty: z.object({ level: z.enum(certaintyLevels), label: z.string() }).nullable(),
});

export const compareAnswer = z.object({
  question: z.object({
    options: z.array(z.string()),
    window: z.enum(windows.ids),
    windowLabel: z.string(),
    denominator: z.enum(["reported", "randomised"]),
    baseline: number,
    canonical: z.string(),
    defaults: z.array(z.string()),
  }),
  columns: z.array(column),
  headToHeads: z.array(headToHead),
  indirect: z.array(indirect),
  /** What these trials cannot tell, whatever the columns. */
  notKnown: z.array(z.string()),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  datasetVersion: z.string(),
});
export type CompareAnswer = z.infer<typeof compareAnswer>;
