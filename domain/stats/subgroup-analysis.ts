import { chiSquareUpperTail } from "./chi-square.ts";
import { cellMeansDesign, designMatrix, factorLevels } from "./design-matrix.ts";
import { isFeasibleRegression, metaRegression, type MetaRegression } from "./meta-regression.ts";
import { pick } from "./pick.ts";
import { poolEffects, type PooledEffect, type PoolingOptions } from "./pool-effects.ts";

export interface SubgroupAnalysis {
  /** `members`: the indices of the studies of the group. */
  readonly groups: { level: string; members: readonly number[]; pooled: PooledEffect }[];
  /** The test that the groups have one mean; null with fewer than two groups or where a group has no standard error. */
  readonly qm: number | null;
  readonly qmDf: number;
  readonly qmDenominatorDf: number | null;
  readonly qmPValue: number | null;
  readonly converged: boolean;
}

/**
 * Every group pooled by itself with its own τ². Between groups: Q of the pooled means with their own standard errors,
 * χ² with one degree of freedom less than there are groups.
 * Source: Borenstein et al. 2009, Introduction to Meta-Analysis, ch. 19.
 */
export function separateSubgroups(
  yi: Float64Array,
  vi: Float64Array,
  groups: readonly string[],
  options: PoolingOptions,
): SubgroupAnalysis {
  const pooled = membersByLevel(groups).map(({ level, members }) => ({
    level,
    members,
    pooled: poolEffects(pick(yi, members), pick(vi, members), options),
  }));
  const weights = pooled.map((group) => 1 / group.pooled.se ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean =
    pooled.reduce((sum, group, index) => sum + weights[index]! * group.pooled.estimate, 0) / total;
  const q = pooled.reduce(
    (sum, group, index) => sum + weights[index]! * (group.pooled.estimate - mean) ** 2,
    0,
  );
  const qmDf = pooled.length - 1;
  const tested = qmDf > 0 && Number.isFinite(q);
  return {
    groups: pooled,
    qm: tested ? q : null,
    qmDf,
    qmDenominatorDf: null,
    qmPValue: tested ? chiSquareUpperTail(q, qmDf) : null,
    converged: pooled.every((group) => group.pooled.converged),
  };
}

/**
 * All groups in one model with a common τ²; null when there are not more studies than groups, or too many groups.
 * Between groups: the omnibus test of the model with treatment contrasts. Q, I² and H² of a group are its own, with the
 * common τ² in the place of its own; its degrees of freedom for t are those of the whole model.
 */
export function commonSubgroups(
  yi: Float64Array,
  vi: Float64Array,
  groups: readonly string[],
  options: PoolingOptions,
): SubgroupAnalysis | null {
  const levels = membersByLevel(groups);
  if (!isFeasibleRegression(yi.length, levels.length)) return null;
  const means = metaRegression(yi, vi, cellMeansDesign(groups), options);
  const contrasts = metaRegression(
    yi,
    vi,
    designMatrix([{ name: "", values: groups }], yi.length),
    options,
  );
  return {
    groups: levels.map(({ level, members }, index) => ({
      level,
      members,
      pooled: groupOfModel(pick(yi, members), pick(vi, members), means, index, options),
    })),
    qm: contrasts.qm,
    qmDf: contrasts.qmDf,
    qmDenominatorDf: contrasts.qmDenominatorDf,
    qmPValue: contrasts.qmPValue,
    converged: means.converged,
  };
}

function groupOfModel(
  yi: Float64Array,
  vi: Float64Array,
  model: MetaRegression,
  index: number,
  options: PoolingOptions,
): PooledEffect {
  const own = poolEffects(yi, vi, { ...options, method: "EE" });
  const equal = options.method === "EE";
  const i2FromTau2 =
    own.typicalVariance === 0 ? 0 : (100 * model.tau2) / (model.tau2 + own.typicalVariance);
  const h2FromTau2 = own.typicalVariance === 0 ? 1 : model.tau2 / own.typicalVariance + 1;
  return {
    ...own,
    ...model.coefficients[index]!,
    df: model.df,
    tau2: model.tau2,
    tau2Se: model.tau2Se,
    i2FromTau2,
    h2FromTau2,
    i2: equal ? own.i2FromQ : i2FromTau2,
    h2: equal ? own.h2FromQ : h2FromTau2,
    converged: model.converged,
  };
}

/** The levels in code-unit order with the indices of their members. */
function membersByLevel(groups: readonly string[]): { level: string; members: number[] }[] {
  const members = new Map<string, number[]>(factorLevels(groups).map((level) => [level, []]));
  for (const [index, level] of groups.entries()) members.get(level)!.push(index);
  return [...members].map(([level, indices]) => ({ level, members: indices }));
}
