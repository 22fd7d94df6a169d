import { beforeEach, expect, test } from "vitest";
import type { Database } from "./db/client.ts";
import { emptyDatabase } from "./db/testing.ts";
import { runUserCommand } from "./user-commands.ts";

let db: Database;
let said: string[];
beforeEach(async () => {
  db = await emptyDatabase();
  said = [];
});

const run = (
  words: string,
  { password, ...given }: { role?: string; name?: string; password?: string } = {},
) =>
  runUserCommand(words.split(" "), {
    open: async () => db,
    site: "http://localhost:3000",
    role: given.role,
    name: given.name,
    password: password === undefined ? undefined : async () => password,
    say: (line) => said.push(line),
  });

test("a link for a new account is printed once and whole", async () => {
  expect(await run("add Ada@example.org", { role: "admin" })).toBe(true);
  expect(said[0]).toBe("ada@example.org makes an account (Admin) here, once, within 7 days:");
  expect(said[1]).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/);
});

test("an account with a password, another role, a link for a new password, and its end", async () => {
  const password = "correct horse battery";
  await run("add ada@example.org", { role: "admin", name: "Ada", password });
  await run("add ben@example.org", { role: "curator", name: "Ben", password });
  await run("role ben@example.org reviewer");
  await run("link ben@example.org");
  expect(said.at(-1)).toContain("/invitation/");
  await run("list");
  expect(said.slice(-2)).toEqual(["ada@example.org  Admin  Ada", "ben@example.org  Reviewer  Ben"]);
  await run("remove ben@example.org");
  await run("list");
  expect(said.at(-1)).toBe("ada@example.org  Admin  Ada");
  await expect(run("remove ada@example.org")).rejects.toThrow(/last admin/);
});

test.each([
  ["add nobody", { role: "admin" }, /not an email address/],
  ["add a@example.org", {}, /role must be one of curator, reviewer, admin/],
  ["add a@example.org", { role: "admin", password: "long enough to be one" }, /--name/],
  ["add a@example.org", { role: "admin", name: "A", password: "short" }, /10 to 128/],
  [
    "add a@example.org",
    { role: "admin", name: "The Atlas's data files", password: "long enough to be one" },
    /--name "The Atlas's data files": .*choose another name/,
  ],
  ["link a@example.org", {}, /no account for a@example.org/],
] as const)("%s %o is refused in words", async (words, given, sentence) => {
  await expect(run(words, given)).rejects.toThrow(sentence);
});

test.each(["", "invite a@example.org", "add", "list all", "link", "role a@example.org", "a b c d"])(
  "%s is no command",
  async (words) => {
    expect(await run(words)).toBe(false);
  },
);
