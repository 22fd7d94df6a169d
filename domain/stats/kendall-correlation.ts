import { kendallLowerTail } from "./kendall-distribution.ts";
import { normalTwoSided } from "./normal.ts";

/** Beyond this the exact distribution costs seconds and says what the normal one says. */
const largestExactSize = 200;

export interface KendallCorrelation {
  /** τ-b. */
  readonly tau: number;
  readonly pValue: number;
  /** By the normal distribution with the variance corrected for ties, no continuity correction. */
  readonly asymptoticPValue: number;
  readonly exact: boolean;
}

/**
 * Kendall's rank correlation of two series of equal length; the p-value is exact without ties up to 200 pairs.
 * Null for fewer than 2 pairs or a series that does not vary.
 * Source: Kendall 1970, Rank Correlation Methods, 4th ed., ch. 3–5.
 */
export function kendallCorrelation(
  x: readonly number[] | Float64Array,
  y: readonly number[] | Float64Array,
): KendallCorrelation | null {
  const n = x.length;
  const pairs = (n * (n - 1)) / 2;
  const tiesX = tieSums(x);
  const tiesY = tieSums(y);
  const denominator = Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs));
  if (!(denominator > 0)) return null;
  const score = concordanceScore(x, y);
  const tau = score / denominator;
  const asymptoticPValue = normalTwoSided(score / Math.sqrt(scoreVariance(n, tiesX, tiesY)));
  const exact = tiesX.pairs === 0 && tiesY.pairs === 0 && n <= largestExactSize;
  return {
    tau,
    pValue: exact ? exactPValue(score, pairs, n) : asymptoticPValue,
    asymptoticPValue,
    exact,
  };
}

function exactPValue(score: number, pairs: number, n: number): number {
  const concordant = (score + pairs) / 2;
  const fewer = Math.min(concordant, pairs - concordant);
  return Math.min(1, 2 * kendallLowerTail(fewer, n));
}

/** Concordant less discordant pairs. */
function concordanceScore(
  x: readonly number[] | Float64Array,
  y: readonly number[] | Float64Array,
): number {
  let score = 0;
  for (let first = 1; first < x.length; first += 1) {
    for (let second = 0; second < first; second += 1) {
      score += Math.sign(x[first]! - x[second]!) * Math.sign(y[first]! - y[second]!);
    }
  }
  return score;
}

interface TieSums {
  readonly pairs: number;
  readonly triples: number;
  readonly variance: number;
}

function tieSums(values: readonly number[] | Float64Array): TieSums {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let pairs = 0;
  let triples = 0;
  let variance = 0;
  for (const count of counts.values()) {
    pairs += (count * (count - 1)) / 2;
    triples += count * (count - 1) * (count - 2);
    variance += count * (count - 1) * (2 * count + 5);
  }
  return { pairs, triples, variance };
}

function scoreVariance(n: number, x: TieSums, y: TieSums): number {
  const main = (n * (n - 1) * (2 * n + 5) - x.variance - y.variance) / 18;
  const ofPairs = (4 * x.pairs * y.pairs) / (2 * n * (n - 1));
  const ofTriples = n > 2 ? (x.triples * y.triples) / (9 * n * (n - 1) * (n - 2)) : 0;
  return main + ofPairs + ofTriples;
}
