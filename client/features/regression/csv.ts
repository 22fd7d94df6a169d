import { stringify } from "csv-stringify/browser/esm/sync";
import type { ForestAnswer } from "../../lib/api.ts";

/** One line for every effect, with the names metafor's rma() takes. */
export function regressionCsv({ regression, question: { moderators } }: ForestAnswer): string {
  return stringify([
    ["key", "study", ...moderators, "yi", "vi"],
    ...(regression?.points ?? []).map((point) => [
      point.key,
      point.name,
      ...moderators.map((name) => point.moderators[name] ?? null),
      point.yi,
      point.vi,
    ]),
  ]);
}
