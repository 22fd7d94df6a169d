import { checkFunction, checkLine } from "#domain/r-script/checks.ts";
import { readCall, rmaCall } from "#domain/r-script/fit.ts";
import { rComment, rString } from "#domain/r-script/text.ts";
import type { TimeCourseAnswer } from "../../evidence/time-course/contract.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";
import { fitOf, readAs } from "../forest/fit.ts";

type Group = TimeCourseAnswer["groups"][number];
type Window = Group["windows"][number];

interface EffectLine {
  readonly group: Group;
  readonly window: Window;
  readonly effect: Window["effects"][number];
}

const columns: CsvColumns<EffectLine> = {
  group: ({ group }) => group.id,
  dosing: ({ group }) => group.dosing,
  window: ({ window }) => window.window,
  key: ({ effect }) => effect.key,
  slab: ({ group, effect }) =>
    group.trials.find(({ key }) => key === effect.key)?.name ?? effect.key,
  hours: ({ effect }) => effect.hours,
  yi: ({ effect }) => effect.yi,
  vi: ({ effect }) => effect.vi,
};

/** The effects that were pooled: one line per trial and window. */
export function courseEffectsCsv({ groups }: TimeCourseAnswer): string {
  return writeCsv(
    columns,
    groups.flatMap((group) =>
      group.windows.flatMap((window) =>
        window.effects.map((effect) => ({ group, window, effect })),
      ),
    ),
  );
}

/** A script that pools effects.csv window by window and stops with an error if a figure differs. */
export function timeCourseScript(answer: TimeCourseAnswer): string {
  const pooled = answer.groups.flatMap((group) =>
    group.windows.filter(({ k }) => k > 1).map((window) => ({ group, window })),
  );
  return [
    "# Pools effects.csv window by window with the R package metafor and compares every pooled point.",
    '# In the folder of these files: Rscript analysis.R   (needs: install.packages("metafor"))',
    rComment(`Question: ${answer.question.canonical}`),
    rComment(`Dataset: ${answer.datasetVersion}`),
    "suppressPackageStartupMessages(library(metafor))",
    'dat <- read.csv("effects.csv", na.strings = "", encoding = "UTF-8", stringsAsFactors = FALSE)',
    "",
    ...checkFunction,
    ...pooled.flatMap(({ group, window }) => windowLines(answer, group, window)),
    "",
    `cat("All figures agree: ${pooled.length} pooled points.\\n")`,
    "",
  ].join("\n");
}

function windowLines(answer: TimeCourseAnswer, group: Group, window: Window): string[] {
  const name = `${group.label}, ${group.dosing}, ${window.label}`;
  const fit = fitOf(answer, window.k);
  const width = "read$ci.ub - read$ci.lb";
  return [
    "",
    rComment(name),
    `part <- dat[dat$group == ${rString(group.id)} & dat$dosing == "${group.dosing}" & dat$window == "${window.window}", ]`,
    `res <- ${rmaCall(fit, "part")}`,
    `read <- ${readCall(fit.level, readAs(answer))}`,
    "print(read, digits = 6)",
    ...checkLine(`${name}: k`, "res$k", window.k, "1"),
    ...checkLine(`${name}: estimate`, "read$pred", window.estimate, width),
    ...checkLine(`${name}: lower end`, "read$ci.lb", window.ciLow, width),
    ...checkLine(`${name}: upper end`, "read$ci.ub", window.ciHigh, width),
    ...checkLine(`${name}: lower prediction`, "read$pi.lb", window.predictionLow, width),
    ...checkLine(`${name}: upper prediction`, "read$pi.ub", window.predictionHigh, width),
    ...(fit.method === "EE"
      ? []
      : checkLine(`${name}: tau squared`, "res$tau2", window.tau2, "max(min(part$vi), 1e-4)")),
  ];
}
