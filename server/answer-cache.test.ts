import { describe, expect, test } from "vitest";
import { withAnswerCache } from "./answer-cache.ts";

const address = (path: string): string => `http://localhost${path}`;

/** A program that counts how often it is asked and answers with its count. */
function counted(options: { maximumBytes?: number; headers?: Record<string, string> } = {}) {
  const state = { asked: 0, version: "1-a", gate: Promise.resolve() };
  const fetch = withAnswerCache(
    async (request: Request) => {
      state.asked += 1;
      const body = `${state.version} ${state.asked} ${request.url} `.padEnd(4000, ".");
      await state.gate;
      return new Response(body, { headers: { "content-type": "text/plain", ...options.headers } });
    },
    {
      build: "test",
      datasetVersion: () => state.version,
      newRequestId: () => "id",
      onKept: () => undefined,
      ...(options.maximumBytes === undefined ? {} : { maximumBytes: options.maximumBytes }),
    },
  );
  const get = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(new Request(address(path), { headers, method }));
  return { state, get };
}

describe("answers from memory", () => {
  test("one question is computed once, whatever the order of its words", async () => {
    const { state, get } = counted();
    const first = await (await get("/api/x?a=1&b=2")).text();
    expect(await (await get("/api/x?b=2&a=1")).text()).toBe(first);
    expect(await (await get("/api/x?a=1&b=2")).text()).toBe(first);
    expect(state.asked).toBe(1);
  });

  test.each(["/page", "/api-x"])("%s is not an answer of the API", async (path) => {
    const { state, get } = counted();
    await get(path);
    await get(path);
    expect(state.asked).toBe(2);
  });

  test("what says no-store is never kept, whatever its address", async () => {
    const { state, get } = counted({ headers: { "cache-control": "no-store" } });
    await get("/api/health?x=1");
    const again = await get("/api/health?x=1");
    expect(state.asked).toBe(2);
    expect(again.headers.get("cache-control")).toBe("no-store");
  });

  test("an address nobody asks twice is not kept", async () => {
    const { state, get } = counted();
    const long = `/api/x?text=${"a".repeat(3000)}`;
    await get(long);
    await get(long);
    expect(state.asked).toBe(2);
  });

  test("memory stays bounded, and equal questions at once count once", async () => {
    const { state, get } = counted({ maximumBytes: 20_000 });
    await Promise.all(Array.from({ length: 30 }, () => get("/api/same")));
    const before = state.asked;
    for (let turn = 0; turn < 5; turn += 1) await get("/api/same");
    expect(state.asked).toBe(before);
    for (let other = 0; other < 20; other += 1) await get(`/api/other?n=${other}`);
    await get("/api/same");
    expect(state.asked).toBe(before + 21);
  });

  test("HEAD is answered like GET without its body", async () => {
    const { get } = counted();
    const etag = (await get("/api/x")).headers.get("etag") ?? "";
    expect((await get("/api/x", {}, "HEAD")).headers.get("etag")).toBe(etag);
    expect((await get("/api/x", { "if-none-match": etag }, "HEAD")).status).toBe(304);
  });
});

describe("when the dataset changes", () => {
  test("nothing old is answered, and the tag is another", async () => {
    const { state, get } = counted();
    const first = await get("/api/x");
    state.version = "2-b";
    const second = await get("/api/x", { "if-none-match": first.headers.get("etag") ?? "" });
    expect(second.status).toBe(200);
    expect(await second.text()).toContain("2-b");
  });

  test("an answer made for the old one is not kept for the new one", async () => {
    const { state, get } = counted();
    let open = (): void => undefined;
    state.gate = new Promise((resolve) => (open = resolve));
    const slow = get("/api/x");
    state.version = "2-b";
    const meanwhile = get("/page");
    open();
    expect(await (await slow).text()).toContain("1-a");
    await meanwhile;
    expect(await (await get("/api/x")).text()).toContain("2-b");
  });
});

describe("compression", () => {
  test.each([
    ["gzip", "gzip"],
    ["br, gzip;q=0.5", "gzip"],
    ["GZIP", "gzip"],
    ["gzip;q=0", null],
    ["gzip ; q = 0", null],
    ["gzip;foo=1;q=0.0", null],
    ["x-gzip", null],
    ["foo-gzip, br", null],
    ["identity", null],
    ["", null],
  ])("Accept-Encoding %s is answered with %s", async (accepted, encoding) => {
    const { get } = counted();
    const answer = await get("/api/x", { "accept-encoding": accepted });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  });
});
