import type * as z from "zod";
import type { Database } from "../../db/client.ts";
import { insertRelease, releaseRow, releaseRows } from "../../db/release.ts";
import { AppError } from "../../errors.ts";
import { archiveOf } from "./archive.ts";
import type { newRelease, Preview, Release, ReleaseAccount, ReleaseCheck } from "./contract.ts";
import { type PreparedRelease, prepareRelease } from "./prepare.ts";
import { readRelease } from "./read.ts";

/** What a release of this name would be, with what stands in its way. Nothing is kept. */
export async function previewRelease(db: Database, name: string): Promise<Preview> {
  const prepared = await prepareRelease(db, (await releaseRows(db))[0]);
  const nameTaken = await whyTaken(db, name);
  const { checks, changelog, snapshot } = prepared;
  return {
    name,
    datasetVersion: snapshot.datasetVersion,
    ...countsOf(prepared),
    mayBeCut: nameTaken === null && checks.every(({ passed }) => passed),
    nameTaken,
    checks: [...checks],
    changelog,
  };
}

/**
 * Freezes the published state under a name, in one statement. Throws `conflict` where a check fails,
 * naming each fault, where the name is taken, or where something was published meanwhile.
 */
export async function cutRelease(
  db: Database,
  { name, message }: z.output<typeof newRelease>,
  { reviewer, program }: { readonly reviewer: string; readonly program: string },
): Promise<Release> {
  const taken = await whyTaken(db, name);
  if (taken !== null)
    throw new AppError("conflict", taken, [{ path: "name", value: name, message: taken }]);
  const prepared = await prepareRelease(db, (await releaseRows(db))[0]);
  assertPassed(prepared.checks);
  const time = new Date().toISOString();
  const { snapshot, read, answers, checks, changelog, digest, datasetNumber } = prepared;
  const { bytes, archive, files } = archiveOf({
    name,
    time,
    message,
    digest,
    read,
    snapshot,
    figures: answers.figures,
    checks,
    changelog,
  });
  const account: ReleaseAccount = {
    ...countsOf(prepared),
    program,
    checks: [...checks],
    figures: [...answers.figures],
    verdicts: [...answers.verdicts],
    changelog,
    archive,
    files,
  };
  const kept = await insertRelease(db, {
    name,
    datasetNumber,
    digest,
    revisions: prepared.revisions.map(({ id }) => id),
    account,
    archive: bytes,
    message,
    author: reviewer,
    time,
  });
  if (!kept)
    throw new AppError(
      "conflict",
      (await whyTaken(db, name)) ??
        "Something was published at the same moment, so nothing was released; look again and repeat it.",
    );
  return readRelease(db, name);
}

async function whyTaken(db: Database, name: string): Promise<string | null> {
  const there = await releaseRow(db, name);
  return there === undefined
    ? null
    : `There is a release ${name} already, of ${there.time.slice(0, 10)}; choose the next number.`;
}

function countsOf({ snapshot: { studies } }: PreparedRelease) {
  return {
    studies: studies.length,
    results: studies.reduce((total, one) => total + one.results.length, 0),
  };
}

/** Enough to begin with; the preview has them all. */
const mostFaults = 20;

function assertPassed(checks: readonly ReleaseCheck[]): void {
  const faults = checks.flatMap(({ id, faults }) => faults.map((message) => ({ id, message })));
  const failed = checks.filter(({ passed }) => !passed);
  if (failed.length === 0) return;
  const words = failed.map(({ label, faults }) => `${label}: ${faults.length} faults`).join("; ");
  throw new AppError(
    "conflict",
    `Nothing was released, because a check failed. ${words}. The first: ${faults[0]?.message}.`,
    faults.slice(0, mostFaults).map(({ id, message }) => ({ path: id, value: null, message })),
  );
}
