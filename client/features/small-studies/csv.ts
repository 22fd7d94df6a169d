import { stringify } from "csv-stringify/browser/esm/sync";
import type { Funnel } from "./view-model.ts";

export function funnelCsv({ trials, filled }: Funnel): string {
  return stringify([
    ["key", "study", "state", "yi", "sei"],
    ...trials.map(({ key, name, yi, se }) => [key, name, "trial", yi, se]),
    ...filled.map(({ yi, se }) => [null, null, "added by trim and fill", yi, se]),
  ]);
}
