/**
 * The tolerances of the comparison with the reference, by kind of quantity. A value passes when
 * |actual − expected| ≤ relative · |expected| + absolute; `absolute` stands for rounding around an exact 0 and is
 * chosen in the units of the quantity.
 */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

export const tolerances = {
  effect: { relative: 1e-8, absolute: 1e-13 },
  closedEstimate: { relative: 1e-8, absolute: 1e-12 },
  closedTau2: { relative: 1e-8, absolute: 1e-12 },
  /**
   * Regressions, closed form or not. The reference forms the k × k matrix P from uncentred columns and loses up to 3e-8
   * of Q where a moderator is a year (egger2001-OR, checked against 40 digits), so 1e-8 cannot be asked of it.
   */
  regressionEstimate: { relative: 1e-6, absolute: 1e-9 },
  regressionPValue: { relative: 1e-6, absolute: 1e-14 },
  regressionTau2: { relative: 1e-6, absolute: 1e-12 },
  closedPValue: { relative: 1e-8, absolute: 1e-15 },
  heterogeneity: { relative: 1e-8, absolute: 1e-10 },
  iteratedEstimate: { relative: 1e-6, absolute: 1e-9 },
  iteratedTau2: { relative: 1e-6, absolute: 1e-12 },
  iteratedPValue: { relative: 1e-6, absolute: 1e-14 },
  iteratedHeterogeneity: { relative: 1e-6, absolute: 1e-9 },
  tau2Interval: { relative: 1e-6, absolute: 1e-11 },
  logLikelihood: { relative: 1e-6, absolute: 1e-9 },
  closedDiagnostic: { relative: 1e-8, absolute: 1e-12 },
  iteratedDiagnostic: { relative: 1e-6, absolute: 1e-9 },
  /** Values the reference itself only knows to its default threshold; compared again to 1e-6, see compare-bias.ts. */
  coarseReference: { relative: 1e-1, absolute: 1e-4 },
  count: { relative: 0, absolute: 0 },
} as const satisfies Record<string, Tolerance>;

export type QuantityKind = keyof typeof tolerances;
