import { bubblePlot } from "#domain/stats/bubble-plot.ts";
import { designMatrix } from "#domain/stats/design-matrix.ts";
import { metaRegression } from "#domain/stats/meta-regression.ts";
import type { PoolingOptions } from "#domain/stats/pool-effects.ts";
import type { Poolable } from "../effects/pool.ts";
import type { ForestAnswer } from "./contract.ts";

type Line = NonNullable<NonNullable<ForestAnswer["regression"]>["line"]>;

/** A curve on a ratio's axis is smooth enough with as many points. */
const points = 25;

/** The fitted line of a regression on one number with the interval of the mean; analysis scale. */
export function regressionLine(
  rows: readonly Poolable[],
  moderator: string,
  options: PoolingOptions,
): Line {
  const complete = rows.flatMap(({ yi, vi, mods }) => {
    const x = mods?.[moderator];
    return typeof x === "number" ? [{ x, yi, vi }] : [];
  });
  const x = Float64Array.from(complete, (row) => row.x);
  const yi = Float64Array.from(complete, (row) => row.yi);
  const vi = Float64Array.from(complete, (row) => row.vi);
  const design = designMatrix([{ name: moderator, values: [...x] }], x.length);
  const fit = metaRegression(yi, vi, design, options);
  return bubblePlot(fit, x, yi, vi, options.level, points).line;
}
