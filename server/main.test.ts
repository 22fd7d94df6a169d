import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer as start, untilReady } from "./testing-server.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-start-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = join(import.meta.dirname, "cli.ts");

test("starts on a new file, says what it loaded, and finds it again", async () => {
  const env = { DATABASE_URL: `file:${join(folder, "fresh", "atlas.db")}` };
  const first = start(env);
  const address = await untilReady(first);
  expect(first.output()).toMatch(/Loaded \d+ studies with \d+ results/);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  first.child.kill("SIGTERM");
  expect(await first.exit).toBe(0);

  const second = start(env);
  await untilReady(second);
  expect(second.output()).toMatch(/Found, unchanged, \d+ studies/);
  second.child.kill("SIGTERM");
  expect(await second.exit).toBe(0);
});

test.skipIf(process.platform === "win32")(
  "makes the database for its owner alone, and says where an older one is open to others",
  async () => {
    const file = join(folder, "modes", "atlas.db");
    const env = { DATABASE_URL: `file:${file}` };
    const modeOf = async (suffix = "") => (await stat(`${file}${suffix}`)).mode & 0o777;
    const first = start(env);
    await untilReady(first);
    expect(await Promise.all(["", "-wal", "-shm"].map(modeOf))).toEqual([0o600, 0o600, 0o600]);
    expect(first.output()).not.toMatch(/Others on this machine/);
    first.child.kill("SIGTERM");
    await first.exit;

    await chmod(file, 0o640);
    const second = start(env);
    await untilReady(second);
    expect(second.output()).toMatch(/Others on this machine may read .*atlas\.db/);
    expect(await modeOf()).toBe(0o640);
    second.child.kill("SIGTERM");
    await second.exit;
  },
);

test("prints a link for the first admin while nobody has an account", async () => {
  const env = { DATABASE_URL: `file:${join(folder, "accounts", "atlas.db")}` };
  const command = (input: string, ...words: string[]): number | null =>
    spawnSync(process.execPath, ["--import", "tsx", cli, "user", ...words], {
      env: { ...process.env, ...env },
      input,
    }).status;
  const printed = async (): Promise<boolean> => {
    const run = start(env);
    const address = await untilReady(run);
    const has = run.output().includes(`sign up here, once: ${address}/invitation/`);
    run.child.kill("SIGTERM");
    await run.exit;
    return has;
  };
  expect(await printed()).toBe(true);
  const words = ["add", "ada@example.org", "--role", "admin", "--name", "Ada", "--password-stdin"];
  expect(command("correct horse battery\n", ...words)).toBe(0);
  expect(command("correct horse battery\n", ...words)).toBe(1);
  expect(command("", "sing")).toBe(2);
  expect(await printed()).toBe(false);
});

describe("what a person can mend is one sentence and exit code 1", () => {
  const fails = async (env: Record<string, string>, sentence: RegExp): Promise<void> => {
    const run = start(env);
    expect(await run.exit).toBe(1);
    expect(run.output().trim()).toMatch(sentence);
    expect(run.output().trim().split("\n")).toHaveLength(1);
    expect(run.output()).not.toMatch(/\n\s+at /);
  };

  test("a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    await fails(
      { PORT: port, DATABASE_URL: `file:${join(folder, "port.db")}` },
      /^The port is in use/,
    );
    other.close();
  });

  test("a folder that cannot be made", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    await fails({ DATABASE_URL: `file:${join(file, "atlas.db")}` }, /cannot be written to/);
  });

  test("a damaged database file", async () => {
    const file = join(folder, "damaged.db");
    await writeFile(file, "this is no database ".repeat(500));
    await fails({ DATABASE_URL: `file:${file}` }, /database file is damaged/);
  });

  test("an address that is none", async () => {
    await fails({ DATABASE_URL: "postgres://somewhere/atlas" }, /DATABASE_URL/);
  });

  test("a secret that is too short, an address that is none", async () => {
    await fails({ AUTH_SECRET: "short" }, /AUTH_SECRET must have at least 32 characters/);
    await fails({ PUBLIC_URL: "atlas" }, /PUBLIC_URL must be an address/);
  });

  test("a port that is none", async () => {
    await fails({ PORT: "eighty" }, /PORT must be a port number/);
  });
});
