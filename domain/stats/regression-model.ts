import type { LinearModel, VarianceTraces, WeightedMoments } from "./linear-model.ts";
import { orthogonalBasis } from "./orthogonal-basis.ts";
import { weightedLeastSquares, type WeightedLeastSquares } from "./weighted-least-squares.ts";

/**
 * The model with moderators. P never exists as a k × k matrix: with Q the orthonormal basis of √W X and h the leverages,
 * trace PD = Σ w d (1 − h) and trace PDPE = Σ w²de − 2 Σ w²de h + trace (Q′WDQ)(Q′WEQ), so a call costs O(kp²).
 * P depends on the space of the columns only, so an orthonormal basis of it stands in for them: with a year beside a
 * column of ones, rounding would otherwise keep the iterations from settling. Only log |X′WX| has to be set right again.
 *
 * `columns`: the p columns of X, each of length k, of full rank.
 * Source: Viechtbauer 2005, J Educ Behav Stat 30:261–293; Viechtbauer et al. 2015, Psychol Methods 20:360–374.
 */
export function regressionModel(
  yi: Float64Array,
  vi: Float64Array,
  columns: readonly Float64Array[],
): LinearModel {
  const { q: basis, r } = orthogonalBasis(columns);
  const logDeterminantOfBasis = r.reduce(
    (sum, row, index) => sum + 2 * Math.log(Math.abs(row[index]!)),
    0,
  );
  return {
    k: yi.length,
    p: columns.length,
    yi,
    vi,
    moments: (weights) =>
      regressionMoments(weights, weightedLeastSquares(yi, basis, weights), logDeterminantOfBasis),
    varianceTraces: (weights) =>
      regressionVarianceTraces(vi, weights, weightedLeastSquares(yi, basis, weights)),
  };
}

function regressionMoments(
  weights: Float64Array,
  fit: WeightedLeastSquares,
  logDeterminantOfBasis: number,
): WeightedMoments {
  let sum = 0;
  let squares = 0;
  let residualSumOfSquares = 0;
  let squaredWeightResiduals = 0;
  let traceP = 0;
  let squaresOffTheHat = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index]!;
    const leverage = fit.leverages[index]!;
    const part = weight * fit.residuals[index]! ** 2;
    sum += weight;
    squares += weight * weight;
    residualSumOfSquares += part;
    squaredWeightResiduals += weight * part;
    traceP += weight * (1 - leverage);
    squaresOffTheHat += weight * weight * (1 - 2 * leverage);
  }
  const inner = innerProducts(fit.basis, weights);
  return {
    sumOfWeights: sum,
    sumOfSquaredWeights: squares,
    residualSumOfSquares,
    squaredWeightResiduals,
    traceP,
    tracePP: squaresOffTheHat + traceOfProduct(inner, inner),
    logDeterminant: fit.logDeterminant + logDeterminantOfBasis,
  };
}

function regressionVarianceTraces(
  vi: Float64Array,
  weights: Float64Array,
  fit: WeightedLeastSquares,
): VarianceTraces {
  const products = weights.map((weight, index) => weight * vi[index]!);
  const inner = innerProducts(fit.basis, weights);
  const innerOfProducts = innerProducts(fit.basis, products);
  let tracePV = 0;
  let tracePVP = 0;
  let tracePVPV = 0;
  for (let index = 0; index < vi.length; index += 1) {
    const leverage = fit.leverages[index]!;
    const product = products[index]!;
    tracePV += product * (1 - leverage);
    tracePVP += weights[index]! * product * (1 - 2 * leverage);
    tracePVPV += product * product * (1 - 2 * leverage);
  }
  return {
    tracePV,
    tracePVP: tracePVP + traceOfProduct(inner, innerOfProducts),
    tracePVPV: tracePVPV + traceOfProduct(innerOfProducts, innerOfProducts),
  };
}

/** Q′ diag(d) Q, p × p. */
function innerProducts(basis: readonly Float64Array[], diagonal: Float64Array): number[][] {
  return basis.map((left) =>
    basis.map((right) => {
      let sum = 0;
      for (let index = 0; index < diagonal.length; index += 1)
        sum += left[index]! * diagonal[index]! * right[index]!;
      return sum;
    }),
  );
}

function traceOfProduct(left: readonly number[][], right: readonly number[][]): number {
  return left.reduce(
    (total, row, i) => total + row.reduce((sum, value, j) => sum + value * right[j]![i]!, 0),
    0,
  );
}
