import { infusionMinutesOf, project } from "../../db/project.ts";
import type { Database } from "../../db/client.ts";
import { readDataset } from "../../db/load.ts";
import {
  publishedRevisions,
  type ReleaseRow,
  revisionsOf,
  type RevisionRow,
} from "../../db/release.ts";
import { makeSnapshot, readSnapshot, type Snapshot } from "../../evidence/snapshot.ts";
import { certaintyJudgement } from "#domain/certainty/judgement.ts";
import { claim } from "#domain/claims/claim.ts";
import { licence } from "#domain/licence.ts";
import { AppError } from "../../errors.ts";
import { changelogOf } from "./changelog.ts";
import { type Changelog, type ReleaseCheck, releaseAccount } from "./contract.ts";
import { figuresOf, verdictsOf } from "./figures.ts";
import { type Answers, type ReadDocuments, readDocuments, releaseChecks } from "./rules.ts";

/** The published state of a moment with everything a release says of it. */
export interface PreparedRelease {
  readonly datasetNumber: number;
  readonly digest: string;
  readonly revisions: readonly RevisionRow[];
  readonly read: ReadDocuments;
  readonly snapshot: Snapshot;
  readonly answers: Answers;
  readonly checks: readonly ReleaseCheck[];
  readonly changelog: Changelog;
}

/** Reads the published state, checks it and compares it with `previous`. Writes nothing. */
export async function prepareRelease(
  db: Database,
  previous: ReleaseRow | undefined,
): Promise<PreparedRelease> {
  // Read first: what is published after this moment makes keeping the release a conflict.
  const dataset = await readDataset(db);
  if (dataset === undefined) throw new AppError("conflict", "Nothing has been published yet.");
  const revisions = await publishedRevisions(db);
  const read = readDocuments(revisions);
  const stored = await readSnapshot(db);
  const snapshot = recomputed(read, stored);
  const answers = answersOf(snapshot);
  return {
    datasetNumber: dataset.number,
    digest: dataset.digest,
    revisions,
    read,
    snapshot,
    answers,
    checks: releaseChecks({
      revisions,
      read,
      recomputed: answers,
      stored: answersOf(stored),
      digest: dataset.digest,
    }),
    changelog: changelogOf(previous && (await stateOf(db, previous)), {
      records: read.records,
      ...answers,
    }),
  };
}

/** The evidence made anew from its documents, without the stored projection. */
function recomputed({ records, collected }: ReadDocuments, stored: Snapshot): Snapshot {
  const documents = (wanted: string): unknown[] =>
    collected
      .filter(({ kind }) => kind === wanted)
      .map(({ document }) => JSON.parse(document) as unknown);
  return makeSnapshot(
    {
      ...project(records),
      claims: documents("claim").map((one) => claim.parse(one)),
      judgements: documents("certainty").map((one) => certaintyJudgement.parse(one)),
      licences: documents("licence").map((one) => licence.parse(one)),
      infusionMinutes: infusionMinutesOf(records),
    },
    stored.datasetVersion,
    stored.lastChange,
  );
}

/** Records with errors may defeat a question; that is a fault to report, not to stumble over. */
function answersOf(snapshot: Snapshot): Answers {
  try {
    return { figures: figuresOf(snapshot), verdicts: verdictsOf(snapshot), failure: null };
  } catch (cause) {
    const failure = cause instanceof Error ? cause.message : String(cause);
    return { figures: [], verdicts: [], failure };
  }
}

/** An earlier release as it was: its documents, and the numbers it gave then. */
async function stateOf(db: Database, release: ReleaseRow) {
  const { figures, verdicts } = releaseAccount.parse(release.account);
  const { records } = readDocuments(await revisionsOf(db, release.name));
  return { name: release.name, records, figures, verdicts };
}
