import { fileURLToPath } from "node:url";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { serve, type ServerType } from "@hono/node-server";
import { createApp } from "#server/app.ts";
import type { Database } from "#server/db/client.ts";
import { project } from "#server/db/project.ts";
import { shippedDatabase } from "#server/db/testing.ts";
import { makeSnapshot, readSnapshot } from "#server/evidence/snapshot.ts";
import { staticAssets } from "#server/static-assets.ts";

export interface Site {
  readonly address: string;
  /** Stops answering without waiting for open connections, as a crash would. */
  stop(): Promise<void>;
}

/** A site whose database a journey may set up. */
export interface OpenSite extends Site {
  readonly db: Database;
}

/**
 * The built app on a free port, or on the port given, with the shipped evidence or with other studies
 * in its place.
 */
export async function startSite(port = 0, studies?: readonly StudyRecord[]): Promise<OpenSite> {
  const db = await shippedDatabase();
  let snapshot =
    studies === undefined
      ? await readSnapshot(db)
      : makeSnapshot(project(studies), "1-generated", "2026-01-01T00:00:00.000Z");
  const app = createApp({
    db,
    snapshot: () => snapshot,
    onPublished: async () => {
      snapshot = await readSnapshot(db);
    },
    assets: staticAssets(fileURLToPath(new URL("../dist", import.meta.url))),
    log: () => undefined,
    version: "journeys",
    build: "journeys",
    authSecret: "not a secret: it signs cookies of tests",
  });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () =>
      resolve(started),
    );
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  return {
    db,
    address: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
