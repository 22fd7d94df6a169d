import { deepestNesting, isNestedDeeper } from "#domain/nesting.ts";
import type * as z from "zod";
import { AppError } from "./errors.ts";

/** The body of a request as JSON; anything else is a 400, as is one too deep to be written or checked. */
export async function readJson(request: { json(): Promise<unknown> }): Promise<unknown> {
  const body = await parsed(request);
  if (!isNestedDeeper(body)) return body;
  throw new AppError(
    "invalid-input",
    `The request body nests lists and objects deeper than ${deepestNesting} levels.`,
  );
}

async function parsed(request: { json(): Promise<unknown> }): Promise<unknown> {
  try {
    return await request.json();
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    throw new AppError("invalid-input", "The request body is not JSON.");
  }
}

/** The body as `schema` wants it; a 400 that names each wrong field otherwise, never its value. */
export async function readBody<Schema extends z.ZodType>(
  request: { json(): Promise<unknown> },
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(await readJson(request));
  if (result.success) return result.data;
  const details = result.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: key,
          value: null,
          message: `"${key}" is not a field of this request`,
        }))
      : [{ path: issue.path.join("."), value: null, message: issue.message }],
  );
  throw new AppError("invalid-input", "The request cannot be used as it is.", details);
}
