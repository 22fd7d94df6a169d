import type { CommonEffect } from "./common-effect.ts";
import { finiteOrNull } from "./finite-or-null.ts";
import type { MetaAnalysisAnswer } from "./meta-analysis-answer.ts";

/** A correction-free pooled effect as an answer holds it; null where the data allow none. */
export function commonEffectFigures(
  common: CommonEffect | null,
): MetaAnalysisAnswer["mantelHaenszel"] {
  if (common === null) return null;
  const { estimate, se, ciLow, ciHigh, pValue, q, qPValue } = common;
  return {
    estimate: finiteOrNull(estimate),
    se: finiteOrNull(se),
    ciLow: finiteOrNull(ciLow),
    ciHigh: finiteOrNull(ciHigh),
    pValue: finiteOrNull(pValue),
    q: finiteOrNull(q),
    qPValue: finiteOrNull(qPValue),
  };
}
