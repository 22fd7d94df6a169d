import type { Database } from "../db/client.ts";
import type { Snapshot } from "../evidence/snapshot.ts";
import type { Fetch } from "../sources/fetch-record.ts";
import type { Guard } from "./guard.ts";

/** What every curation route is given. */
export interface CurationContext {
  readonly db: Database;
  readonly guard: Guard;
  /** The published evidence of this moment. */
  readonly snapshot: () => Snapshot;
  /** Where people reach the site, for links; without it, where the request came to. */
  readonly publicUrl: string | undefined;
  /** Version of the program, for people. */
  readonly version: string;
  /** Told after each publication, so that readers see it at once. */
  readonly onPublished: () => Promise<void>;
  /** Asks registries and indexes for records. */
  readonly fetch: Fetch;
}
