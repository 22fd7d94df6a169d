import { poolingMethods } from "#domain/stats/pooling-methods.ts";
import { requestMethods } from "#domain/stats/meta-analysis-request.ts";
import { type Poolable, poolEffectsOf, testFor } from "../effects/pool.ts";
import type { ForestAnswer } from "./contract.ts";
import type { ForestQuestion } from "./question.ts";

/** The same effects pooled by every estimator, so that a reader sees what hangs on the choice. */
export function estimatorsOf(
  effects: readonly Poolable[],
  question: ForestQuestion,
): NonNullable<ForestAnswer["estimators"]> {
  if (effects.length === 0) return [];
  return requestMethods.map((method) => {
    const test = testFor(effects.length, { test: question.test, method });
    const { tau2, transformed } = poolEffectsOf(effects, { ...question, method, test });
    const { estimate, ciLow, ciHigh } = transformed;
    return { method, test, label: poolingMethods[method].label, tau2, estimate, ciLow, ciHigh };
  });
}
