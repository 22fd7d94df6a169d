import { checkLine } from "#domain/r-script/checks.ts";
import { readCall, rmaCall } from "#domain/r-script/fit.ts";
import { rComment, rString } from "#domain/r-script/text.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";
import { fitOf, readAs } from "./fit.ts";

type Subgroups = NonNullable<ForestAnswer["subgroups"]>;

/** The effects behind the subgroups: those of the studies, or of the arms of a level. */
export function subgroupCsv(answer: ForestAnswer, { effects }: Subgroups): string {
  const names = new Map(answer.included.map(({ key, name }) => [key, name]));
  const columns: CsvColumns<Subgroups["effects"][number]> = {
    key: ({ key }) => key,
    slab: ({ key }) => names.get(key) ?? key,
    level: ({ level }) => level,
    yi: ({ yi }) => yi,
    vi: ({ vi }) => vi,
  };
  return writeCsv(columns, effects);
}

/** Each level pooled by itself, then the test that the levels have one mean. */
export function subgroupLines(answer: ForestAnswer): string[] {
  const { subgroups } = answer;
  if (subgroups === null) return [];
  return [
    "",
    rComment(`Subgroups by ${subgroups.by}, each pooled by itself.`),
    'groups <- read.csv("subgroups.csv", na.strings = "", encoding = "UTF-8", stringsAsFactors = FALSE)',
    "between <- NULL",
    ...subgroups.levels.flatMap((level) => levelLines(answer, level)),
    ...betweenLines(subgroups),
  ];
}

function levelLines(answer: ForestAnswer, level: Subgroups["levels"][number]): string[] {
  const { k, label } = level;
  const fit = fitOf(answer, k);
  // The test between groups rests on the groups' own errors, without the Hartung–Knapp factor unless asked for.
  const betweenFit = fitOf(answer, k, "z");
  const width = "read$ci.ub - read$ci.lb";
  return [
    `part <- groups[groups$level == ${rString(level.level)}, ]`,
    `res <- ${rmaCall(fit, "part")}`,
    `read <- ${readCall(fit.level, readAs(answer))}`,
    ...checkLine(`${label}: k`, "res$k", k, "1"),
    ...checkLine(`${label}: estimate`, "read$pred", level.estimate, width),
    ...checkLine(`${label}: lower end`, "read$ci.lb", level.ciLow, width),
    ...checkLine(`${label}: upper end`, "read$ci.ub", level.ciHigh, width),
    ...checkLine(`${label}: lower prediction`, "read$pi.lb", level.predictionLow, width),
    ...checkLine(`${label}: upper prediction`, "read$pi.ub", level.predictionHigh, width),
    ...(k > 1 && fit.method !== "EE"
      ? checkLine(`${label}: tau squared`, "res$tau2", level.tau2, "max(min(part$vi), 1e-4)")
      : []),
    ...(betweenFit.test === fit.test ? [] : [`res <- ${rmaCall(betweenFit, "part")}`]),
    "between <- rbind(between, data.frame(yi = c(res$beta), vi = res$se^2))",
  ];
}

function betweenLines({ qm, qmPValue }: Subgroups): string[] {
  if (qm === null) return [];
  return [
    'test <- rma(yi, vi, data = between, method = "EE")',
    ...checkLine("test between subgroups", "test$QE", qm, "1e-3"),
    ...checkLine("its p-value", "test$QEp", qmPValue, "1e-6"),
  ];
}
