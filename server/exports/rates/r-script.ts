import { checkFunction, checkLine } from "#domain/r-script/checks.ts";
import { zeroCellArguments } from "#domain/r-script/effects.ts";
import { readCall, rmaCall } from "#domain/r-script/fit.ts";
import { rComment, rString } from "#domain/r-script/text.ts";
import type { RatesAnswer } from "../../evidence/rates/contract.ts";

/** A script that reads data.csv, pools every rate again and stops with an error if a figure differs. */
export function ratesScript({ question, groups, datasetVersion }: RatesAnswer): string {
  const sides = groups.flatMap(({ id, designClass, dosing, intervention, comparator }) =>
    [intervention, comparator].flatMap(({ pooled }, position) => {
      const role = position === 0 ? "intervention" : "comparator";
      return pooled === null ? [] : [{ id, designClass, dosing, role, pooled }];
    }),
  );
  return [
    "# Pools the arms of data.csv with the R package metafor and compares every pooled rate.",
    '# In the folder of these files: Rscript analysis.R   (needs: install.packages("metafor"))',
    rComment(`Question: ${question.canonical}`),
    rComment(`Dataset: ${datasetVersion}`),
    "suppressPackageStartupMessages(library(metafor))",
    'dat <- read.csv("data.csv", na.strings = c("", "NA"), encoding = "UTF-8", stringsAsFactors = FALSE)',
    "",
    ...checkFunction,
    ...sides.flatMap(({ id, designClass, dosing, role, pooled }) => {
      const name = `${id}, ${designClass}, ${dosing}, ${role}`;
      const width = "100 * (read$ci.ub - read$ci.lb)";
      return [
        "",
        rComment(name),
        `part <- dat[dat$group == ${rString(id)} & dat$design_class == "${designClass}" & dat$dosing == "${dosing}" & dat$role == "${role}", ]`,
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
    }),
    "",
    `cat("All figures agree: ${sides.length} pooled rates.\\n")`,
    "",
  ].join("\n");
}
