import { chiSquareUpperTail } from "./chi-square.ts";
import type { TwoByTwoTable } from "./two-by-two-table.ts";

/**
 * The Cochran–Mantel–Haenszel test that every odds ratio is 1, and Cochran's version of it (N in place of N − 1),
 * both with a continuity correction of ½. Null when one of the two outcomes never occurred.
 * Source: Mantel & Haenszel 1959, JNCI 22:719–748; Cochran 1954, Biometrics 10:417–451.
 */
export function cochranMantelHaenszel(tables: readonly TwoByTwoTable[]) {
  let difference = 0;
  let variance = 0;
  let cochranVariance = 0;
  for (const { a, b, c, d } of tables) {
    const n = a + b + c + d;
    const shareTreated = (a + b) / n;
    const cell = shareTreated * ((c + d) / n) * (a + c) * (b + d);
    difference += a - shareTreated * (a + c);
    cochranVariance += cell / n;
    variance += cell / (n - 1);
  }
  if (cochranVariance === 0) return null;
  const squared = (Math.abs(difference) - 0.5) ** 2;
  const statistic = squared / variance;
  const cochranStatistic = squared / cochranVariance;
  return {
    statistic,
    pValue: chiSquareUpperTail(statistic, 1),
    cochranStatistic,
    cochranPValue: chiSquareUpperTail(cochranStatistic, 1),
  };
}
