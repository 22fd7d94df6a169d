import type { Database } from "../../db/client.ts";
import { datasetVersionOf } from "../../db/dataset-version.ts";
import { releaseArchive, releaseRow, type ReleaseRow, releaseRows } from "../../db/release.ts";
import { AppError } from "../../errors.ts";
import { releaseCitation } from "../../exports/citation.ts";
import { type Release, releaseAccount, type Releases } from "./contract.ts";

/** Every release, the newest first, without what only one page of its own shows. */
export async function readReleases(db: Database): Promise<Releases> {
  const rows = await releaseRows(db);
  return {
    releases: rows.map((row) => {
      const { studies, results, changelog, archive } = releaseAccount.parse(row.account);
      return { ...headingOf(row), studies, results, changelog, archive };
    }),
  };
}

/** One release with everything it says of itself. Throws `not-found` naming it. */
export async function readRelease(db: Database, name: string): Promise<Release> {
  const row = await releaseRow(db, name);
  if (row === undefined) throw unknownRelease(name);
  return { ...headingOf(row), ...releaseAccount.parse(row.account) };
}

/** The ZIP of a release, the very bytes that were made when it was cut. */
export async function readArchive(db: Database, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await releaseArchive(db, name);
  if (bytes === undefined) throw unknownRelease(name);
  return bytes;
}

function headingOf({ name, time, author, message, datasetNumber, digest }: ReleaseRow) {
  const datasetVersion = datasetVersionOf({ number: datasetNumber, digest });
  const citation = releaseCitation(name, datasetVersion);
  return { name, time, author, message, datasetVersion, digest, citation };
}

function unknownRelease(name: string): AppError {
  return new AppError("not-found", `There is no release "${name}".`);
}
