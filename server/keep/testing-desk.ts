import { user } from "../db/account-schema.ts";
import { type Database, openDatabase } from "../db/client.ts";
import { makeToken } from "../curation/tokens/write.ts";
import type { RoleId } from "#domain/accounts/role.ts";

/** Gives somebody an account and a token in a database file that servers have open. */
export async function joinFile(url: string, name: string, role: RoleId): Promise<string> {
  const db = await openDatabase(url);
  try {
    return await joinDatabase(db, name, role);
  } finally {
    db.$client.close();
  }
}

async function joinDatabase(db: Database, name: string, role: RoleId): Promise<string> {
  const id = crypto.randomUUID();
  const dates = { createdAt: new Date(), updatedAt: new Date() };
  const email = `${name.toLowerCase()}@example.org`;
  await db.insert(user).values({ id, email, name, role, emailVerified: true, ...dates });
  return (await makeToken(db, id, "tests")).token;
}

/** Sends requests to a server by its address, with a token. */
export function callerOf(address: string, token: string) {
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${address}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    get: (path: string) => send("GET", path),
    put: (path: string, body: unknown) => send("PUT", path, body),
    post: (path: string, body: unknown) => send("POST", path, body),
  };
}
export type Caller = ReturnType<typeof callerOf>;
