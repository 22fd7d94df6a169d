import type { ForestAnswer } from "../forest/contract.ts";
import type { CompareAnswer } from "./contract.ts";

type Preset = CompareAnswer["columns"][number]["presets"][number];

/** Quartiles of a handful of arms would promise more than they hold. */
const fewestForQuartiles = 4;

/**
 * SELECTION 5: baselines from the comparator arms of the column's own trials at that window: quartiles
 * from four arms on, else lowest and highest.
 */
export function presetsOf({ included }: ForestAnswer): Preset[] {
  const shares = included
    .flatMap(({ comparator: { events, n } }) =>
      events === null || n === null || n === 0 ? [] : [(100 * events) / n],
    )
    .toSorted((a, b) => a - b);
  const [lowest] = shares;
  const highest = shares.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  if (shares.length < fewestForQuartiles)
    return lowest === highest
      ? [{ label: "comparator arm", percent: lowest }]
      : [
          { label: "lowest comparator arm", percent: lowest },
          { label: "highest comparator arm", percent: highest },
        ];
  return [
    { label: "lower quarter of comparator arms", percent: quantile(shares, 0.25) },
    { label: "middle of comparator arms", percent: quantile(shares, 0.5) },
    { label: "upper quarter of comparator arms", percent: quantile(shares, 0.75) },
  ];
}

/** Between the neighbours in proportion, as R's default. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
