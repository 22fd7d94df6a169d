import { criticalValue } from "./coefficient-tests.ts";
import type { PooledEffect } from "./pool-effects.ts";

/**
 * Where the true effect of a new study would lie, estimate ± critical value · √(τ² + se²): normal after a z test,
 * t with the degrees of freedom of the pooled effect otherwise. Needs k ≥ 2 and a random-effects fit.
 * Source: as the reference implementation's `predict`.
 */
export function predictionInterval(
  pooled: PooledEffect,
  level: number,
): { low: number; high: number } {
  return around(pooled, criticalValue(level, pooled.df));
}

/**
 * The same with t and k − 2 degrees of freedom; null for k < 3.
 * Source: Higgins, Thompson & Spiegelhalter 2009, J R Stat Soc A 172:137–159, section 3.
 */
export function predictionIntervalHigginsThompsonSpiegelhalter(
  pooled: PooledEffect,
  level: number,
): { low: number; high: number } | null {
  return pooled.k < 3 ? null : around(pooled, criticalValue(level, pooled.k - 2));
}

function around(
  { estimate, se, tau2 }: PooledEffect,
  critical: number,
): { low: number; high: number } {
  const halfWidth = critical * Math.sqrt(se * se + tau2);
  return { low: estimate - halfWidth, high: estimate + halfWidth };
}
