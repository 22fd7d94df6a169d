import { checkFunction } from "#domain/r-script/checks.ts";
import { rComment, rString } from "#domain/r-script/text.ts";
import type { SafetyAnswer } from "../../evidence/safety/contract.ts";
import { pooledRateLines, readData } from "../rates/pooled-rate-script.ts";
import { type CellLine, cellLines } from "./lines.ts";

/** A script that reads data.csv, pools every rate again and stops with an error if a figure differs. */
export function safetyScript(answer: SafetyAnswer): string {
  const blocks = cellLines(answer).flatMap(pooledSides);
  return [
    "# Pools the arms of data.csv with the R package metafor and compares every pooled rate.",
    "# The comparisons of effects.csv come with a script of their own at the address of each.",
    '# In the folder of these files: Rscript analysis.R   (needs: install.packages("metafor"))',
    rComment(`Question: ${answer.question.canonical}`),
    rComment(`Dataset: ${answer.datasetVersion}`),
    ...readData,
    "",
    ...checkFunction,
    ...blocks.flat(),
    "",
    `cat("All figures agree: ${blocks.length} pooled rates.\\n")`,
    "",
  ].join("\n");
}

function pooledSides({ harm, column, cell }: CellLine): string[][] {
  const place = `dat$harm == ${rString(harm.outcome)} & dat$group == ${rString(column.id)} & dat$design_class == "${column.designClass}" & dat$dosing == "${column.dosing}"`;
  const name = `${harm.outcome}, ${column.key}`;
  const sides = [
    { role: "intervention", of: "", condition: "", pooled: cell.intervention.pooled },
    ...cell.comparators.map(({ comparatorClass, side }) => ({
      role: "comparator",
      of: `, ${comparatorClass}`,
      condition: ` & dat$comparator_class == "${comparatorClass}"`,
      pooled: side.pooled,
    })),
  ];
  return sides.flatMap(({ role, of, condition, pooled }) =>
    pooled === null
      ? []
      : [
          pooledRateLines(
            `${name}, ${role}${of}`,
            `${place} & dat$role == "${role}"${condition}`,
            pooled,
          ),
        ],
  );
}
