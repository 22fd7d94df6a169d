import type { EffectRow } from "../forest/contract.ts";
import type { CompareCell } from "./contract.ts";
import { againstArms, type Side } from "./sides.ts";

type Preset = CompareCell["presets"][number];

/** Quartiles of a handful of arms would promise more than they hold. */
const fewestForQuartiles = 4;

/**
 * SELECTION 5: baselines from the comparator arms of the cell's own trials at that window: quartiles
 * from four arms on, else lowest and highest. Shares of no one and of everyone carry no effect over.
 */
export function presetsOf(rows: readonly EffectRow[], side: Side): Preset[] {
  const shares = againstArms(rows, side)
    .map(({ events, n }) => (100 * events) / n)
    .toSorted((a, b) => a - b);
  const [lowest] = shares;
  const highest = shares.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  const named: Preset[] =
    shares.length >= fewestForQuartiles
      ? [
          { label: "lower quartile", percent: quantile(shares, 0.25) },
          { label: "median", percent: quantile(shares, 0.5) },
          { label: "upper quartile", percent: quantile(shares, 0.75) },
        ]
      : lowest === highest
        ? [{ label: shares.length === 1 ? "the one arm" : "every arm", percent: lowest }]
        : [
            { label: "lowest arm", percent: lowest },
            { label: "highest arm", percent: highest },
          ];
  return named
    .map(({ label, percent }) => ({ label, percent: Math.round(10 * percent) / 10 }))
    .filter(({ percent }) => percent > 0 && percent < 100);
}

/** Between the neighbours in proportion, as R's default. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
