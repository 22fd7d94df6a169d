import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readAuthSecret } from "./auth-secret.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-secret-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (authSecret?: string) =>
  readAuthSecret({ authSecret, databaseUrl: `file:${join(folder, "atlas.db")}` });

test("is made once, beside the database, for the owner alone", async () => {
  const [first, second] = await Promise.all([read(), read()]);
  expect(first).toHaveLength(43);
  expect(second).toBe(first);
  expect(await read()).toBe(first);
  expect(await readdir(folder)).toEqual(["auth-secret"]);
  expect((await stat(join(folder, "auth-secret"))).mode & 0o777).toBe(0o600);
});

test("a file that others may read is closed again", async () => {
  const secret = await read();
  await chmod(join(folder, "auth-secret"), 0o644);
  expect(await read()).toBe(secret);
  expect((await stat(join(folder, "auth-secret"))).mode & 0o777).toBe(0o600);
});

test("the environment's own comes first and nothing is written", async () => {
  expect(await read("from the environment")).toBe("from the environment");
  expect(await readdir(folder)).toEqual([]);
});

test("an empty file is told, not used", async () => {
  await writeFile(join(folder, "auth-secret"), "");
  await expect(read()).rejects.toThrow(/does not hold a secret/);
  expect(await readFile(join(folder, "auth-secret"), "utf8")).toBe("");
});

test("a database that is no file needs it from the environment", async () => {
  await expect(
    readAuthSecret({ authSecret: undefined, databaseUrl: "libsql://example.org" }),
  ).rejects.toThrow(/AUTH_SECRET/);
});
