import { measures } from "#domain/measures/index.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { normalUpperQuantile } from "#domain/stats/normal.ts";

interface EffectOnAnalysisScale {
  readonly yi: number;
  readonly vi: number;
}

interface EffectOnReadingScale {
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

export type ToReadingScale = (effect: EffectOnAnalysisScale) => EffectOnReadingScale;

/** Turns effects, with their intervals, onto the scale on which the measure is read. */
export function readingScaleOf({
  measure,
  level,
}: Pick<EffectQuestion, "measure" | "level">): ToReadingScale {
  const { reading } = measures[measure];
  const critical = normalUpperQuantile((1 - level / 100) / 2);
  return ({ yi, vi }) => {
    const half = critical * Math.sqrt(vi);
    return {
      estimate: reading.toReading(yi, null),
      ciLow: reading.toReading(yi - half, null),
      ciHigh: reading.toReading(yi + half, null),
    };
  };
}
