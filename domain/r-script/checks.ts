import type { MetaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import { rString } from "./text.ts";

/** Defines check(), which stops the script where a figure differs. */
export const checkFunction: readonly string[] = [
  "# Relative difference of at most one in a million; near 0, relative to the scale given last.",
  "check <- function(name, here, there, scale) {",
  "  same <- length(here) == length(there) && all(abs(here - there) <= 1e-6 * pmax(abs(there), scale))",
  "  if (!isTRUE(same))",
  '    stop(sprintf("%s differs: %s here, %s there", name, paste(format(here, digits = 12), collapse = " "),',
  '                 paste(format(there, digits = 12), collapse = " ")), call. = FALSE)',
  "}",
];

/** One call of check(); none where there is no figure to compare with. */
export function checkLine(
  name: string,
  here: string,
  there: number | null,
  scale: string,
): string[] {
  return there === null ? [] : [`check(${rString(name)}, ${here}, ${there}, ${scale})`];
}

export type PooledFigures = Pick<
  MetaAnalysisAnswer,
  | "k"
  | "estimate"
  | "se"
  | "ciLow"
  | "ciHigh"
  | "pValue"
  | "tau2"
  | "i2"
  | "q"
  | "predictionLow"
  | "predictionHigh"
  | "transformed"
>;

/** Compares every pooled figure with `res`, `pred` and `read` of fitLines(). */
export function pooledChecks(figures: PooledFigures, randomEffects: boolean): string[] {
  const { k, transformed } = figures;
  // A figure near 0 as read is as uncertain as its interval is wide.
  const width = "read$ci.ub - read$ci.lb";
  const lines: readonly (readonly [string, string, number | null, string])[] = [
    ["k", "res$k", k, "1"],
    ["estimate", "c(res$beta)", figures.estimate, "res$se"],
    ["standard error", "res$se", figures.se, "0"],
    ["lower end of the interval", "res$ci.lb", figures.ciLow, "res$se"],
    ["upper end of the interval", "res$ci.ub", figures.ciHigh, "res$se"],
    ["p-value", "res$pval", figures.pValue, "1e-6"],
    [
      "tau squared",
      "res$tau2",
      randomEffects && k > 1 ? figures.tau2 : null,
      "max(min(dat$vi), 1e-4)",
    ],
    ["I squared", "res$I2", k > 1 ? figures.i2 : null, "1"],
    ["Q", "res$QE", k > 1 ? figures.q : null, "1e-3"],
    ["lower end of the prediction interval", "pred$pi.lb", figures.predictionLow, "res$se"],
    ["upper end of the prediction interval", "pred$pi.ub", figures.predictionHigh, "res$se"],
    ["estimate as read", "read$pred", transformed.estimate, width],
    ["lower end as read", "read$ci.lb", transformed.ciLow, width],
    ["upper end as read", "read$ci.ub", transformed.ciHigh, width],
  ];
  return lines.flatMap(([name, here, there, scale]) => checkLine(name, here, there, scale));
}
