import type { LinearModel, VarianceTraces, WeightedMoments } from "./linear-model.ts";

/**
 * The model with one common mean. Everything is a sum over the studies, so a call costs O(k) and no matrix is formed:
 * with S_r = Σ wʳ, trace P = S₁ − S₂/S₁ and trace PP = S₂ − 2 S₃/S₁ + (S₂/S₁)².
 *
 * `yi`, `vi`: effects and sampling variances of equal length k ≥ 1, vi > 0.
 * Source: Viechtbauer 2005, J Educ Behav Stat 30:261–293, with X a column of ones.
 */
export function interceptModel(yi: Float64Array, vi: Float64Array): LinearModel {
  return {
    k: yi.length,
    p: 1,
    yi,
    vi,
    moments: (weights) => interceptMoments(yi, weights),
    varianceTraces: (weights) => interceptVarianceTraces(vi, weights),
  };
}

function interceptMoments(yi: Float64Array, weights: Float64Array): WeightedMoments {
  const k = yi.length;
  const origin = yi[0]!;
  let sum = 0;
  let squares = 0;
  let cubes = 0;
  let weightedSum = 0;
  for (let index = 0; index < k; index += 1) {
    const weight = weights[index]!;
    const square = weight * weight;
    sum += weight;
    squares += square;
    cubes += square * weight;
    weightedSum += weight * (yi[index]! - origin);
  }
  const mean = weightedSum / sum;
  let residualSumOfSquares = 0;
  let squaredWeightResiduals = 0;
  for (let index = 0; index < k; index += 1) {
    const weight = weights[index]!;
    const residual = yi[index]! - origin - mean;
    const part = weight * residual * residual;
    residualSumOfSquares += part;
    squaredWeightResiduals += weight * part;
  }
  const ratio = squares / sum;
  return {
    sumOfWeights: sum,
    sumOfSquaredWeights: squares,
    residualSumOfSquares,
    squaredWeightResiduals,
    traceP: sum - ratio,
    tracePP: squares - (2 * cubes) / sum + ratio * ratio,
    logDeterminant: Math.log(sum),
  };
}

function interceptVarianceTraces(vi: Float64Array, weights: Float64Array): VarianceTraces {
  let sum = 0;
  let wv = 0;
  let ww = 0;
  let wwv = 0;
  let wwvv = 0;
  let wwwv = 0;
  let wwwvv = 0;
  for (let index = 0; index < vi.length; index += 1) {
    const weight = weights[index]!;
    const product = weight * vi[index]!;
    sum += weight;
    wv += product;
    ww += weight * weight;
    wwv += weight * product;
    wwvv += product * product;
    wwwv += weight * weight * product;
    wwwvv += weight * product * product;
  }
  return {
    tracePV: wv - wwv / sum,
    tracePVP: wwv - (2 * wwwv) / sum + (ww / sum) * (wwv / sum),
    tracePVPV: wwvv - (2 * wwwvv) / sum + (wwv / sum) ** 2,
  };
}
