import type { ReadingScale } from "#domain/measures/measure.ts";
import { finiteOrNull } from "./finite-or-null.ts";
import { interceptModel } from "./intercept-model.ts";
import type { PooledEffect } from "./pool-effects.ts";
import { poolingMethods, type PoolingMethodId } from "./pooling-methods.ts";
import { predictionInterval } from "./prediction-interval.ts";
import { tauSquaredInterval } from "./tau-squared-interval.ts";

/** The tested estimate alone; nothing but nulls when the iteration did not converge. */
export function estimateFigures(pooled: PooledEffect) {
  const shown = (value: number | null) => (pooled.converged ? finiteOrNull(value) : null);
  return {
    estimate: shown(pooled.estimate),
    se: shown(pooled.se),
    statistic: shown(pooled.statistic),
    pValue: shown(pooled.pValue),
    ciLow: shown(pooled.ciLow),
    ciHigh: shown(pooled.ciHigh),
  };
}

/** All figures of a pooled effect with the intervals of τ² and of a new study, as an answer holds them. */
export function pooledFigures(
  pooled: PooledEffect,
  yi: Float64Array,
  vi: Float64Array,
  method: PoolingMethodId,
  level: number,
) {
  const heterogeneous = pooled.converged && poolingMethods[method].randomEffects && pooled.k > 1;
  const interval = heterogeneous ? tauSquaredInterval(interceptModel(yi, vi), level) : null;
  const prediction = heterogeneous ? predictionInterval(pooled, level) : null;
  const shown = (value: number | null) => (pooled.converged ? finiteOrNull(value) : null);
  return {
    k: pooled.k,
    ...estimateFigures(pooled),
    df: pooled.df,
    tau2: shown(pooled.tau2),
    tau2Se: shown(pooled.tau2Se),
    tau2CiLow: finiteOrNull(interval?.low ?? null),
    tau2CiHigh: finiteOrNull(interval?.high ?? null),
    i2: shown(pooled.i2),
    h2: shown(pooled.h2),
    q: finiteOrNull(pooled.q),
    qDf: pooled.qDf,
    qPValue: finiteOrNull(pooled.qPValue),
    predictionLow: finiteOrNull(prediction?.low ?? null),
    predictionHigh: finiteOrNull(prediction?.high ?? null),
  };
}

type Figures = ReturnType<typeof pooledFigures>;

/** The same on the scale on which the measure is read. */
export function readFigures(figures: Figures, reading: ReadingScale, harmonicSize: number | null) {
  const read = (value: number | null) =>
    value === null ? null : finiteOrNull(reading.toReading(value, harmonicSize));
  return {
    estimate: read(figures.estimate),
    ciLow: read(figures.ciLow),
    ciHigh: read(figures.ciHigh),
    predictionLow: read(figures.predictionLow),
    predictionHigh: read(figures.predictionHigh),
  };
}

/** The figures of no study at all. */
export const noFigures: Figures = {
  k: 0,
  estimate: null,
  se: null,
  statistic: null,
  pValue: null,
  ciLow: null,
  ciHigh: null,
  df: null,
  tau2: null,
  tau2Se: null,
  tau2CiLow: null,
  tau2CiHigh: null,
  i2: null,
  h2: null,
  q: null,
  qDf: 0,
  qPValue: null,
  predictionLow: null,
  predictionHigh: null,
};
