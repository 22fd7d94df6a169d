import type { Database } from "../../db/client.ts";
import { datasetVersionOf } from "../../db/dataset-version.ts";
import { newestPublicNumber } from "../../db/history.ts";
import { readDataset } from "../../db/load.ts";
import { isLostRace, type Publication, publish } from "../../db/publish.ts";
import { AppError } from "../../errors.ts";
import type { Published } from "./contract.ts";

/**
 * Publishes what was checked about one study and tells the revision that was made. Throws `conflict`
 * where something else was published, or the submission decided, since it was checked.
 */
export async function publishOrConflict(
  db: Database,
  key: string,
  publication: Publication,
): Promise<Published> {
  await publish(db, publication).catch((failure: unknown) => {
    if (!isLostRace(failure)) throw failure;
    throw new AppError(
      "conflict",
      "Something was published or decided at the same moment, so this was not done; look again and repeat it.",
    );
  });
  const number = await newestPublicNumber(db, key);
  const dataset = await readDataset(db);
  if (number === null || dataset === undefined)
    throw new Error(`"${key}" was published and has no revision`);
  return { key, number, datasetVersion: datasetVersionOf(dataset) };
}
