import type { TwoByTwoTable } from "./two-by-two-table.ts";

/**
 * The Mantel–Haenszel risk difference and its standard error. Tables without events count, with their participants.
 * Null when its variance is 0 (no event, or nothing but events, anywhere).
 * Source: Greenland & Robins 1985, Biometrics 41:55–68; variance of Sato, Greenland & Robins 1989, Biometrics 45:1323–1324.
 */
export function mantelHaenszelRiskDifference(
  tables: readonly TwoByTwoTable[],
): { estimate: number; se: number } | null {
  let weight = 0;
  let difference = 0;
  let p = 0;
  let q = 0;
  for (const { a, b, c, d } of tables) {
    const treated = a + b;
    const control = c + d;
    const n = treated + control;
    const shareTreated = treated / n;
    const shareControl = control / n;
    weight += treated * shareControl;
    difference += a * shareControl - c * shareTreated;
    p +=
      c * shareTreated ** 2 -
      a * shareControl ** 2 +
      (shareTreated * shareControl * (control - treated)) / 2;
    q += (a * d + c * b) / n / 2;
  }
  const estimate = difference / weight;
  const variance = (estimate * p + q) / weight ** 2;
  return variance > 0 ? { estimate, se: Math.sqrt(variance) } : null;
}
