import { Hono } from "hono";
import { expect, test } from "vitest";
import { clientAddress, noteClientAddress } from "./client-address.ts";
import { readEnv } from "./env.ts";

async function seen(trustProxy: boolean, forwarded?: string): Promise<string> {
  const app = new Hono()
    .use(noteClientAddress(trustProxy))
    .get("/", (c) => c.text(clientAddress(c)));
  const headers: Record<string, string> =
    forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  // What the Node server hands along with a request.
  const socket = { remoteAddress: "10.0.0.1", remotePort: 1, remoteFamily: "IPv4" };
  return (await app.request("/", { headers }, { incoming: { socket } })).text();
}

test("without a proxy the header is anybody's claim and is not read", async () => {
  expect(await seen(false, "203.0.113.9")).toBe("10.0.0.1");
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["1.1.1.1, 2.2.2.2, 203.0.113.9", "203.0.113.9"],
  ["spoofed,203.0.113.9:52611", "203.0.113.9"],
  ["2001:DB8::1", "2001:db8::1"],
  ["1.1.1.1, [2001:db8::1]:443", "2001:db8::1"],
  ["::ffff:203.0.113.9", "::ffff:203.0.113.9"],
])("behind a proxy %s is what the proxy wrote last", async (header, address) => {
  expect(await seen(true, header)).toBe(address);
});

test.each([undefined, "", "unknown", "1.1.1.1,", "203.0.113.9, <script>"])(
  "behind a proxy %s names nobody, so the socket counts",
  async (header) => {
    expect(await seen(true, header)).toBe("10.0.0.1");
  },
);

test("TRUST_PROXY is off unless it says on", () => {
  expect(readEnv({}).trustProxy).toBe(false);
  expect(readEnv({ TRUST_PROXY: "off" }).trustProxy).toBe(false);
  expect(readEnv({ TRUST_PROXY: "on" }).trustProxy).toBe(true);
  expect(() => readEnv({ TRUST_PROXY: "yes" })).toThrow(/TRUST_PROXY must be on or off/);
});
