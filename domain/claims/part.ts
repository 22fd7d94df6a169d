import * as z from "zod";
import { percent, text } from "../study/fields.ts";
import { routes } from "../vocabulary/routes.ts";
import { windows } from "../vocabulary/windows.ts";
import {
  courseQuestionText,
  effectQuestionText,
  filterText,
  rateQuestionText,
} from "./questions.ts";

/** Which way the sentence says the drug moves the outcome, against what it is compared with. */
const direction = z.enum(["more", "less"]);
export type Direction = z.infer<typeof direction>;

/** What part of the sentence is tested, in words. */
const tests = text;

const superiority = z.strictObject({
  kind: z.literal("superiority"),
  tests,
  question: effectQuestionText,
  claims: direction,
});

/** The effect lies in a range of its reading scale; an absent end is open. */
const magnitude = z
  .strictObject({
    kind: z.literal("magnitude"),
    tests,
    question: effectQuestionText,
    from: z.number().optional(),
    to: z.number().optional(),
  })
  .refine(({ from, to }) => from !== undefined || to !== undefined, {
    error: "a magnitude needs one end at least",
  });

/** The share of people in trial arms lies in a range of percent. */
const rate = z.strictObject({
  kind: z.literal("rate"),
  tests,
  question: rateQuestionText,
  from: percent,
  to: percent,
});

/** The arms part by a window of the clock at the latest. */
const onset = z.strictObject({
  kind: z.literal("onset"),
  tests,
  question: courseQuestionText,
  claims: direction,
  by: z.enum(windows.ids),
});

const lasts = z.strictObject({
  kind: z.literal("durability"),
  form: z.literal("lasts"),
  tests,
  question: courseQuestionText,
  claims: direction,
  at: z.enum(windows.ids),
});

/** Little of the effect of one window is left in another, in the same trials. */
const fades = z.strictObject({
  kind: z.literal("durability"),
  form: z.literal("fades"),
  tests,
  question: courseQuestionText,
  from: z.enum(windows.ids),
  to: z.enum(windows.ids),
});

/** Half of the people have relapsed within a range of days after the last dose. */
const relapse = z.strictObject({
  kind: z.literal("durability"),
  form: z.literal("relapse"),
  tests,
  question: filterText,
  fromDays: z.number().min(0),
  toDays: z.number().min(0),
});

/** The effect of A is more, or less, than the effect of B, never compared in one trial. */
const effects = z.strictObject({
  kind: z.literal("comparison"),
  form: z.literal("effects"),
  tests,
  a: effectQuestionText,
  b: effectQuestionText,
  claims: direction,
});

/** The share of people in the same arms is more, or less, in A than in B. */
const rates = z.strictObject({
  kind: z.literal("comparison"),
  form: z.literal("rates"),
  tests,
  a: rateQuestionText,
  b: rateQuestionText,
  claims: direction,
});

const atLeast = z.strictObject({
  kind: z.literal("count"),
  form: z.literal("at-least"),
  tests,
  question: filterText,
  atLeast: z.int().min(1),
});

/** More studies inside a filter use this route than any other. */
const mostCommon = z.strictObject({
  kind: z.literal("count"),
  form: z.literal("most-common"),
  tests,
  question: filterText,
  route: z.enum(routes.ids),
});

const range = z.strictObject({ from: z.number().min(0), to: z.number().min(0) });

/** The share of drug arms inside a filter whose printed dose and infusion time lie in these ranges. */
const armShare = z.strictObject({
  kind: z.literal("count"),
  form: z.literal("arm-share"),
  tests,
  question: filterText,
  dose: range.extend({ unit: z.enum(["mg/kg", "mg", "mg/kg/h"]) }).optional(),
  minutes: range.optional(),
  from: percent,
  to: percent,
});

/** One thing a sentence says, of one kind, with its threshold declared beforehand. */
export const claimPart = z.discriminatedUnion("kind", [
  superiority,
  magnitude,
  rate,
  onset,
  z.discriminatedUnion("form", [lasts, fades, relapse]),
  z.discriminatedUnion("form", [effects, rates]),
  z.discriminatedUnion("form", [atLeast, mostCommon, armShare]),
]);
export type ClaimPart = z.infer<typeof claimPart>;
export type PartOf<Kind extends ClaimPart["kind"], Form extends string = string> = Extract<
  ClaimPart,
  { kind: Kind } & (string extends Form ? unknown : { form: Form })
>;
