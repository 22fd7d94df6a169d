import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientAddress } from "./client-address.ts";
import { AppError } from "./errors.ts";

interface Limit {
  /** Requests one address may send within the stretch of time. */
  readonly requests: number;
  readonly seconds: number;
  /** Counts only what is refused, as for passwords; what succeeds is given back. */
  readonly failuresOnly?: boolean;
}

/** Refuses an address that asks too often: 429 with the seconds to wait. Counts in memory. */
export function rateLimit({ requests, seconds, failuresOnly = false }: Limit): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  const what = failuresOnly ? "failed attempts" : "requests";
  return async (c, next) => {
    const address = clientAddress(c);
    try {
      // Counted before it is answered, so that a volley sent at once is counted too.
      await limiter.consume(address);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const wait = Math.ceil(refusal.msBeforeNext / 1000);
      c.header("Retry-After", String(wait));
      throw new AppError(
        "rate-limited",
        `More than ${requests} ${what} in ${seconds} seconds; try again in ${wait} seconds.`,
      );
    }
    await next();
    if (failuresOnly && c.res.status < 400) await limiter.reward(address);
  };
}
