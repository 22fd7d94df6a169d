import { deviancePart } from "./deviance-part.ts";
import { stirlingError } from "./stirling-error.ts";

const maximumTerms = 100_000;

/**
 * The regularized incomplete beta function I_x(a, b) and its complement; a, b > 0.
 * `x` and `complement` = 1 − x are both asked for because the caller usually knows the small one of them exactly.
 *
 * Source: DLMF 8.17.22 (continued fraction, evaluated by Lentz's method); the factor in front by Loader 2000.
 */
export function regularizedBeta(
  a: number,
  b: number,
  x: number,
  complement: number,
): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (complement <= 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (betaDensity(a, b, x, complement) * betaFraction(a, b, x)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(
    1,
    (betaDensity(b, a, complement, x) * betaFraction(b, a, complement)) / b,
  );
  return { lower: 1 - upper, upper };
}

/** x^a (1 − x)^b / B(a, b). */
function betaDensity(a: number, b: number, x: number, complement: number): number {
  const total = a + b;
  const logarithm =
    stirlingError(total) -
    stirlingError(a) -
    stirlingError(b) -
    deviancePart(a, total * x) -
    deviancePart(b, total * complement);
  return Math.exp(logarithm) * Math.sqrt((a * b) / (2 * Math.PI * total));
}

function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let numeratorRatio = 1;
  let denominatorRatio = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1), tiny);
  let value = denominatorRatio;
  for (let index = 1; index < maximumTerms; index += 1) {
    const even = (index * (b - index) * x) / ((a + 2 * index - 1) * (a + 2 * index));
    denominatorRatio = 1 / awayFromZero(1 + even * denominatorRatio, tiny);
    numeratorRatio = awayFromZero(1 + even / numeratorRatio, tiny);
    value *= denominatorRatio * numeratorRatio;
    const odd = (-(a + index) * (a + b + index) * x) / ((a + 2 * index) * (a + 2 * index + 1));
    denominatorRatio = 1 / awayFromZero(1 + odd * denominatorRatio, tiny);
    numeratorRatio = awayFromZero(1 + odd / numeratorRatio, tiny);
    const factor = denominatorRatio * numeratorRatio;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

function awayFromZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
