import { forgetOutcomes } from "./evidence/effects/kept-outcomes.ts";
import { type Snapshot, readSnapshot } from "./evidence/snapshot.ts";
import type { Database } from "./db/client.ts";
import { datasetVersionOf } from "./db/dataset-version.ts";
import { readDataset } from "./db/load.ts";

/** How soon a publication by another process is noticed. */
const lookEveryMilliseconds = 500;

export interface SnapshotHolder {
  /** The published evidence of this moment. Throws before the first read. */
  current(): Snapshot;
  /** Reads again now; own publications call it. */
  refresh(): Promise<void>;
  stop(): void;
}

/**
 * Keeps the snapshot of the newest dataset version in memory. Another process that publishes into
 * the same file is noticed by its dataset number, one tiny read twice a second.
 */
export async function holdSnapshot(db: Database): Promise<SnapshotHolder> {
  let snapshot = await readSnapshot(db);
  let reading = Promise.resolve();
  // One read after the other, so that a slow older one never replaces a newer snapshot.
  const refresh = (): Promise<void> => {
    const read = reading.then(async () => {
      snapshot = await readSnapshot(db);
      forgetOutcomes();
    });
    reading = read.catch(() => undefined);
    return read;
  };
  const look = async (): Promise<void> => {
    const dataset = await readDataset(db);
    const version = dataset && datasetVersionOf(dataset);
    if (version !== snapshot.datasetVersion) await refresh();
  };
  const timer = setInterval(() => {
    // A read that fails (a locked or vanished file) leaves the last good snapshot in place.
    look().catch(() => undefined);
  }, lookEveryMilliseconds);
  timer.unref();
  return { current: () => snapshot, refresh, stop: () => clearInterval(timer) };
}
