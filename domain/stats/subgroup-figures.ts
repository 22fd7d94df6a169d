import type { ReadingScale } from "#domain/measures/measure.ts";
import { finiteOrNull } from "./finite-or-null.ts";
import type { AnswerWarning, MetaAnalysisAnswer } from "./meta-analysis-answer.ts";
import { hasModerator } from "./moderator-analysis.ts";
import { pick } from "./pick.ts";
import type { PoolingOptions } from "./pool-effects.ts";
import { pooledFigures, readFigures } from "./pooled-figures.ts";
import { commonSubgroups, separateSubgroups } from "./subgroup-analysis.ts";
import type { UsedStudies } from "./used-studies.ts";

/** The part `subgroups` of an answer, with the warnings it gives rise to. */
export function subgroupFigures(
  studies: UsedStudies,
  name: string,
  common: boolean,
  options: PoolingOptions,
  reading: ReadingScale,
): { subgroups: MetaAnalysisAnswer["subgroups"]; warnings: AnswerWarning[] } {
  const complete = studies.rows.flatMap((row, index) => (hasModerator(row, name) ? [index] : []));
  const warnings: AnswerWarning[] = [];
  if (complete.length < studies.rows.length) {
    warnings.push({
      code: "subgroup-missing",
      message: `${studies.rows.length - complete.length} rows do not say their ${name} and are in no subgroup.`,
    });
  }
  const groups = complete.map((index) => String(studies.rows[index]!.mods![name]));
  const yi = pick(studies.yi, complete);
  const vi = pick(studies.vi, complete);
  const analysis = common
    ? commonSubgroups(yi, vi, groups, options)
    : separateSubgroups(yi, vi, groups, options);
  if (analysis === null || groups.length === 0) {
    warnings.push({
      code: "subgroups-not-possible",
      message: "A common τ² needs more studies than subgroups, and not too many subgroups.",
    });
    return { subgroups: null, warnings };
  }
  if (!analysis.converged) {
    warnings.push({
      code: "did-not-converge",
      message: "The estimate of τ² did not converge in a subgroup; its figures are left out.",
    });
  }
  return {
    subgroups: {
      groups: analysis.groups.map(({ level, members, pooled }) => {
        const figures = pooledFigures(
          pooled,
          pick(yi, members),
          pick(vi, members),
          options.method,
          options.level,
        );
        const sizes = studies.sizes === null ? null : pick(pick(studies.sizes, complete), members);
        return {
          level,
          ...figures,
          transformed: readFigures(figures, reading, harmonicMean(sizes)),
        };
      }),
      qm: analysis.converged ? finiteOrNull(analysis.qm) : null,
      qmDf: analysis.qmDf,
      qmPValue: analysis.converged ? finiteOrNull(analysis.qmPValue) : null,
    },
    warnings,
  };
}

/** k / Σ 1/n; null without sizes. */
export function harmonicMean(sizes: Float64Array | null): number | null {
  if (sizes === null || sizes.length === 0) return null;
  return sizes.length / sizes.reduce((sum, size) => sum + 1 / size, 0);
}
