import type { OrientedContrast } from "./contrast-rules.ts";

/** Correlation of two effects against one comparator group of equal size. */
const correlationOfShared = 0.5;

/**
 * SELECTION 4.3: several printed effects against the same comparator as one: the mean with equal
 * weights, its variance with correlation 0.5 between any two.
 */
export function meanOfSharedContrasts(contrasts: readonly OrientedContrast[]): OrientedContrast {
  const m = contrasts.length;
  const errors = contrasts.map(({ vi }) => Math.sqrt(vi));
  const total = errors.reduce((sum, error) => sum + error, 0);
  const own = contrasts.reduce((sum, { vi }) => sum + vi, 0);
  // Σᵢ≠ⱼ sᵢsⱼ = (Σ s)² − Σ s²
  return {
    yi: contrasts.reduce((sum, { yi }) => sum + yi, 0) / m,
    vi: (own + correlationOfShared * (total ** 2 - own)) / m ** 2,
  };
}

/** Several independent effects of one study as one, by inverse variance (common effect). */
export function commonEffectOf(effects: readonly OrientedContrast[]): OrientedContrast {
  const weight = effects.reduce((sum, { vi }) => sum + 1 / vi, 0);
  return { yi: effects.reduce((sum, { yi, vi }) => sum + yi / vi, 0) / weight, vi: 1 / weight };
}
