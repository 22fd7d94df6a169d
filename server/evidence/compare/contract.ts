import * as z from "zod";
import { certaintyLevels } from "#domain/certainty/judgement.ts";
import { licence } from "#domain/licence.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { certainty } from "../certainty/contract.ts";
import { forestAnswer } from "../forest/contract.ts";

const number = z.number().nullable();

/** Where a baseline may stand: shares with the event in the comparator arms of the cell's own trials. */
const preset = z.object({ label: z.string(), percent: z.number() });

/** A number of one forest plot with its trials, or that there is none. */
const figures = z.object({
  k: z.int(),
  people: z.number(),
  /** Who was given what in these trials: "of 100 people given ketamine … of 100 given midazolam". */
  intervention: z.string(),
  comparator: z.string(),
  /** What both sides had besides. */
  background: z.string(),
  measure: z.string(),
  estimate: number,
  ciLow: number,
  ciHigh: number,
  /** The interval is the more cautious one for few and alike trials. */
  cautious: z.boolean(),
  absolute: forestAnswer.shape.absolute,
  /** The baseline is the reader's, not that of the trials. */
  baselineChosen: z.boolean(),
  presets: z.array(preset),
  certainty: certainty.nullable(),
  sentence: z.string(),
  /** Query string of the forest plot with that very question. */
  canonical: z.string(),
});

const cell = figures.extend({
  outcome: z.enum(outcomes.ids),
  label: z.string(),
  /** "respond", "have nausea": what people do or have. */
  event: z.string(),
  /** Whether the event is wanted, so that a reader sees which way is better. */
  eventIsBenefit: z.boolean(),
  window: z.enum(windows.ids),
  /**
   * Single and repeated dosing apart, where the trials mix them beyond 24 h: then the cell itself has
   * no common number (SELECTION 5).
   */
  byDosing: z.array(figures.extend({ dosing: z.enum(dosings.ids), label: z.string() })),
  /** The other way of counting people, where much of the weight does not count everyone. */
  otherDenominator: forestAnswer.shape.otherDenominator,
  knownButNotPooled: forestAnswer.shape.ledger.shape.knownButNotPooled,
  warnings: forestAnswer.shape.warnings,
});

/** A statement of reports with the trials that make it. */
const statement = z.object({
  words: z.string(),
  trials: z.array(z.object({ key: z.string(), name: z.string() })),
});

/** Statements under one heading; an empty heading is none. */
const statements = z.object({
  heading: z.string(),
  lines: z.array(statement),
  /** Lines are arms of comparisons: some of them without the others would mislead. */
  together: z.boolean(),
});

const course = z.object({
  groups: z.array(statements),
  /** Said instead where no trial of the column states it. */
  note: z.string().nullable(),
  studies: z.int(),
  /** Query string of the tables of onset and durability. */
  canonical: z.string(),
});

const column = z.object({
  option: z.string(),
  label: z.string(),
  /** "comparator": the same trials seen from the side of what was given instead of the drug. */
  kind: z.enum(["drug", "comparator"]),
  drug: z.enum(drugs.ids),
  route: z.enum(routes.ids),
  /** Null in a column of a comparator. */
  comparatorClass: z.enum(comparatorClasses.ids).nullable(),
  /** "midazolam (active placebo)" */
  comparator: z.string(),
  /** What both sides had besides, with the number of trials. */
  background: z.string(),
  efficacy: z.array(cell),
  harms: z.array(cell),
  onset: course,
  durability: course,
  /** Relapse after stopping, from randomised withdrawal. */
  hazard: z
    .object({ words: z.string(), k: z.int(), people: z.number(), canonical: z.string() })
    .nullable(),
  licences: z.array(licence),
});

const headToHead = z.object({
  label: z.string(),
  randomised: z.boolean(),
  cells: z.array(cell),
  /** Trials that compared them without a number that can be used here, each with why. */
  trials: z.array(
    z.object({ key: z.string(), name: z.string(), participants: number, reason: z.string() }),
  ),
});

const indirect = z.object({
  a: z.string(),
  b: z.string(),
  outcome: z.enum(outcomes.ids),
  label: z.string(),
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
    canonical: z.string(),
    defaults: z.array(z.string()),
  }),
  columns: z.array(column),
  /** Columns that randomised studies inside the question could fill, those with most studies first. */
  choices: z.array(
    z.object({
      option: z.string(),
      /** "Ketamine (intravenous)", or what was given instead, such as "ECT". */
      treatment: z.string(),
      against: z.string(),
      kind: z.enum(["drug", "comparator"]),
      studies: z.int(),
    }),
  ),
  /** Whether one baseline may stand in every column, outcome by outcome, or why not. */
  sharedBaseline: z.array(
    z.object({ outcome: z.enum(outcomes.ids), allowed: z.boolean(), reason: z.string() }),
  ),
  headToHeads: z.array(headToHead),
  indirect: z.array(indirect),
  /** What these trials cannot tell, whatever the columns. */
  notKnown: z.array(z.string()),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  datasetVersion: z.string(),
});
export type CompareAnswer = z.infer<typeof compareAnswer>;
export type CompareColumn = CompareAnswer["columns"][number];
export type CompareCell = z.infer<typeof cell>;
