import type { Database } from "../db/client.ts";
import { AppError } from "../errors.ts";
import type { Snapshot } from "./snapshot.ts";

/** Published evidence that can be asked: the present one, or a release's. */
export interface Evidence {
  readonly db: Database;
  readonly snapshot: () => Snapshot;
}

/** What every evidence route is given: the evidence of this moment, and the way to a release's. */
export interface EvidenceContext extends Evidence {
  /** The evidence of a release by its name, or undefined where there is none. */
  readonly release: (name: string) => Promise<Evidence | undefined>;
}

/**
 * The evidence a request asks for: the present one, or a named release. Throws `not-found` for a
 * version that is not kept.
 */
export async function evidenceFor(
  context: EvidenceContext,
  query: { readonly v?: string | undefined },
): Promise<Evidence> {
  const { datasetVersion } = context.snapshot();
  if (query.v === undefined || query.v === datasetVersion) return context;
  const kept = await context.release(query.v);
  if (kept !== undefined) return kept;
  throw new AppError(
    "not-found",
    `There is no release "${query.v}"; the present dataset version is ${datasetVersion}.`,
  );
}
