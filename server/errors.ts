import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as z from "zod";

/** Every way a request can fail, and the one mapping to HTTP. */
export const errorStatus = {
  "invalid-input": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  "rate-limited": 429,
  internal: 500,
  "upstream-failed": 502,
  unavailable: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

export type ErrorCode = keyof typeof errorStatus;

/** What is wrong with one field of the input. */
export interface ErrorDetail {
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
  readonly allowed?: readonly string[];
}

/** A failure with words for the person who asked. Anything else that is thrown is `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[] | undefined;

  constructor(code: ErrorCode, message: string, details?: readonly ErrorDetail[]) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** The body of every error, as the API documents it. */
export const errorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    details: z
      .array(
        z.object({
          path: z.string(),
          value: z.unknown(),
          message: z.string(),
          allowed: z.array(z.string()).optional(),
        }),
      )
      .optional(),
    requestId: z.string(),
  }),
});
