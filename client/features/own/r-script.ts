import { measures } from "#domain/measures/index.ts";
import type { RowField } from "#domain/measures/measure.ts";
import { checkFunction, pooledChecks } from "#domain/r-script/checks.ts";
import { zeroCellArguments } from "#domain/r-script/effects.ts";
import { fitLines, readCall } from "#domain/r-script/fit.ts";
import { rNumber, rString, rVector } from "#domain/r-script/text.ts";
import type { MetaAnalysisAnswer } from "../../lib/api.ts";
import { keptRows, type OwnQuestion } from "./request.ts";
import type { OwnRow } from "./rows.ts";

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
    ...poolLines(question, answer),
    "",
    ...checkFunction,
    ...pooledChecks(answer, question.method !== "EE"),
    'cat("All figures agree.\\n")',
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
    `dat <- escalc(measure = "${question.measure}", ${named}${zeroCellArguments(question.measure, question.options)}, data = dat)`,
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

function poolLines(question: OwnQuestion, answer: MetaAnalysisAnswer): string[] {
  const { method, level, options } = question;
  const fit = { method, test: options.test ?? "z", level, k: answer.k };
  const lines = fitLines(fit, readLine(question));
  if (answer.tau2CiLow !== null) lines.push("print(confint(res), digits = 6)");
  return lines;
}

function readLine({ measure, level, options }: OwnQuestion): string {
  if (measure === "PFT")
    return `predict(res, level = ${level}, transf = transf.ipft.hm, targs = list(ni = dat$ni))`;
  const { axis } = measures[measure].reading;
  const scale =
    options.scale ?? (axis === "log" ? "log" : measure === "PLO" ? "logit" : "identity");
  return readCall(level, scale);
}

function givenFields(rows: readonly OwnRow[], question: OwnQuestion): RowField[] {
  const needed = [...new Set(measures[question.measure].needs.flat())];
  return needed.filter((field) => rows.some(({ values }) => values[field] != null));
}
