import { measures } from "#domain/measures/index.ts";
import type { RowField } from "#domain/measures/measure.ts";
import type { MetaAnalysisAnswer } from "../../lib/api.ts";
import { keptRows, type OwnQuestion } from "./request.ts";
import type { OwnRow } from "./rows.ts";

const asR = { identity: null, log: "exp", logit: "plogis" } as const;

/** A script for R that pools the kept rows with metafor and stops with an error if a figure differs. */
export function rScript(question: OwnQuestion, answer: MetaAnalysisAnswer): string {
  const rows = keptRows(question);
  return [
    "# Pools the same rows with the R package metafor and compares every figure.",
    '# Rscript this-file.R   (needs: install.packages("metafor"))',
    "suppressPackageStartupMessages(library(metafor))",
    "",
    ...dataLines(rows, question),
    "",
    ...effectLines(question, answer),
    "",
    ...fitLines(question, answer),
    "",
    ...checkLines(question, answer),
    "",
  ].join("\n");
}

function dataLines(rows: readonly OwnRow[], question: OwnQuestion): string[] {
  const fields = givenFields(rows, question);
  const columns = [
    rVector(
      "slab",
      rows.map(({ label }) => rString(label)),
    ),
    ...fields.map((field) =>
      rVector(
        field,
        rows.map(({ values }) => rNumber(values[field])),
      ),
    ),
  ];
  const lines = ["dat <- data.frame(", columns.join(",\n"), ")"];
  // metafor takes either; where rows differ in what they give, the rest follows from it.
  for (const [events, others, size] of arms)
    if (fields.includes(others) && fields.includes(size))
      lines.push(
        `dat$${others} <- ifelse(is.na(dat$${others}), dat$${size} - dat$${events}, dat$${others})`,
      );
  return lines;
}

const arms = [
  ["ai", "bi", "n1i"],
  ["ci", "di", "n2i"],
] as const;

function effectLines(question: OwnQuestion, answer: MetaAnalysisAnswer): string[] {
  const fields = givenFields(keptRows(question), question).filter(
    (field, _, all) => !arms.some(([, others, size]) => field === size && all.includes(others)),
  );
  const named = fields.map((field) => `${field} = ${field}`).join(", ");
  const lines = [
    `dat <- escalc(measure = "${question.measure}", ${named}${ruleWords(question)}, data = dat)`,
  ];
  if (answer.omitted.length > 0) {
    const places = answer.omitted.map(({ row }) => `${row}L`).join(", ");
    lines.push(
      "# Rows that could not be used, as the answer names them.",
      `dat <- dat[-c(${places}), ]`,
    );
  }
  return lines;
}

function ruleWords(question: OwnQuestion): string {
  const own = measures[question.measure];
  if (!zeroCellFamilies.has(own.family)) return "";
  const { add = own.zeroCellRule.add, to = own.zeroCellRule.to, drop00 } = question.options;
  const dropped =
    own.family === "one-proportion"
      ? ""
      : `, drop00 = ${(drop00 ?? own.zeroCellRule.drop00) ? "TRUE" : "FALSE"}`;
  return `, add = ${add}, to = "${to}"${dropped}`;
}

const zeroCellFamilies = new Set(["two-by-two", "one-proportion", "two-rates"]);

function fitLines(question: OwnQuestion, answer: MetaAnalysisAnswer): string[] {
  // One trial is itself: nothing is estimated beyond it.
  const method = answer.k === 1 ? "EE" : question.method;
  const test = answer.k === 1 ? "z" : (question.options.test ?? "z");
  // Paule–Mandel is found by bisection, which by default ends at the fourth digit.
  const lines = [
    `res <- rma(yi, vi, data = dat, slab = slab, method = "${method}", test = "${test}", level = ${question.level},`,
    `           control = list(threshold = 1e-10, maxiter = 1000${method === "PM" ? ", tol = 1e-12" : ""}))`,
    "print(res, digits = 6)",
    `pred <- predict(res, level = ${question.level})`,
    `read <- ${readLine(question)}`,
    "print(read, digits = 6)",
  ];
  if (answer.tau2CiLow !== null) lines.push("print(confint(res), digits = 6)");
  return lines;
}

