import { checkLine } from "#domain/r-script/checks.ts";
import { zeroCellArguments } from "#domain/r-script/effects.ts";
import { readCall, rmaCall } from "#domain/r-script/fit.ts";
import { rComment } from "#domain/r-script/text.ts";
import type { PooledRate } from "../../evidence/rates/contract.ts";

/** Reads data.csv into `dat`. */
export const readData: readonly string[] = [
  "suppressPackageStartupMessages(library(metafor))",
  'dat <- read.csv("data.csv", na.strings = c("", "NA"), encoding = "UTF-8", stringsAsFactors = FALSE)',
];

/** Pools the arms of `dat` for which `condition` holds and compares every figure of the pooled rate. */
export function pooledRateLines(name: string, condition: string, pooled: PooledRate): string[] {
  const width = "100 * (read$ci.ub - read$ci.lb)";
  return [
    "",
    rComment(name),
    `part <- dat[${condition}, ]`,
    "# Arms of one trial are added up first, so that a trial counts once.",
    "part <- aggregate(cbind(xi = events, ni = n) ~ study, data = part, FUN = sum)",
    "part$slab <- part$study",
    `part <- escalc(measure = "PLO", xi = xi, ni = ni${zeroCellArguments("PLO")}, data = part)`,
    `res <- ${rmaCall({ method: "REML", test: "knha", level: 95, k: pooled.k }, "part")}`,
    `read <- ${readCall(95, "logit")}`,
    "print(read, digits = 4)",
    ...checkLine(`${name}: k`, "res$k", pooled.k, "1"),
    ...checkLine(`${name}: rate`, "100 * read$pred", pooled.percent, width),
    ...checkLine(`${name}: lower end`, "100 * read$ci.lb", pooled.ciLow, width),
    ...checkLine(`${name}: upper end`, "100 * read$ci.ub", pooled.ciHigh, width),
    ...checkLine(`${name}: lower prediction`, "100 * read$pi.lb", pooled.predictionLow, width),
    ...checkLine(`${name}: upper prediction`, "100 * read$pi.ub", pooled.predictionHigh, width),
    ...checkLine(`${name}: tau squared`, "res$tau2", pooled.tau2, "max(min(part$vi), 1e-4)"),
    ...checkLine(`${name}: I squared`, "res$I2", pooled.i2, "1"),
  ];
}
