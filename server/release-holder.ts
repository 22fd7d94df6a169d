import type { Database } from "./db/client.ts";
import { openRelease } from "./db/release.ts";
import type { Evidence } from "./evidence/context.ts";
import { readSnapshot } from "./evidence/snapshot.ts";

/** Releases held in memory at once, some ten megabytes each. */
const mostHeld = 3;

/**
 * Opens releases when they are asked for and holds those asked for last. A release never changes, so
 * nothing has to be looked up again; a name that is unknown is asked of the database each time.
 */
export function holdReleases(db: Database): (name: string) => Promise<Evidence | undefined> {
  const held = new Map<string, Promise<Evidence | undefined>>();
  return async (name) => {
    const known = held.get(name);
    const asked = known ?? open(db, name);
    // Last asked, last to go; forgotten where there is none or it could not be opened.
    held.delete(name);
    held.set(name, asked);
    const [oldest] = held.keys();
    if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
    const evidence = await asked.catch((failure: unknown) => {
      held.delete(name);
      throw failure;
    });
    if (evidence === undefined) held.delete(name);
    return evidence;
  };
}

async function open(db: Database, name: string): Promise<Evidence | undefined> {
  const own = await openRelease(db, name);
  if (own === undefined) return undefined;
  const snapshot = await readSnapshot(own);
  return { db: own, snapshot: () => snapshot };
}
