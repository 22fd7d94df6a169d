import { describeRoute, resolver } from "hono-openapi";
import * as z from "zod";
import { type RoleId, roleLabel } from "#domain/accounts/role.ts";
import { type ErrorCode, errorBody, errorStatus } from "../errors.ts";

interface Description {
  readonly tag: "Signing in" | "Accounts" | "Drafts" | "Import" | "Review" | "Reports" | "Releases";
  readonly summary: string;
  readonly description?: string;
  /** Who may ask; absent where everybody may. */
  readonly role?: RoleId;
  /** True where a token is refused and a person must be signed in. */
  readonly personOnly?: boolean;
  readonly body?: z.ZodType;
  /** Words of the query that must be given, each with what it is. */
  readonly words?: Readonly<Record<string, z.ZodType>>;
  readonly answer: z.ZodType;
  /** 201 where something was made. */
  readonly status?: 200 | 201;
  /** What may go wrong beside what role and body imply. */
  readonly refusals?: readonly ErrorCode[];
}

/** The answer of what only had to be done. */
export const doneAnswer = z.object({ done: z.literal(true) });

const reasons: Readonly<Partial<Record<ErrorCode, string>>> = {
  "invalid-input": "A field cannot be as it is; the details name it",
  unauthenticated: "Nobody is signed in, or the token is not valid",
  forbidden: "Not with this role, not by a token, or not by this person",
  "not-found": "There is no such thing, or no longer; the sentence says where it is",
  conflict: "Something else happened in between, or stands in the way",
  "too-large": "The body is too large",
  "upstream-failed": "The registry or index did not answer, or not with a record",
  gone: "The study was withdrawn; the sentence says why",
  "rate-limited": "Too many requests or failed attempts; Retry-After says when to come back",
};

/** Documents a route of those who may write from the schemas it already has. */
export function describeAct(act: Description) {
  const { tag, summary, description, role, personOnly = false, answer, status = 200 } = act;
  const { body, words = {}, refusals = [] } = act;
  const refused: readonly ErrorCode[] = [
    ...(body === undefined && Object.keys(words).length === 0 ? [] : ["invalid-input" as const]),
    ...(role === undefined ? [] : (["unauthenticated", "forbidden"] as const)),
    ...refusals,
  ];
  const who = role && `Needs the role ${roleLabel(role)}${personOnly ? ", signed in" : ""}.`;
  return describeRoute({
    summary,
    tags: [tag],
    description: [description, who].filter((one) => one !== undefined).join(" "),
    ...(role === undefined
      ? {}
      : { security: [{ session: [] }, ...(personOnly ? [] : [{ token: [] }])] }),
    parameters: Object.entries(words).map(([name, schema]) => ({
      name,
      in: "query" as const,
      required: true,
      schema: jsonSchema(schema),
    })),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: jsonSchema(body) } },
          },
        }),
    responses: {
      [status]: {
        description: status === 201 ? "It was made" : "The answer",
        content: { "application/json": { schema: resolver(answer) } },
      },
      ...Object.fromEntries(
        refused.map((code) => [
          errorStatus[code],
          {
            description: reasons[code] ?? code,
            content: { "application/json": { schema: resolver(errorBody) } },
          },
        ]),
      ),
    },
  });
}

function jsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input" });
  return json;
}
