/**
 * What the estimators of τ² ask of a model y = Xβ + u + e with known sampling variances v and weights w, where
 * P = W − WX(X′WX)⁻¹X′W is the matrix that takes residuals.
 */
export interface WeightedMoments {
  /** Σ w, over the studies. */
  readonly sumOfWeights: number;
  /** Σ w². */
  readonly sumOfSquaredWeights: number;
  /** y′Py, the weighted sum of squared residuals (Q when w = 1/v). */
  readonly residualSumOfSquares: number;
  /** y′PPy. */
  readonly squaredWeightResiduals: number;
  /** trace P. */
  readonly traceP: number;
  /** trace PP. */
  readonly tracePP: number;
  /** log |X′WX|. */
  readonly logDeterminant: number;
}

/** The traces of P with V = diag(v), which only the moment estimators HE and SJ need. */
export interface VarianceTraces {
  readonly tracePV: number;
  readonly tracePVP: number;
  readonly tracePVPV: number;
}

/** A mean model for `k` effects with `p` coefficients; `yi` and `vi` are the effects and their sampling variances. */
export interface LinearModel {
  readonly k: number;
  readonly p: number;
  readonly yi: Float64Array;
  readonly vi: Float64Array;
  moments(weights: Float64Array): WeightedMoments;
  varianceTraces(weights: Float64Array): VarianceTraces;
}
