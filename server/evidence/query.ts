import { describeRoute, resolver } from "hono-openapi";
import { validator } from "hono/validator";
import * as z from "zod";
import { parseWords } from "#domain/question.ts";
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

interface Description {
  readonly summary: string;
  readonly description?: string;
  readonly answer: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly tag: "Studies" | "Evidence" | "About";
}

/** Documents a GET from the schemas it already has: its words, its answer, its errors. */
export function describeGet({ summary, description, answer, shape = {}, tag }: Description) {
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
        content: { "application/json": { schema: resolver(answer) } },
      },
      400: {
        description: "A word or value of the query is not known",
        content: { "application/json": { schema: resolver(errorBody) } },
      },
    },
  });
}

/** JSON Schema of one query word; a word given once is described by its value, not as a list. */
function wordSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input" });
  const single = json["maxItems"] === 1;
  return single ? { type: "string" } : json;
}
