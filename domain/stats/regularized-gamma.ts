import { deviancePart } from "./deviance-part.ts";
import { stirlingError } from "./stirling-error.ts";

const maximumTerms = 100_000;

/**
 * The regularized incomplete gamma functions P(shape, x) = lower and Q(shape, x) = upper; shape > 0, x ≥ 0.
 *
 * Whichever of the two is the small one is computed directly (series below the peak, continued fraction above it)
 * and the other is its complement, so a p-value of 1e-300 keeps its digits.
 *
 * Source: DLMF 8.11.4 (series) and 8.9.2 (continued fraction, evaluated by Lentz's method).
 */
export function regularizedGamma(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const density = poissonDensity(shape, x);
  if (x < shape + 1) {
    const lower = Math.min(1, density * ascendingSeries(shape, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, density * shape * upperFraction(shape, x));
  return { lower: 1 - upper, upper };
}

/** x^shape e^−x / Γ(shape + 1). */
function poissonDensity(shape: number, x: number): number {
  return Math.exp(-stirlingError(shape) - deviancePart(shape, x)) / Math.sqrt(2 * Math.PI * shape);
}

function ascendingSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let index = 1; index < maximumTerms; index += 1) {
    term *= x / (shape + index);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** Γ(shape, x) e^x x^−shape, as 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …)). */
function upperFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let denominatorTerm = x + 1 - shape;
  let numeratorRatio = 1 / tiny;
  let denominatorRatio = 1 / denominatorTerm;
  let value = denominatorRatio;
  for (let index = 1; index < maximumTerms; index += 1) {
    const numerator = -index * (index - shape);
    denominatorTerm += 2;
    denominatorRatio = awayFromZero(numerator * denominatorRatio + denominatorTerm, tiny);
    numeratorRatio = awayFromZero(denominatorTerm + numerator / numeratorRatio, tiny);
    denominatorRatio = 1 / denominatorRatio;
    const factor = denominatorRatio * numeratorRatio;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

function awayFromZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
