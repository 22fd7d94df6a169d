import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";

interface Noted {
  Variables: { clientAddress?: string };
}

/**
 * Notes whom a request came from. Behind a proxy that is the last entry of X-Forwarded-For: the proxy
 * wrote it, while everything before it is whatever the sender liked to claim. Without a proxy the
 * whole header is such a claim, so it is read only where the operator says that there is one.
 */
export function noteClientAddress(trustProxy: boolean): MiddlewareHandler<Noted> {
  return async (c, next) => {
    const forwarded = trustProxy ? lastForwarded(c.req.header("x-forwarded-for")) : undefined;
    c.set("clientAddress", forwarded ?? socketAddress(c));
    await next();
  };
}

/** Whom a request came from, for limits; requests that came over no socket share one address. */
export function clientAddress(c: Context): string {
  return (c as Context<Noted>).get("clientAddress") ?? socketAddress(c);
}

function socketAddress(c: Context): string {
  const overSocket = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  return (overSocket ? getConnInfo(c).remote.address : undefined) ?? "no socket";
}

/** The last entry without its port, or undefined where it is no address. */
function lastForwarded(header: string | undefined): string | undefined {
  const last = header?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  const four = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(last)?.[1];
  const six = /^\[?([0-9a-f]*:[0-9a-f:.]{1,43})(?:\](?::\d+)?)?$/.exec(last)?.[1];
  return four ?? six;
}
