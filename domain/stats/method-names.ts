import type { Measure, ZeroCellRule } from "#domain/measures/measure.ts";
import { coefficientTests } from "./coefficient-tests.ts";
import type { PooledEffect, PoolingOptions } from "./pool-effects.ts";
import { poolingMethods } from "./pooling-methods.ts";

const zeroCellWords: Record<ZeroCellRule["to"], string> = {
  only0: "to the cells of tables with a zero",
  all: "to the cells of every table",
  if0all: "to the cells of every table, if any has a zero",
  none: "",
};

/** The name of every method behind the numbers of an answer. */
export function methodNames(
  measure: Measure,
  rule: ZeroCellRule,
  pooled: PooledEffect | null,
  options: PoolingOptions,
): Record<string, string> {
  const method = poolingMethods[options.method];
  const single = pooled !== null && pooled.k === 1;
  const test = coefficientTests[single ? "z" : options.test];
  const distribution = test.usesT && pooled !== null ? `t with ${pooled.df} df` : "normal";
  const heterogeneous = method.randomEffects && !single;
  return {
    measure: measure.analysisLabel,
    model: method.label,
    tau2: heterogeneous ? options.method : "none",
    test: `${test.label} (${distribution})`,
    interval: `${options.level} %, ${test.label}`,
    tau2Interval: heterogeneous ? `${options.level} %, Q-profile` : "none",
    i2: method.randomEffects
      ? "100 τ²/(τ² + typical sampling variance)"
      : "100 (Q − df)/Q, at least 0",
    predictionInterval: heterogeneous ? `${options.level} %, ${distribution}, √(τ² + se²)` : "none",
    zeroCells:
      rule.to === "none" || rule.add === 0
        ? "nothing added"
        : `${rule.add} ${zeroCellWords[rule.to]}`,
    doubleZero: rule.drop00
      ? "tables without events in both arms left out"
      : "tables without events in both arms kept",
  };
}
