import { orthogonalBasis } from "./orthogonal-basis.ts";

export interface WeightedLeastSquares {
  readonly coefficients: number[];
  /** Q′√W y; its tail from the second entry on carries the test of all coefficients but the first. */
  readonly projections: number[];
  /** (X′WX)⁻¹, p × p. */
  readonly covariance: number[][];
  readonly residuals: Float64Array;
  /** Diagonal of the hat matrix X(X′WX)⁻¹X′W. */
  readonly leverages: Float64Array;
  /** Orthonormal columns of √W X. */
  readonly basis: Float64Array[];
  /** log |X′WX|. */
  readonly logDeterminant: number;
}

/**
 * Least squares of `yi` on `columns` (p arrays of length k, of full rank) with positive `weights`.
 * Solved through the QR decomposition of √W X; see orthogonal-basis.ts for the reason.
 */
export function weightedLeastSquares(
  yi: Float64Array,
  columns: readonly Float64Array[],
  weights: Float64Array,
): WeightedLeastSquares {
  const rootWeights = weights.map(Math.sqrt);
  const { q, r } = orthogonalBasis(
    columns.map((column) => column.map((value, index) => value * rootWeights[index]!)),
  );
  const scaled = yi.map((value, index) => value * rootWeights[index]!);
  const projections = q.map((column) => dot(column, scaled));
  const leverages = new Float64Array(yi.length);
  const residuals = scaled;
  for (const [index, column] of q.entries()) {
    for (let row = 0; row < yi.length; row += 1) {
      leverages[row] = leverages[row]! + column[row]! ** 2;
      residuals[row] = residuals[row]! - projections[index]! * column[row]!;
    }
  }
  for (let row = 0; row < yi.length; row += 1) residuals[row] = residuals[row]! / rootWeights[row]!;
  const inverse = invertUpperTriangle(r);
  return {
    coefficients: inverse.map((row) =>
      row.reduce((sum, value, index) => sum + value * projections[index]!, 0),
    ),
    projections,
    covariance: inverse.map((row) =>
      inverse.map((other) => row.reduce((sum, value, index) => sum + value * other[index]!, 0)),
    ),
    residuals,
    leverages,
    basis: q,
    logDeterminant: r.reduce((sum, row, index) => sum + 2 * Math.log(Math.abs(row[index]!)), 0),
  };
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += left[index]! * right[index]!;
  return sum;
}

function invertUpperTriangle(r: readonly Float64Array[]): number[][] {
  const p = r.length;
  const inverse = Array.from({ length: p }, () => Array.from({ length: p }, () => 0));
  for (let column = 0; column < p; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let sum = row === column ? 1 : 0;
      for (let index = row + 1; index <= column; index += 1)
        sum -= r[row]![index]! * inverse[index]![column]!;
      inverse[row]![column] = sum / r[row]![row]!;
    }
  }
  return inverse;
}
