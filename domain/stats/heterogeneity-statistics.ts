import { chiSquareUpperTail } from "./chi-square.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

/** `i2…` in percent. `…FromQ` compare Q with its degrees of freedom, `…FromTau2` compare τ² with a typical sampling variance. */
export interface HeterogeneityStatistics {
  readonly q: number;
  readonly qDf: number;
  readonly qPValue: number;
  readonly i2FromQ: number;
  readonly h2FromQ: number;
  readonly i2FromTau2: number;
  readonly h2FromTau2: number;
  /** (k − p) / trace P, Higgins and Thompson's typical within-study variance; 0 without residual degrees of freedom. */
  readonly typicalVariance: number;
}

/**
 * Cochran's Q with I² and H² in both definitions.
 * Source: Higgins & Thompson 2002, Stat Med 21:1539–1558.
 */
export function heterogeneityStatistics(
  model: LinearModel,
  tauSquared: number,
): HeterogeneityStatistics {
  const qDf = model.k - model.p;
  if (qDf <= 0)
    return {
      q: 0,
      qDf: 0,
      qPValue: 1,
      i2FromQ: 0,
      h2FromQ: 1,
      i2FromTau2: 0,
      h2FromTau2: 1,
      typicalVariance: 0,
    };
  const { residualSumOfSquares: q, traceP } = model.moments(
    inverseVarianceWeights(model.vi, 0, new Float64Array(model.k)),
  );
  const typicalVariance = qDf / traceP;
  return {
    q,
    qDf,
    qPValue: chiSquareUpperTail(q, qDf),
    i2FromQ: q > qDf ? (100 * (q - qDf)) / q : 0,
    h2FromQ: q / qDf,
    i2FromTau2: (100 * tauSquared) / (tauSquared + typicalVariance),
    h2FromTau2: tauSquared / typicalVariance + 1,
    typicalVariance,
  };
}
