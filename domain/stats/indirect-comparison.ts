import { normalUpperQuantile } from "./normal.ts";
import { twoSidedPValue } from "./coefficient-tests.ts";

/** A pooled effect on the analysis scale against a common comparator. */
interface AgainstCommon {
  readonly estimate: number;
  readonly se: number;
}

/**
 * Two treatments that were each compared with the same comparator, as if with each other: the
 * difference of their effects, their variances added. Both on the analysis scale.
 * Source: Bucher et al. 1997, J Clin Epidemiol 50:683–691.
 */
export function indirectComparison(
  first: AgainstCommon,
  second: AgainstCommon,
  level = 95,
): { estimate: number; se: number; ciLow: number; ciHigh: number; pValue: number } {
  const estimate = first.estimate - second.estimate;
  const se = Math.hypot(first.se, second.se);
  const half = normalUpperQuantile((1 - level / 100) / 2) * se;
  return {
    estimate,
    se,
    ciLow: estimate - half,
    ciHigh: estimate + half,
    pValue: twoSidedPValue(estimate / se, null),
  };
}
