import { describeRoute, resolver } from "hono-openapi";
import { validator } from "hono/validator";
import * as z from "zod";
import { filterShape, parseWords, singleWords } from "#domain/question.ts";
import { AppError, errorBody } from "../errors.ts";

/**
 * Reads the query string by a strict schema of words. A mistyped word or value is a 400 that names
 * it and what is allowed.
 */
export function queryWords<Schema extends z.ZodObject>(schema: Schema) {
  return validator("query", (_single, c): z.infer<Schema> => {
    const parsed = parseWords(schema, c.req.queries());
    if (parsed.ok) return parsed.query;
    const [first] = parsed.problems;
    const rest = parsed.problems.length - 1;
    const more = rest > 0 ? `, and ${rest} more` : "";
    throw new AppError(
      "invalid-input",
      `${first?.message ?? "The query cannot be read"}${more}.`,
      parsed.problems,
    );
  });
}

/** The words of a GET that takes none; any word is a mistake worth naming. */
export const noWords = z.strictObject({});

/** The words of a GET that asks nothing but which release is to answer. */
export const releaseWord = z.strictObject({ v: filterShape.v });

interface Description {
  readonly summary: string;
  readonly description?: string;
  readonly answer: z.ZodType;
  /** What the answer is written as; JSON unless it says otherwise. */
  readonly mediaType?: "application/json" | "text/csv" | "text/markdown" | "application/zip";
  /** True where the address itself may name something that does not exist. */
  readonly mayBeMissing?: boolean;
  /** True where it may name a study that was withdrawn. */
  readonly mayBeGone?: boolean;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly tag: "Studies" | "Evidence" | "About";
}

/** Documents a GET from the schemas it already has: its words, its answer, its errors. */
export function describeGet({
  summary,
  description,
  answer,
  mediaType = "application/json",
  mayBeMissing = false,
  mayBeGone = false,
  shape = {},
  tag,
}: Description) {
  const error = { "application/json": { schema: resolver(errorBody) } };
  return describeRoute({
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    parameters: Object.entries(shape).map(([name, schema]) => ({
      name,
      in: "query" as const,
      required: !schema.safeParse(undefined).success,
      // Lists are given by repeating the key, single values as they are.
      schema: wordSchema(schema),
    })),
    responses: {
      200: {
        description: "The answer",
        content: { [mediaType]: { schema: resolver(answer) } },
      },
      400: { description: "A word or value of the query is not known", content: error },
      ...(mayBeMissing || "v" in shape
        ? { 404: { description: "There is no such study or release", content: error } }
        : {}),
      ...(mayBeGone
        ? { 410: { description: "The study was withdrawn; the sentence says why", content: error } }
        : {}),
    },
  });
}

/** JSON Schema of one query word; a word given once is described by its value, not as a list. */
function wordSchema(schema: z.ZodType): Record<string, unknown> {
  const word = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const value: z.ZodType = singleWords.get(word) ?? word;
  const { $schema: _, ...json } = z.toJSONSchema(value, { io: "input" });
  return json;
}
