import { stringify } from "csv-stringify/browser/esm/sync";
import type { ForestAnswer } from "../../lib/api.ts";

const header = ["state", "step", "reason", "key", "study", "people", "primaryOutcomeMet"];

/** Every study inside the filter, one line each: in the number, left out, or known but not pooled. */
export function ledgerCsv({ included, leftOut, knownButNotPooled }: ForestAnswer): string {
  return stringify([
    header,
    ...included.map(({ key, name, people }) => ["in", null, null, key, name, people, null]),
    ...leftOut.map(({ step, code, key, name, people }) => [
      "left-out",
      step,
      code,
      key,
      name,
      people,
      null,
    ]),
    ...knownButNotPooled.map(({ code, key, name, people, primaryOutcomeMet }) => [
      "known-not-pooled",
      null,
      code,
      key,
      name,
      people,
      primaryOutcomeMet,
    ]),
  ]);
}
