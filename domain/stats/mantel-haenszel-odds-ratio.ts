import type { TwoByTwoTable } from "./two-by-two-table.ts";

/**
 * The Mantel–Haenszel log odds ratio and its standard error, without any correction of zero cells.
 * Null when no table has an event treated and a non-event in control, or none the reverse.
 * Source: Mantel & Haenszel 1959, JNCI 22:719–748; variance of Robins, Breslow & Greenland 1986, Biometrics 42:311–323.
 */
export function mantelHaenszelOddsRatio(
  tables: readonly TwoByTwoTable[],
): { estimate: number; se: number } | null {
  let r = 0;
  let s = 0;
  let pr = 0;
  let psQr = 0;
  let qs = 0;
  for (const { a, b, c, d } of tables) {
    const n = a + b + c + d;
    const agreeing = (a + d) / n;
    const crossing = (b + c) / n;
    const forward = (a / n) * d;
    const backward = (b / n) * c;
    r += forward;
    s += backward;
    pr += agreeing * forward;
    psQr += agreeing * backward + crossing * forward;
    qs += crossing * backward;
  }
  if (r === 0 || s === 0) return null;
  return {
    estimate: Math.log(r / s),
    se: Math.sqrt((pr / r ** 2 + psQr / (r * s) + qs / s ** 2) / 2),
  };
}