function readLine(question: OwnQuestion): string {
  const level = `level = ${question.level}`;
  if (question.measure === "PFT")
    return `predict(res, ${level}, transf = transf.ipft.hm, targs = list(ni = dat$ni))`;
  const { reading } = measures[question.measure];
  const scale =
    question.options.scale ??
    (reading.axis === "log" ? "log" : question.measure === "PLO" ? "logit" : "identity");
  const transform = asR[scale];
  return `predict(res, ${level}${transform === null ? "" : `, transf = ${transform}`})`;
}

function checkLines(question: OwnQuestion, answer: MetaAnalysisAnswer): string[] {
  const { transformed } = answer;
  const random = question.method !== "EE" && answer.k > 1;
  const figures: readonly (readonly [string, string, number | null, string])[] = [
    ["k", "res$k", answer.k, "1"],
    ["estimate", "c(res$beta)", answer.estimate, "res$se"],
    ["standard error", "res$se", answer.se, "0"],
    ["lower end of the interval", "res$ci.lb", answer.ciLow, "res$se"],
    ["upper end of the interval", "res$ci.ub", answer.ciHigh, "res$se"],
    ["p-value", "res$pval", answer.pValue, "1e-6"],
    ["tau squared", "res$tau2", random ? answer.tau2 : null, "max(min(dat$vi), 1e-4)"],
    ["I squared", "res$I2", answer.k > 1 ? answer.i2 : null, "1"],
    ["Q", "res$QE", answer.k > 1 ? answer.q : null, "1e-3"],
    ["lower end of the prediction interval", "pred$pi.lb", answer.predictionLow, "res$se"],
    ["upper end of the prediction interval", "pred$pi.ub", answer.predictionHigh, "res$se"],
    ["estimate as read", "read$pred", transformed.estimate, "0"],
    ["lower end as read", "read$ci.lb", transformed.ciLow, "0"],
    ["upper end as read", "read$ci.ub", transformed.ciHigh, "0"],
  ];
  return [
    "# Relative difference of at most one in a million; near 0, relative to the scale given last.",
    "check <- function(name, here, there, scale) {",
    "  if (!isTRUE(abs(here - there) <= 1e-6 * max(abs(there), scale)))",
    '    stop(sprintf("%s differs: %.12g here, %.12g there", name, here, there), call. = FALSE)',
    "}",
    ...figures.flatMap(([name, here, there, scale]) =>
      there === null ? [] : [`check(${rString(name)}, ${here}, ${there}, ${asRead(scale, name)})`],
    ),
    'cat("All figures agree.\\n")',
  ];
}

/** A figure near 0 as read is as uncertain as its interval is wide. */
function asRead(scale: string, name: string): string {
  return name.endsWith("as read") ? "read$ci.ub - read$ci.lb" : scale;
}

function givenFields(rows: readonly OwnRow[], question: OwnQuestion): RowField[] {
  const needed = [...new Set(measures[question.measure].needs.flat())];
  return needed.filter((field) => rows.some(({ values }) => values[field] != null));
}

function rNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? "NA" : String(value);
}

/** Letters beyond ASCII are escaped, so that the script reads alike under every locale. */
function rString(text: string): string {
  const escaped = [...text.replace(/[\\"]/g, "\\$&")].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 32 && code < 127) return letter;
    return code === 0 ? "" : `\\U{${code.toString(16)}}`;
  });
  return `"${escaped.join("")}"`;
}

/** `name = c(…)`, a dozen values a line: R's reader refuses lines that are far too long. */
function rVector(name: string, values: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(values.length / perLine) }, (_, line) =>
    values.slice(line * perLine, (line + 1) * perLine).join(", "),
  );
  return `  ${name} = c(${lines.join(",\n    ")})`;
}

const perLine = 12;
