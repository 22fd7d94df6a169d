import { eggerTest } from "./egger-test.ts";

export interface PetPeese {
  /** PEESE when the one-sided test of the PET intercept at 5 % says there is an effect, else PET. */
  readonly chosen: "PET" | "PEESE";
  readonly pet: { estimate: number; ciLow: number; ciHigh: number; pValue: number };
  readonly peese: { estimate: number; ciLow: number; ciHigh: number; pValue: number };
}

/**
 * The effect of an infinitely large study: the intercept of the weighted regression on the standard error (PET) or on
 * the variance (PEESE). Null for k < 3 or equal variances.
 * Source: Stanley & Doucouliagos 2014, Res Synth Methods 5:60–78.
 */
export function petPeese(yi: Float64Array, vi: Float64Array, level: number): PetPeese | null {
  const onStandardError = eggerTest(yi, vi, vi.map(Math.sqrt), level);
  const onVariance = eggerTest(yi, vi, vi, level);
  if (onStandardError === null || onVariance === null) return null;
  const [pet, peese] = [onStandardError, onVariance].map((fit) => ({
    estimate: fit.intercept,
    ciLow: fit.interceptLow,
    ciHigh: fit.interceptHigh,
    pValue: fit.interceptPValue,
  }));
  return { chosen: pet!.pValue < 0.1 ? "PEESE" : "PET", pet: pet!, peese: peese! };
}
