# Makes tight-control.json: the mixed-model funnel regressions and the REML trim-and-fill of the cases in metafor.json,
# fitted to full precision. In metafor.json these two kinds were fitted with the default threshold of 1e-5 on tau^2, an
# absolute number that is larger than tau^2 itself for risk differences.
# Input: cases.csv (id, yi, vi, ni; one line per used row) in the working directory. Made with metafor 3.8-1.
suppressMessages(library(metafor))
# The sharpest threshold at which Fisher scoring settles; rounding keeps some fits from 1e-14.
sharpest <- function(fit) {
  for (threshold in c(1e-14, 1e-13, 1e-12, 1e-11)) {
    result <- try(fit(list(threshold = threshold, tol = 1e-14, maxiter = 20000, tau2.max = 1e5)), silent = TRUE)
    if (!inherits(result, "try-error")) return(result)
  }
  stop("no threshold settles")
}
number <- function(x) ifelse(is.na(x), "null", sprintf("%.16g", x))
rows <- read.csv("cases.csv", colClasses = c("character", "numeric", "numeric", "numeric"))
out <- character(0)
for (id in unique(rows$id)) {
  d <- rows[rows$id == id, ]
  predictors <- c("sei", "vi", if (!anyNA(d$ni)) c("ni", "ninv", "sqrtni", "sqrtninv"))
  regressions <- sapply(predictors, function(predictor) {
    x <- switch(predictor, sei = sqrt(d$vi), vi = d$vi, ni = d$ni, ninv = 1 / d$ni, sqrtni = sqrt(d$ni), sqrtninv = 1 / sqrt(d$ni))
    fit <- sharpest(function(control) rma(d$yi, d$vi, mods = x, method = "REML", control = control))
    values <- c(statistic = fit$zval[2], pValue = fit$pval[2], intercept = fit$beta[1], interceptSe = fit$se[1],
                interceptLow = fit$ci.lb[1], interceptHigh = fit$ci.ub[1], slope = fit$beta[2], slopeSe = fit$se[2])
    sprintf('"%s":{%s}', predictor, paste(sprintf('"%s":%s', names(values), number(values)), collapse = ","))
  })
  fills <- character(0)
  fit <- sharpest(function(control) rma(d$yi, d$vi, method = "REML", control = control))
  for (estimator in c("L0", "R0")) for (side in c("auto", "left", "right")) {
    filled <- sharpest(function(control) if (side == "auto") trimfill(fit, estimator = estimator, control = control) else
      trimfill(fit, estimator = estimator, side = side, control = control))
    values <- c(k0 = filled$k0, estimate = filled$beta[1], se = filled$se, ciLow = filled$ci.lb, ciHigh = filled$ci.ub,
                pValue = filled$pval, tau2 = filled$tau2, i2 = filled$I2, q = filled$QE)
    fills <- c(fills, sprintf('{"estimator":"%s","side":"%s","foundSide":"%s",%s,"filled":[%s]}', estimator, side, filled$side,
      paste(sprintf('"%s":%s', names(values), number(values)), collapse = ","), paste(number(filled$yi[filled$fill]), collapse = ",")))
  }
  out <- c(out, sprintf('"%s":{"regressions":{%s},"trimAndFill":[%s]}', id, paste(regressions, collapse = ","), paste(fills, collapse = ",")))
}
writeLines(sprintf("{%s}", paste(out, collapse = ",\n")), "tight-control.json")
