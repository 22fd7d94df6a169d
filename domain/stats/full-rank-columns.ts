/**
 * The indices of the columns that are not a linear combination of those before them: what is left of a column after
 * projection on the earlier ones must be more than 1e-7 of its length.
 * Projected twice, because a single Gram–Schmidt pass loses orthogonality for nearly dependent columns.
 */
export function fullRankColumns(columns: readonly Float64Array[]): number[] {
  const kept: number[] = [];
  const basis: Float64Array[] = [];
  for (const [index, column] of columns.entries()) {
    const rest = Float64Array.from(column);
    const length = norm(column);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const unit of basis) subtractProjection(rest, unit);
    }
    const remaining = norm(rest);
    if (!(remaining > 1e-7 * length)) continue;
    kept.push(index);
    basis.push(rest.map((value) => value / remaining));
  }
  return kept;
}

function subtractProjection(vector: Float64Array, unit: Float64Array): void {
  let product = 0;
  for (let index = 0; index < vector.length; index += 1) product += vector[index]! * unit[index]!;
  for (let index = 0; index < vector.length; index += 1)
    vector[index] = vector[index]! - product * unit[index]!;
}

function norm(vector: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index += 1) sum += vector[index]! ** 2;
  return Math.sqrt(sum);
}
