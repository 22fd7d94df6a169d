/** A group of participants with the mean and standard deviation of an outcome. */
export interface Arm {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Several arms as if their participants had been one group: the exact mean and standard deviation of all.
 * Throws RangeError for no arm.
 * Source: Cochrane Handbook 6.5.2.10, table 6.5.a.
 */
export function combineArms(arms: readonly Arm[]): Arm {
  const [first, ...others] = arms;
  if (first === undefined) throw new RangeError("no arm to combine");
  return others.reduce((left, right) => {
    const n = left.n + right.n;
    const between = ((left.n * right.n) / n) * (left.mean - right.mean) ** 2;
    return {
      n,
      mean: (left.n * left.mean + right.n * right.mean) / n,
      sd: Math.sqrt(
        ((left.n - 1) * left.sd ** 2 + (right.n - 1) * right.sd ** 2 + between) / (n - 1),
      ),
    };
  }, first);
}
