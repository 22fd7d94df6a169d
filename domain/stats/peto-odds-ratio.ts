import type { TwoByTwoTable } from "./two-by-two-table.ts";

/**
 * Peto's one-step log odds ratio Σ(O − E)/ΣV, its standard error and Q = Σ(O − E)²/V − (Σ(O − E))²/ΣV.
 * `informative` counts the tables with V > 0. Null when there is none.
 * Source: Yusuf, Peto et al. 1985, Prog Cardiovasc Dis 27:335–371.
 */
export function petoOddsRatio(
  tables: readonly TwoByTwoTable[],
): { estimate: number; se: number; q: number; informative: number } | null {
  let difference = 0;
  let variance = 0;
  let squares = 0;
  let informative = 0;
  for (const table of tables) {
    const { observedMinusExpected, hypergeometricVariance } = petoParts(table);
    difference += observedMinusExpected;
    if (hypergeometricVariance === 0) continue;
    variance += hypergeometricVariance;
    squares += observedMinusExpected ** 2 / hypergeometricVariance;
    informative += 1;
  }
  if (informative === 0) return null;
  return {
    estimate: difference / variance,
    se: Math.sqrt(1 / variance),
    q: Math.max(0, squares - difference ** 2 / variance),
    informative,
  };
}

/** O − E and the hypergeometric variance V of the events treated, given the margins; V is 0 for a table of one participant. */
export function petoParts({ a, b, c, d }: TwoByTwoTable): {
  observedMinusExpected: number;
  hypergeometricVariance: number;
} {
  const n = a + b + c + d;
  const shareTreated = (a + b) / n;
  const variance = n > 1 ? ((a + c) * (b + d) * shareTreated * ((c + d) / n)) / (n - 1) : 0;
  return { observedMinusExpected: a - (a + c) * shareTreated, hypergeometricVariance: variance };
}
