import { measures } from "#domain/measures/index.ts";
import { checkLine } from "#domain/r-script/checks.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { forestLines } from "./lines.ts";

/** Mantel–Haenszel and Peto again, where every row of the answer is a plain table. */
export function mantelHaenszelLines(answer: ForestAnswer): string[] {
  const { question, pooled } = answer;
  const included = forestLines(answer).filter(({ status }) => status === "included");
  if (
    pooled === null ||
    measures[question.measure].family !== "two-by-two" ||
    included.some(({ table }) => table === null)
  )
    return [];
  const tables = `ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = dat, level = ${question.level}`;
  const measure = question.measure === "PETO" ? "OR" : question.measure;
  return [
    ...fitLines(
      "Mantel-Haenszel",
      `rma.mh(measure = "${measure}", ${tables})`,
      pooled.mantelHaenszel,
    ),
    ...fitLines("Peto", `rma.peto(${tables})`, pooled.peto),
  ];
}

type Figures = NonNullable<ForestAnswer["pooled"]>["mantelHaenszel"];

function fitLines(name: string, call: string, figures: Figures): string[] {
  if (figures === null) return [];
  return [
    "",
    `fixed <- ${call}`,
    ...checkLine(`${name}: estimate`, "c(fixed$beta)", figures.estimate, "fixed$se"),
    ...checkLine(`${name}: standard error`, "fixed$se", figures.se, "0"),
    ...checkLine(`${name}: lower end`, "fixed$ci.lb", figures.ciLow, "fixed$se"),
    ...checkLine(`${name}: upper end`, "fixed$ci.ub", figures.ciHigh, "fixed$se"),
  ];
}
