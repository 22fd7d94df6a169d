import { normalTwoSided, normalUpperQuantile } from "./normal.ts";
import { studentTTwoSided, studentTUpperQuantile } from "./student-t.ts";

/** How a coefficient is tested: which distribution, and by what its variance is multiplied first. */
export interface CoefficientTest {
  readonly label: string;
  readonly usesT: boolean;
  /** The factor on the variance, from Σ w e² at the fitted τ² and its degrees of freedom. */
  varianceFactor(residualSumOfSquares: number, df: number): number;
}

/**
 * Source of the Hartung–Knapp factor: Knapp & Hartung 2003, Stat Med 22:2693–2710. Its floor at 1 ("ad hoc"):
 * Jackson et al. 2017, Stat Med 36:3923–3934. A residual sum within rounding of 0 counts as 0.
 */
export const coefficientTests = {
  z: { label: "Wald-type, normal distribution", usesT: false, varianceFactor: () => 1 },
  t: { label: "Wald-type, t distribution", usesT: true, varianceFactor: () => 1 },
  knha: { label: "Hartung–Knapp", usesT: true, varianceFactor: hartungKnappFactor },
  adhoc: {
    label: "Hartung–Knapp, factor at least 1",
    usesT: true,
    varianceFactor: (rss: number, df: number) => Math.max(1, hartungKnappFactor(rss, df)),
  },
} as const satisfies Record<string, CoefficientTest>;

export type CoefficientTestId = keyof typeof coefficientTests;

function hartungKnappFactor(residualSumOfSquares: number, df: number): number {
  return residualSumOfSquares <= Number.EPSILON ? 0 : residualSumOfSquares / df;
}

/** The two-sided p-value of a statistic; normal when `df` is null. */
export function twoSidedPValue(statistic: number, df: number | null): number {
  return df === null ? normalTwoSided(statistic) : studentTTwoSided(statistic, df);
}

/** The half-width of a `level` % interval in standard errors; normal when `df` is null. */
export function criticalValue(level: number, df: number | null): number {
  const tail = (1 - level / 100) / 2;
  return df === null ? normalUpperQuantile(tail) : studentTUpperQuantile(tail, df);
}
