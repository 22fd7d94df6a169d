import { defineMeasure } from "./define-measure.ts";
import { oneProportion } from "./one-proportion.ts";
import { rawProportion } from "./pr.ts";
import { addNothing } from "./zero-cell-rules.ts";

/**
 * Freeman–Tukey double arcsine of a proportion, variance 1/(4n + 2); defined at 0 and n, so nothing is added.
 * Read back with the harmonic mean of the sizes. Sizes that differ widely can make that misleading (Schwarzer et al. 2019).
 * Source: Freeman & Tukey 1950, Ann Math Stat 21:607–611; inverse: Miller 1978, Am Stat 32:138.
 */
export const freemanTukeyProportion = defineMeasure(oneProportion, {
  id: "PFT",
  label: "proportion (pooled as Freeman–Tukey double arcsine)",
  analysisLabel: "Freeman–Tukey double arcsine",
  nullValue: null,
  reading: {
    axis: "linear",
    toReading: (value, harmonicSize) =>
      harmonicSize === null ? Number.NaN : inverseDoubleArcsine(value, harmonicSize),
  },
  zeroCellRule: addNothing,
  favours: rawProportion.favours,
  effect: ({ events, nonEvents }) => {
    const size = events + nonEvents;
    return { yi: doubleArcsine(events, size), vi: 1 / (4 * size + 2) };
  },
});

function doubleArcsine(events: number, size: number): number {
  return (
    (Math.asin(Math.sqrt(events / (size + 1))) + Math.asin(Math.sqrt((events + 1) / (size + 1)))) /
    2
  );
}

/** Values beyond those of no event and of nothing but events are these. */
function inverseDoubleArcsine(value: number, size: number): number {
  if (value < doubleArcsine(0, size)) return 0;
  if (value > doubleArcsine(size, size)) return 1;
  const sine = Math.sin(2 * value);
  const inner = 1 - (sine + (sine - 1 / sine) / size) ** 2;
  return (1 - Math.sign(Math.cos(2 * value)) * Math.sqrt(Math.max(0, inner))) / 2;
}
