import { stringify } from "csv-stringify/browser/esm/sync";
import type { ForestAnswer } from "../../lib/api.ts";

const columns = [
  "level",
  "label",
  "k",
  "people",
  "estimate",
  "ciLow",
  "ciHigh",
  "predictionLow",
  "predictionHigh",
  "tau2",
  "i2",
] as const;

export function subgroupsCsv({ levels }: NonNullable<ForestAnswer["subgroups"]>): string {
  return stringify([
    [...columns, "studies"],
    ...levels.map((level) => [...columns.map((column) => level[column]), level.keys.join(" ")]),
  ]);
}
