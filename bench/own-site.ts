import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Site } from "../e2e/site.ts";

/** The program as it is started for people: its own process, its own database file. */
export async function startOwnSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-bench-"));
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, PORT: "0", DATABASE_URL: `file:${join(folder, "atlas.db")}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`the program did not start: ${said}`)));
  });
  return {
    address,
    async stop() {
      child.removeAllListeners("exit");
      child.kill("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
