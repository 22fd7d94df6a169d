import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "#server/db/client.ts";
import type { OpenSite } from "./site.ts";

/** The program as `npm start` runs it, with a database of its own. */
export interface Program extends OpenSite {
  /** Where the first admin may sign up, as printed. */
  readonly adminLink: string;
}

const main = fileURLToPath(new URL("../server/main.ts", import.meta.url));

/** Starts the program and waits until it has said where it is. */
export async function startProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-journey-"));
  const url = `file:${join(folder, "atlas.db")}`;
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: { ...process.env, PORT: "0", DATABASE_URL: url },
  });
  const [, address = "", adminLink = ""] = await untilPrinted(
    child,
    /Atlas on (http:\S+)\n.*once: (http:\S+)\n/,
  );
  const db = await openDatabase(url);
  return {
    db,
    address,
    adminLink,
    stop: async () => {
      db.$client.close();
      const gone = once(child, "exit");
      child.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the program prints, once it fits `words`; rejects with all of it where it ends before. */
function untilPrinted(child: ChildProcess, words: RegExp): Promise<readonly string[]> {
  let text = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = words.exec(text);
      if (found !== null) resolve(found);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => reject(new Error(`The program did not start: ${text}`)));
  });
}
