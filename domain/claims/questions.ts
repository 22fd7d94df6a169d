import * as z from "zod";
import { evidenceQuestion, questionShape, timeCourseShape } from "../evidence-question.ts";
import { exactlyOne, filterShape, parseWords, printWords, wordsOfSearch } from "../question.ts";
import { outcomes } from "../vocabulary/outcomes.ts";
import { windows } from "../vocabulary/windows.ts";

/**
 * A question written as its canonical query string, the words of a page's address. Full-text search
 * and releases are no part of a claim: its question must mean the same wherever it is asked.
 */
function questionText<Schema extends z.ZodObject>(schema: Schema) {
  return z.string().superRefine((text, context) => {
    const parsed = parseWords(schema, wordsOfSearch(text));
    if (!parsed.ok)
      context.addIssue(parsed.problems.map(({ message }) => message).join("; ") || "unreadable");
    else if (printWords(schema.shape, parsed.query as Record<string, unknown>) !== text)
      context.addIssue("must be written in canonical order");
  });
}

const { text: _text, v: _v, ...plainFilter } = filterShape;
const withoutSearch = <Shape extends Record<string, unknown>>(shape: Shape) => {
  const { text: _, v: __, ...rest } = shape;
  return rest as Omit<Shape, "text" | "v">;
};

const effectWords = z.strictObject(withoutSearch(questionShape));
const { by: _by, trials: _trials, ...courseShape } = withoutSearch(timeCourseShape);
const courseWords = z.strictObject(courseShape);
/** One route and one kind of dosing, because rates are never pooled across them (SELECTION 5). */
const rateWords = z.strictObject({
  ...plainFilter,
  route: plainFilter.route.unwrap().refine((values) => values.length === 1, {
    error: "must name one route",
  }),
  dosing: plainFilter.dosing.unwrap().refine((values) => values.length === 1, {
    error: "must name one kind of dosing",
  }),
  outcome: exactlyOne(z.enum(outcomes.ids)),
  window: exactlyOne(z.enum(windows.ids)).optional(),
});
const filterWords = z.strictObject(plainFilter);

/** A question about an effect, as on the forest plot. */
export const effectQuestionText = questionText(effectWords);
/** A question about an effect over time: without a window. */
export const courseQuestionText = questionText(courseWords);
export const rateQuestionText = questionText(rateWords);
export const filterText = questionText(filterWords);

function read<Schema extends z.ZodObject>(schema: Schema, text: string): z.infer<Schema> {
  const parsed = parseWords(schema, wordsOfSearch(text));
  if (!parsed.ok) throw new RangeError(`"${text}" is not a question of a claim`);
  return parsed.query;
}

/** Reads what `effectQuestionText` accepted. Throws a RangeError for anything else. */
export function readEffectQuestion(text: string): z.infer<typeof evidenceQuestion> {
  return read(effectWords, text);
}

export function readCourseQuestion(text: string): z.infer<typeof courseWords> {
  return read(courseWords, text);
}

export function readRateQuestion(text: string): z.infer<typeof rateWords> {
  return read(rateWords, text);
}

export function readFilter(text: string): z.infer<typeof filterWords> {
  return read(filterWords, text);
}
