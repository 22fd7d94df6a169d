import { longestPassword, shortestPassword } from "#domain/accounts/password.ts";
import { personName } from "#domain/accounts/person-name.ts";
import { type RoleId, roleIds, roleLabel } from "#domain/accounts/role.ts";
import {
  allAccounts,
  changeRole,
  createAccount,
  removeAccount,
} from "./curation/accounts/write.ts";
import { emailAddress } from "./curation/invitations/contract.ts";
import { invite, linkAddress, passwordLink } from "./curation/invitations/write.ts";
import type { Database } from "./db/client.ts";
import { AppError } from "./errors.ts";

interface UserCommand {
  readonly open: () => Promise<Database>;
  /** Where the site is reached, for links. */
  readonly site: string;
  readonly role: string | undefined;
  readonly name: string | undefined;
  /** Reads the password; absent where a link is wanted. */
  readonly password: (() => Promise<string>) | undefined;
  readonly say: (line: string) => void;
}

const by = "npm run user";

/** What `npm run user` can do. False where the words make no command. */
export async function runUserCommand(
  [name, email, role, ...more]: readonly string[],
  command: UserCommand,
): Promise<boolean> {
  if (more.length > 0) return false;
  if (name === "list" && email === undefined) await list(command);
  else if (name === "add" && email !== undefined && role === undefined)
    await add(emailOf(email), command);
  else if (name === "role" && email !== undefined && role !== undefined)
    await giveRole(emailOf(email), roleOf(role), command);
  else if (name === "link" && email !== undefined && role === undefined)
    await printPasswordLink(emailOf(email), command);
  else if (name === "remove" && email !== undefined && role === undefined)
    await remove(emailOf(email), command);
  else return false;
  return true;
}

async function list({ open, say }: UserCommand): Promise<void> {
  const accounts = await allAccounts(await open());
  if (accounts.length === 0) say("Nobody has an account yet.");
  for (const { email, name, role } of accounts) say(`${email}  ${roleLabel(role)}  ${name}`);
}

async function add(email: string, command: UserCommand): Promise<void> {
  const { open, say, site, password } = command;
  const role = roleOf(command.role);
  if (password === undefined) {
    const { token } = await invite(await open(), { email, role, by });
    say(`${email} makes an account (${roleLabel(role)}) here, once, within 7 days:`);
    say(linkAddress(site, token));
    return;
  }
  if (command.name === undefined)
    throw new AppError("invalid-input", "--name is needed together with --password-stdin.");
  const name = personName.safeParse(command.name);
  if (!name.success)
    throw new AppError(
      "invalid-input",
      `--name ${JSON.stringify(command.name)}: ${name.error.issues[0]?.message ?? "no name"}.`,
    );
  await createAccount(await open(), {
    email,
    role,
    name: name.data,
    password: passwordOf(await password()),
  });
  say(`${email} has an account (${roleLabel(role)}).`);
}

async function giveRole(email: string, role: RoleId, { open, say }: UserCommand): Promise<void> {
  const db = await open();
  await changeRole(db, await idOf(db, email), role);
  say(`${email} is ${roleLabel(role)} now.`);
}

async function printPasswordLink(email: string, { open, say, site }: UserCommand): Promise<void> {
  const { token } = await passwordLink(await open(), email, by);
  say(`${email} sets a new password here, once, within 7 days:`);
  say(linkAddress(site, token));
}

async function remove(email: string, { open, say }: UserCommand): Promise<void> {
  const db = await open();
  await removeAccount(db, await idOf(db, email));
  say(`${email} has no account any more.`);
}

async function idOf(db: Database, email: string): Promise<string> {
  const found = (await allAccounts(db)).find((account) => account.email === email);
  if (found === undefined) throw new AppError("not-found", `There is no account for ${email}.`);
  return found.id;
}

function emailOf(word: string): string {
  const parsed = emailAddress.safeParse(word);
  if (!parsed.success) throw new AppError("invalid-input", `"${word}" is not an email address.`);
  return parsed.data;
}

function roleOf(word: string | undefined): RoleId {
  const found = roleIds.find((id) => id === word);
  if (found === undefined)
    throw new AppError("invalid-input", `The role must be one of ${roleIds.join(", ")}.`);
  return found;
}

function passwordOf(word: string): string {
  if (word.length < shortestPassword || word.length > longestPassword)
    throw new AppError(
      "invalid-input",
      `A password has ${shortestPassword} to ${longestPassword} characters; nothing was changed.`,
    );
  return word;
}
