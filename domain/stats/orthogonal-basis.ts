/**
 * A thin QR decomposition by Householder reflections: `columns` (p arrays of length k) = Q R.
 * `q` holds the orthonormal columns, `r` the upper triangle as rows of length p, `qty(y)` gives Q′y.
 *
 * Reflections instead of the normal equations, because a moderator such as the year, 1948 … 1980 beside a column of
 * ones, would square its condition number there.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., algorithm 5.2.1.
 */
export interface OrthogonalBasis {
  readonly q: Float64Array[];
  readonly r: Float64Array[];
}

export function orthogonalBasis(columns: readonly Float64Array[]): OrthogonalBasis {
  const p = columns.length;
  const k = columns[0]?.length ?? 0;
  const work = columns.map((column) => Float64Array.from(column));
  const reflectors: Float64Array[] = [];
  for (let step = 0; step < p; step += 1) {
    const reflector = householderReflector(work[step]!, step);
    reflectors.push(reflector);
    for (let column = step; column < p; column += 1) reflect(work[column]!, reflector, step);
  }
  const r = work.map((_, row) =>
    Float64Array.from(work, (column, index) => (index < row ? 0 : column[row]!)),
  );
  const q = columns.map((_, index) => {
    const unit = new Float64Array(k);
    unit[index] = 1;
    for (let step = p - 1; step >= 0; step -= 1) reflect(unit, reflectors[step]!, step);
    return unit;
  });
  return { q, r };
}

/** The unit vector whose reflection zeroes `column` below `start`; zero when the column already is. */
function householderReflector(column: Float64Array, start: number): Float64Array {
  const reflector = new Float64Array(column.length);
  let largest = 0;
  for (let index = start; index < column.length; index += 1)
    largest = Math.max(largest, Math.abs(column[index]!));
  if (largest === 0) return reflector;
  let squares = 0;
  for (let index = start; index < column.length; index += 1) {
    reflector[index] = column[index]! / largest;
    squares += reflector[index]! ** 2;
  }
  const head = reflector[start]!;
  reflector[start] = head + (head < 0 ? -1 : 1) * Math.sqrt(squares);
  const length = Math.sqrt(squares - head * head + reflector[start]! ** 2);
  for (let index = start; index < column.length; index += 1)
    reflector[index] = reflector[index]! / length;
  return reflector;
}

function reflect(vector: Float64Array, reflector: Float64Array, start: number): void {
  let product = 0;
  for (let index = start; index < vector.length; index += 1)
    product += vector[index]! * reflector[index]!;
  for (let index = start; index < vector.length; index += 1)
    vector[index] = vector[index]! - 2 * product * reflector[index]!;
}
