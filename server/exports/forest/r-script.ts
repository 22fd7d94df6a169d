import { measures } from "#domain/measures/index.ts";
import { checkFunction, pooledChecks } from "#domain/r-script/checks.ts";
import { zeroCellArguments } from "#domain/r-script/effects.ts";
import { fitLines, readCall } from "#domain/r-script/fit.ts";
import { rComment, rString } from "#domain/r-script/text.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { fitOf, readAs } from "./fit.ts";
import { forestLines } from "./lines.ts";
import { mantelHaenszelLines } from "./mantel-haenszel-script.ts";
import { regressionLines } from "./regression-script.ts";
import { subgroupLines } from "./subgroup-script.ts";

type Pooled = NonNullable<ForestAnswer["pooled"]>;

/** A script that reads data.csv, pools it with metafor and stops with an error if a figure differs. */
export function forestScript(answer: ForestAnswer): string {
  const { pooled } = answer;
  return [
    ...headLines(answer),
    ...(pooled === null
      ? ['cat("No study of data.csv answers the question; there is nothing to pool.\\n")']
      : [
          ...dataLines(answer),
          "",
          ...checkFunction,
          "",
          ...effectLines(answer),
          "",
          ...poolLines(answer, pooled),
          ...mantelHaenszelLines(answer),
          ...subgroupLines(answer),
          ...regressionLines(answer),
          "",
          'cat("All figures agree.\\n")',
        ]),
    "",
  ].join("\n");
}

function headLines({ question, sentence, datasetVersion }: ForestAnswer): string[] {
  return [
    "# Pools the included rows of data.csv with the R package metafor and compares every figure",
    "# with the answer (expected.json holds the same figures). It ends with an error if one differs.",
    '# In the folder of these files: Rscript analysis.R   (needs: install.packages("metafor"))',
    "#",
    rComment(`Question: ${question.canonical}`),
    rComment(`Dataset: ${datasetVersion}`),
    rComment(`Answer: ${sentence}`),
    "",
  ];
}

function dataLines({ included }: ForestAnswer): string[] {
  return [
    "suppressPackageStartupMessages(library(metafor))",
    'dat <- read.csv("data.csv", na.strings = c("", "NA"), encoding = "UTF-8", stringsAsFactors = FALSE)',
    'dat <- dat[dat$status == "included", ]',
    `stopifnot(nrow(dat) == ${included.length})`,
  ];
}

/** What each family's effects are computed from. */
const tableFields: Readonly<Record<string, readonly string[]>> = {
  "two-by-two": ["ai", "n1i", "ci", "n2i"],
  "two-means": ["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"],
};

/** Effects that follow from a table are computed again; all others are taken as they are. */
function effectLines(answer: ForestAnswer): string[] {
  const { measure } = answer.question;
  const fields = tableFields[measures[measure].family];
  const plain = forestLines(answer).some(
    ({ status, table }) => status === "included" && table !== null,
  );
  if (fields === undefined || !plain)
    return ["# No row is a plain table: every effect is the printed or paired one."];
  const named = fields.map((field) => `${field} = ${field}`).join(", ");
  const columns = fields.map(rString).join(", ");
  return [
    "# Effects of rows that are plain tables, computed again; the others rest on a printed comparison,",
    "# a pairing or parts pooled inside the study, and enter with yi and vi.",
    'plain <- dat$effect_from == "table"',
    `again <- escalc(measure = "${measure}", ${named}${zeroCellArguments(measure)}, data = dat[plain, c(${columns})])`,
    'check("effects of the rows", c(again$yi), dat$yi[plain], sqrt(dat$vi[plain]))',
    'check("variances of the rows", c(again$vi), dat$vi[plain], 0)',
  ];
}

function poolLines(answer: ForestAnswer, pooled: Pooled): string[] {
  const { method, level } = answer.question;
  const fit = fitOf(answer, pooled.k);
  return [
    ...fitLines(fit, readCall(level, readAs(answer))),
    ...(pooled.tau2CiLow === null ? [] : ["print(confint(res), digits = 6)"]),
    "",
    ...pooledChecks(pooled, method !== "EE"),
    'check("weights", c(weights(res)), dat$weight, 0)',
  ];
}
