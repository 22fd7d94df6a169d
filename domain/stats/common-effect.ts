import { chiSquareUpperTail } from "./chi-square.ts";
import { criticalValue, twoSidedPValue } from "./coefficient-tests.ts";

/** A pooled effect that needs no weights of single studies, with Q and its p-value; I² and H² from Q. */
export interface CommonEffect {
  readonly estimate: number;
  readonly se: number;
  readonly statistic: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly pValue: number;
  readonly q: number;
  readonly qPValue: number;
  readonly i2: number;
  readonly h2: number;
}

/** The z test and `level` % interval of an estimate, with Q on `qDf` degrees of freedom; `qDf` < 1 counts as no heterogeneity. */
export function commonEffect(
  { estimate, se }: { estimate: number; se: number },
  q: number,
  qDf: number,
  level: number,
): CommonEffect {
  const halfWidth = criticalValue(level, null) * se;
  const statistic = estimate / se;
  return {
    estimate,
    se,
    statistic,
    ciLow: estimate - halfWidth,
    ciHigh: estimate + halfWidth,
    pValue: twoSidedPValue(statistic, null),
    q: qDf > 0 ? q : 0,
    qPValue: qDf > 0 ? chiSquareUpperTail(q, qDf) : 1,
    i2: qDf > 0 && q > qDf ? (100 * (q - qDf)) / q : 0,
    h2: qDf > 0 ? q / qDf : 1,
  };
}
