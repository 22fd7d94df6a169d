import { randomBytes } from "node:crypto";
import { chmod, link, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Env } from "./env.ts";
import { databaseFile } from "./open-evidence.ts";

/**
 * What signs the cookies: AUTH_SECRET, or a secret made once beside the database, readable by the
 * owner alone. The folder must exist.
 */
export async function readAuthSecret({
  authSecret,
  databaseUrl,
}: Pick<Env, "authSecret" | "databaseUrl">): Promise<string> {
  if (authSecret !== undefined) return authSecret;
  const database = databaseFile(databaseUrl);
  if (database === undefined)
    throw new Error("AUTH_SECRET must be set, because the database is not a file.");
  const path = join(dirname(database), "auth-secret");
  return (await readSecret(path)) ?? (await makeSecret(path));
}

async function readSecret(path: string): Promise<string | undefined> {
  const secret = await readFile(path, "utf8").catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === "ENOENT") return undefined;
    throw failure;
  });
  if (secret === undefined) return undefined;
  if (secret.trim().length < 32)
    throw new Error(`${path} does not hold a secret; remove it and start again.`);
  await chmod(path, 0o600);
  return secret.trim();
}

/** Of two programs that start at once, one makes the secret and both use it. */
async function makeSecret(path: string): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  await link(draft, path).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code !== "EEXIST") throw failure;
  });
  await unlink(draft);
  return (await readFile(path, "utf8")).trim();
}
