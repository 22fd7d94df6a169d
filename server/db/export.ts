import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { upgradeStudy } from "#domain/study/upgrade.ts";
import type { Database } from "./client.ts";
import { formatDocument } from "./documents.ts";
import { publishedStudies } from "./published.ts";

/**
 * Writes the published documents in the format of data/. The folder is written beside its target
 * and renamed, so a failure leaves the old one. Loading the result into an empty database gives
 * equal documents, projection and digest. Returns the number of studies.
 */
export async function exportData(db: Database, folder: string): Promise<number> {
  const published = await publishedStudies(db);
  const target = join(folder, "studies");
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const one of published) {
    const record = upgradeStudy(JSON.parse(one.document), one.documentVersion);
    await writeFile(join(fresh, `${record.key}.json`), formatDocument(record));
  }
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  return published.length;
}
