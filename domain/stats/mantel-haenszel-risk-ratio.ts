import type { TwoByTwoTable } from "./two-by-two-table.ts";

/**
 * The Mantel–Haenszel log risk ratio and its standard error, without any correction of zero cells.
 * Null when one arm has no event in any table.
 * Source: Greenland & Robins 1985, Biometrics 41:55–68.
 */
export function mantelHaenszelRiskRatio(
  tables: readonly TwoByTwoTable[],
): { estimate: number; se: number } | null {
  let r = 0;
  let s = 0;
  let variance = 0;
  for (const { a, b, c, d } of tables) {
    const n = a + b + c + d;
    const shareTreated = (a + b) / n;
    const shareControl = (c + d) / n;
    r += a * shareControl;
    s += c * shareTreated;
    variance += shareTreated * shareControl * (a + c) - (a / n) * c;
  }
  if (r === 0 || s === 0) return null;
  return { estimate: Math.log(r / s), se: Math.sqrt(variance / (r * s)) };
}
