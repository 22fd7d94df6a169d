import type { Database } from "../db/client.ts";
import { AppError } from "../errors.ts";
import type { Snapshot } from "./snapshot.ts";

/** What every evidence route is given. `snapshot()` is the published evidence of this moment. */
export interface EvidenceContext {
  readonly db: Database;
  readonly snapshot: () => Snapshot;
}

/**
 * The snapshot a request asks for: the present one, or a named release. Throws `not-found` for a
 * version that is not kept.
 */
export function snapshotFor(
  { snapshot }: EvidenceContext,
  query: { readonly v?: string | undefined },
): Snapshot {
  const present = snapshot();
  if (query.v === undefined || query.v === present.datasetVersion) return present;
  throw new AppError(
    "not-found",
    `There is no release "${query.v}"; the present dataset version is ${present.datasetVersion}.`,
  );
}
