import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "./errors.ts";

interface Limit {
  /** Requests one address may send within the stretch of time. */
  readonly requests: number;
  readonly seconds: number;
}

/** Refuses an address that asks too often: 429 with the seconds to wait. Counts in memory. */
export function rateLimit({ requests, seconds }: Limit): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return async (c, next) => {
    try {
      await limiter.consume(addressOf(c));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const wait = Math.ceil(refusal.msBeforeNext / 1000);
      c.header("Retry-After", String(wait));
      throw new AppError(
        "rate-limited",
        `More than ${requests} requests in ${seconds} seconds; try again in ${wait} seconds.`,
      );
    }
    await next();
  };
}

/** The socket's address; requests that came over no socket share one. */
function addressOf(c: Context): string {
  const overSocket = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  return (overSocket ? getConnInfo(c).remote.address : undefined) ?? "no socket";
}
