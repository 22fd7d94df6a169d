import { eq } from "drizzle-orm";
import type { RoleId } from "#domain/accounts/role.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { createApp } from "./app.ts";
import { user } from "./db/account-schema.ts";
import type { Database } from "./db/client.ts";
import type { DataFiles } from "./db/data-files.ts";
import { digestOf } from "./db/documents.ts";
import { loadData } from "./db/load.ts";
import { holdSnapshot } from "./snapshot-holder.ts";
import { visitorOf } from "./curation/testing-visitor.ts";
import { makeToken } from "./curation/tokens/write.ts";

/** data/ as it would be read, holding these records. */
export function filesOf(records: readonly StudyRecord[]): DataFiles {
  const texts = records.map((record) => [record.key, JSON.stringify(record)] as const);
  return { records, collected: [], digest: digestOf(new Map(texts)) };
}

/** The whole program on a database that holds `records`, with people who have accounts. */
export async function openDesk(db: Database, records: readonly StudyRecord[] = []) {
  await loadData(db, filesOf(records));
  const holder = await holdSnapshot(db);
  const app = createApp({
    db,
    snapshot: holder.current,
    onPublished: holder.refresh,
    log: ({ error }) => {
      if (error !== undefined) process.stderr.write(`${error}\n`);
    },
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
  });
  const comeBack = async (name: string): Promise<Person> => {
    const [found] = await db.select().from(user).where(eq(user.name, name));
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    const { token } = await makeToken(db, found.id, "tests");
    const headers = { authorization: `Bearer ${token}` };
    const visitor = visitorOf(app);
    return {
      get: (path) => visitor.send(path, { headers }),
      send: (path, sent) => visitor.send(path, { ...sent, headers }),
      post: (path, body) => visitor.send(path, { method: "POST", body, headers }),
    };
  };
  return {
    app,
    stop: holder.stop,
    comeBack,
    /** Makes an account without a password, whose hash would take most of the tests' time. */
    join: async (name: string, role: RoleId): Promise<Person> => {
      const dates = { createdAt: new Date(), updatedAt: new Date() };
      const email = `${name.toLowerCase()}@example.org`;
      const id = crypto.randomUUID();
      await db.insert(user).values({ id, email, name, role, emailVerified: true, ...dates });
      return comeBack(name);
    },
  };
}

/** Somebody who asks with a token of their own. */
export interface Person {
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
  send(path: string, sent: { method: string; body?: unknown }): Promise<Response>;
}
