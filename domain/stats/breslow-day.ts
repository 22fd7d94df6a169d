import { chiSquareUpperTail } from "./chi-square.ts";
import type { TwoByTwoTable } from "./two-by-two-table.ts";

/**
 * The Breslow–Day test that the odds ratios are equal, and Tarone's correction of it, at a given common odds ratio
 * (Mantel–Haenszel's). Only tables in which both outcomes occurred take part; the p-values are null for fewer than two.
 * Source: Breslow & Day 1980, Statistical Methods in Cancer Research, vol. 1, eq. 4.30; Tarone 1985, Biometrika 72:91–95.
 */
export function breslowDay(tables: readonly TwoByTwoTable[], oddsRatio: number) {
  let squares = 0;
  let difference = 0;
  let totalVariance = 0;
  let informative = 0;
  for (const { a, b, c, d } of tables) {
    const treated = a + b;
    const control = c + d;
    const events = a + c;
    const expected = expectedEvents(treated, control, events, oddsRatio);
    if (!(expected > 0 && events > 0 && b + d > 0)) continue;
    const variance =
      1 /
      (1 / expected +
        1 / (treated - expected) +
        1 / (events - expected) +
        1 / (control - events + expected));
    squares += (a - expected) ** 2 / variance;
    difference += a - expected;
    totalVariance += variance;
    informative += 1;
  }
  const tarone = Math.max(0, squares - difference ** 2 / totalVariance);
  const tested = informative > 1;
  return {
    informative,
    statistic: squares,
    pValue: tested ? chiSquareUpperTail(squares, informative - 1) : null,
    taroneStatistic: tarone,
    taronePValue: tested ? chiSquareUpperTail(tarone, informative - 1) : null,
  };
}

/** The events treated that would give exactly this odds ratio with the margins as they are: the root of a quadratic. */
function expectedEvents(
  treated: number,
  control: number,
  events: number,
  oddsRatio: number,
): number {
  if (oddsRatio === 1) return (treated * events) / (treated + control);
  const linear = oddsRatio * (treated + events) + (control - events);
  const root = Math.sqrt(linear ** 2 - 4 * treated * events * oddsRatio * (oddsRatio - 1));
  return (linear - root) / (2 * (oddsRatio - 1));
}
