import { checkFunction } from "#domain/r-script/checks.ts";
import { rComment, rString } from "#domain/r-script/text.ts";
import type { RatesAnswer } from "../../evidence/rates/contract.ts";
import { pooledRateLines, readData } from "./pooled-rate-script.ts";

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
    ...readData,
    "",
    ...checkFunction,
    ...sides.flatMap(({ id, designClass, dosing, role, pooled }) =>
      pooledRateLines(
        `${id}, ${designClass}, ${dosing}, ${role}`,
        `dat$group == ${rString(id)} & dat$design_class == "${designClass}" & dat$dosing == "${dosing}" & dat$role == "${role}"`,
        pooled,
      ),
    ),
    "",
    `cat("All figures agree: ${sides.length} pooled rates.\\n")`,
    "",
  ].join("\n");
}
