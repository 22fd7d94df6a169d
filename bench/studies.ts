import { serve, type ServerType } from "@hono/node-server";
import autocannon from "autocannon";
import { Hono } from "hono";
import { createApp } from "#server/app.ts";
import { dataFolder, readDataFiles } from "#server/db/data-files.ts";
import { project } from "#server/db/project.ts";
import { shippedDatabase } from "#server/db/testing.ts";
import { makeSnapshot, readSnapshot, type Snapshot } from "#server/evidence/snapshot.ts";
import { generatedStudies } from "./generated-studies.ts";
import { atLeast, atMost, figure, type Measurement, quantile } from "./table.ts";

const query = "/api/studies?route=intranasal&route=intravenous&randomised=true";
const seconds = 2;
const rounds = 7;

/** GET /api/studies: from the byte cache, computed anew, and with very many studies. */
export async function benchStudies(): Promise<Measurement[]> {
  const db = await shippedDatabase();
  const snapshot = await readSnapshot(db);
  const app = appOn(db, () => snapshot);
  return [
    ...(await cachedAgainstBare(app)),
    atMost(
      "GET /api/studies, two filters, all facets, uncached, shipped data, median",
      await uncachedMedian(app, 200),
      5,
      "ms",
    ),
    ...(await withManyStudies(db)),
  ];
}

function appOn(db: Parameters<typeof createApp>[0]["db"], snapshot: () => Snapshot) {
  return createApp({
    db,
    snapshot,
    log: () => undefined,
    version: "bench",
    build: "bench",
    authSecret: "not a secret: it signs cookies of tests",
  });
}

/**
 * Requests a second of the cached answer beside a bare handler that returns the same bytes: the same
 * body under the same headers, so that only the program's own work differs.
 */
async function cachedAgainstBare(app: ReturnType<typeof appOn>): Promise<Measurement[]> {
  const answer = await app.request(query, { headers: { "accept-encoding": "gzip" } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const headers = Object.fromEntries(answer.headers);
  const bare = new Hono().get("/api/studies", () => new Response(bytes, { headers }));
  const rates: { cached: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    rates.push({
      cached: await requestsPerSecond(app.fetch),
      bare: await requestsPerSecond(bare.fetch),
    });
  const median = (values: number[]): number => quantile(values, 0.5);
  return [
    figure("bare handler, same bytes", median(rates.map((rate) => rate.bare)), "requests/s"),
    figure(
      "GET /api/studies from the byte cache",
      median(rates.map((rate) => rate.cached)),
      "requests/s",
    ),
    atLeast(
      "cached against bare, median of paired ratios",
      100 * median(rates.map((rate) => rate.cached / rate.bare)),
      80,
      "%",
    ),
  ];
}

async function requestsPerSecond(
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<number> {
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${query}`,
    connections: 16,
    duration: seconds,
    headers: { "accept-encoding": "gzip" },
    // The load comes from a thread of its own, so that it does not slow what it measures.
    workers: 1,
  });
  await new Promise((resolve) => server.close(resolve));
  return result.requests.average;
}

/** Each request asks something else, so none is answered from the cache. */
async function uncachedMedian(app: ReturnType<typeof appOn>, count: number): Promise<number> {
  const times: number[] = [];
  for (let position = 0; position < count; position += 1) {
    const start = performance.now();
    const response = await app.request(`${query}&page=${position + 1}`);
    await response.arrayBuffer();
    times.push(performance.now() - start);
  }
  return quantile(times, 0.5);
}

async function withManyStudies(db: Parameters<typeof createApp>[0]["db"]): Promise<Measurement[]> {
  const { records } = await readDataFiles(dataFolder);
  const medianWith = async (count: number): Promise<number> => {
    const rows = project(generatedStudies(records, count));
    const snapshot = makeSnapshot(rows, "1-generated", "2026-01-01T00:00:00.000Z");
    return uncachedMedian(
      appOn(db, () => snapshot),
      40,
    );
  };
  const few = await medianWith(2_000);
  const many = await medianWith(20_000);
  return [
    figure("the same with 2,000 generated studies, median", few, "ms"),
    atMost("the same with 20,000 generated studies, median", many, 60, "ms"),
    atMost("growth from 2,000 to 20,000", many / few, 10, "times"),
  ];
}
