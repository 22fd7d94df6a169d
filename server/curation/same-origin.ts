import type { MiddlewareHandler } from "hono";
import { AppError } from "../errors.ts";

const reading: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a write that another site had a browser send: its Origin is not ours, or it carries our
 * cookie and names none. A script that sends a token instead of a cookie needs no Origin.
 */
export function sameOrigin(publicUrl: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (!reading.has(c.req.method)) {
      const own = new URL(publicUrl ?? c.req.url).origin;
      const origin = c.req.header("origin");
      if (origin !== undefined && origin !== own)
        throw new AppError(
          "forbidden",
          `This request came from ${origin.slice(0, 200)}; the Atlas is at ${own}.`,
        );
      if (origin === undefined && c.req.header("cookie") !== undefined)
        throw new AppError(
          "forbidden",
          "This request carries a cookie but does not say which site it came from (Origin).",
        );
    }
    await next();
  };
}
