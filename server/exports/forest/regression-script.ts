import { checkLine } from "#domain/r-script/checks.ts";
import { rmaCall } from "#domain/r-script/fit.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";
import { fitOf } from "./fit.ts";

type Regression = NonNullable<ForestAnswer["regression"]>;

/** The effects behind the regression with their moderators. */
export function regressionCsv({ question }: ForestAnswer, { points }: Regression): string {
  const columns: CsvColumns<Regression["points"][number]> = {
    key: ({ key }) => key,
    slab: ({ name }) => name,
    yi: ({ yi }) => yi,
    vi: ({ vi }) => vi,
    ...Object.fromEntries(
      question.moderators.map((name) => [
        name,
        ({ moderators }: Regression["points"][number]) => moderators[name] ?? null,
      ]),
    ),
  };
  return writeCsv(columns, points);
}

/** The regression again, coefficient by coefficient. */
export function regressionLines(answer: ForestAnswer): string[] {
  const { regression, question } = answer;
  if (regression === null || regression.model === null) return [];
  const { model, points } = regression;
  const complete = points.filter(({ moderators }) =>
    question.moderators.every((name) => moderators[name] != null),
  );
  const fit = fitOf(answer, complete.length, "knha");
  return [
    "",
    "# Meta-regression of the effects that say every moderator.",
    'points <- read.csv("regression.csv", na.strings = "", encoding = "UTF-8", stringsAsFactors = FALSE)',
    "points <- points[complete.cases(points), ]",
    `res <- ${rmaCall(fit, "points", `~ ${question.moderators.join(" + ")}`)}`,
    "print(res, digits = 6)",
    ...model.coefficients.flatMap((coefficient, index) => {
      const { name, estimate, se, ciLow, ciHigh } = coefficient;
      const at = `[${index + 1}]`;
      return [
        ...checkLine(`${name}: coefficient`, `res$beta${at}`, estimate, `res$se${at}`),
        ...checkLine(`${name}: standard error`, `res$se${at}`, se, "0"),
        ...checkLine(`${name}: lower end`, `res$ci.lb${at}`, ciLow, `res$se${at}`),
        ...checkLine(`${name}: upper end`, `res$ci.ub${at}`, ciHigh, `res$se${at}`),
      ];
    }),
    ...(fit.method === "EE"
      ? []
      : checkLine(
          "tau squared of the regression",
          "res$tau2",
          model.tau2,
          "max(min(points$vi), 1e-4)",
        )),
    ...checkLine("test of moderators", "res$QM", model.qm, "1e-3"),
    ...checkLine("p-value of the test of moderators", "res$QMp", model.qmPValue, "1e-6"),
  ];
}
