import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { readAuthSecret } from "./auth-secret.ts";
import { firstAdminLink, linkAddress } from "./curation/invitations/write.ts";
import { readEnv, siteAddress } from "./env.ts";
import { bufferedLog } from "./log.ts";
import { fileOthersMayRead, openEvidence } from "./open-evidence.ts";
import { programBuild, programVersion } from "./program-version.ts";
import { holdSnapshot } from "./snapshot-holder.ts";
import { explainFailure } from "./start-failure.ts";
import { staticAssets } from "./static-assets.ts";

/** Opens, migrates, loads, then listens. Any failure on the way is one sentence and exit code 1. */
async function main(): Promise<void> {
  const env = readEnv();
  const { db, report } = await openEvidence(env.databaseUrl);
  const holder = await holdSnapshot(db);
  const client = fileURLToPath(new URL("../dist", import.meta.url));
  const log = bufferedLog(process.stdout);
  const app = createApp({
    db,
    snapshot: holder.current,
    log: log.write,
    version: programVersion,
    build: programBuild,
    authSecret: await readAuthSecret(env),
    publicUrl: env.publicUrl,
    trustProxy: env.trustProxy,
    onPublished: holder.refresh,
    ...(existsSync(client) ? { assets: staticAssets(client) } : {}),
  });
  const adminLink = await firstAdminLink(db);
  const readable = await fileOthersMayRead(env.databaseUrl);
  const server = serve({ fetch: app.fetch, port: env.port, hostname: env.host }, ({ port }) => {
    const { studies, datasetVersion } = holder.current();
    const results = studies.reduce((total, one) => total + one.results.length, 0);
    const what = report.outcome === "loaded" ? "Loaded" : "Found, unchanged,";
    process.stdout.write(
      `${what} ${studies.length} studies with ${results} results (dataset ${datasetVersion}).\n`,
    );
    if (report.kept.length > 0)
      process.stdout.write(
        `Left alone because a person last edited them: ${report.kept.join(", ")}.\n`,
      );
    if (readable !== undefined)
      process.stdout.write(
        `Others on this machine may read ${readable}, which holds the accounts; chmod 600 it unless that is meant.\n`,
      );
    const site = siteAddress(env, port);
    process.stdout.write(`Ketamine Evidence Atlas on ${site}\n`);
    if (adminLink !== undefined)
      process.stdout.write(
        `Nobody has an account yet. The first admin may sign up here, once: ${linkAddress(site, adminLink.token)}\n`,
      );
  });
  server.on("error", fail);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      holder.stop();
      log.flush();
      server.close();
      db.$client.close();
      process.exit(0);
    });
}

function fail(failure: unknown): never {
  process.stderr.write(`${explainFailure(failure)}\n`);
  process.exit(1);
}

await main().catch(fail);
