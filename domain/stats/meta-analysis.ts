import { measures } from "#domain/measures/index.ts";
import { identityScale, logitScale, logScale } from "#domain/measures/reading-scales.ts";
import {
  biasWarnings,
  deletionWarnings,
  hartungKnappWarnings,
  mostForDeletion,
  omissionWarnings,
  poolWarnings,
  zeroCellWarnings,
} from "./answer-warnings.ts";
import { commonEffectFigures } from "./common-effect-figures.ts";
import { cumulativePooling } from "./cumulative-pooling.ts";
import { finiteOrNull } from "./finite-or-null.ts";
import { influence } from "./influence.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import type { AnswerWarning, MetaAnalysisAnswer } from "./meta-analysis-answer.ts";
import type { MetaAnalysisRequest } from "./meta-analysis-request.ts";
import { methodNames } from "./method-names.ts";
import { moderatorAnalysis, requireModerator } from "./moderator-analysis.ts";
import { poolEffects, type PooledEffect, type PoolingOptions } from "./pool-effects.ts";
import { estimateFigures, noFigures, pooledFigures, readFigures } from "./pooled-figures.ts";
import { smallStudyEffects } from "./small-study-effects.ts";
import { harmonicMean, subgroupFigures } from "./subgroup-figures.ts";
import { usedStudies, zeroCellRule, type UsedStudies } from "./used-studies.ts";

const readingScales = { identity: identityScale, log: logScale, logit: logitScale };

/**
 * Pools the rows of a request: the pure function behind POST /meta-analysis.
 * `estimate…` are on the analysis scale, `transformed` on the reading scale; `i2`, `r2` and weights are 0–100.
 * Throws InvalidInputError for values that cannot be, and for moderators that no row has.
 */
export function metaAnalysis(request: MetaAnalysisRequest): MetaAnalysisAnswer {
  const measure = measures[request.measure];
  for (const [index, name] of request.moderators.entries())
    requireModerator(request.rows, name, `moderators[${index}]`);
  if (request.subgroup !== undefined) requireModerator(request.rows, request.subgroup, "subgroup");
  const options: PoolingOptions = {
    method: request.method,
    test: request.test,
    level: request.level,
  };
  const reading = request.scale === undefined ? measure.reading : readingScales[request.scale];
  const rule = zeroCellRule(request, measure);
  const measured = measure.read(request.rows);
  const studies = usedStudies(request.rows, measure, measured.effects(rule));
  const pooled = studies.yi.length === 0 ? null : poolEffects(studies.yi, studies.vi, options);
  const figures =
    pooled === null
      ? noFigures
      : pooledFigures(pooled, studies.yi, studies.vi, request.method, request.level);
  const warnings: AnswerWarning[] = [
    ...omissionWarnings(studies.omitted),
    ...poolWarnings(pooled),
    ...zeroCellWarnings(measured.zeroCellRows(), rule.to !== "none" && rule.add > 0),
    ...(pooled === null ? [] : hartungKnappWarnings(pooled, studies, options)),
  ];
  const asked = new Set(pooled === null ? [] : request.include);
  const deletable = studies.yi.length <= mostForDeletion;
  warnings.push(...deletionWarnings(studies.yi.length, asked.size > (asked.has("bias") ? 1 : 0)));
  if (asked.has("bias")) warnings.push(...biasWarnings(studies.yi.length));
  const moderated =
    pooled === null || request.moderators.length === 0
      ? null
      : moderatorAnalysis(studies, request.moderators, options);
  const grouped =
    pooled === null || request.subgroup === undefined
      ? null
      : subgroupFigures(
          studies,
          request.subgroup,
          request.subgroupTau2 === "common",
          options,
          reading,
        );
  warnings.push(...(moderated?.warnings ?? []), ...(grouped?.warnings ?? []));
  const methods = methodNames(measure, rule, pooled, options);
  if (moderated?.omnibus != null) methods["omnibusTest"] = moderated.omnibus;
  return {
    ...figures,
    rows: studyRows(studies, pooled),
    omitted: studies.omitted,
    transformed: readFigures(figures, reading, harmonicMean(studies.sizes)),
    methods,
    warnings,
    mantelHaenszel: commonEffectFigures(measured.mantelHaenszel(request.level)),
    peto: commonEffectFigures(measured.peto(request.level)),
    regression: moderated?.regression ?? null,
    subgroups: grouped?.subgroups ?? null,
    bias: asked.has("bias") ? smallStudyEffects(studies, options) : null,
    leaveOneOut:
      deletable && asked.has("leaveOneOut")
        ? poolRows(
            studies,
            studies.yi.length < 2 ? [] : leaveOneOut(studies.yi, studies.vi, options),
          )
        : null,
    cumulative:
      deletable && asked.has("cumulative")
        ? poolRows(studies, cumulativePooling(studies.yi, studies.vi, options))
        : null,
    influence: deletable && asked.has("influence") ? influenceRows(studies, options) : null,
  };
}

function studyRows(studies: UsedStudies, pooled: PooledEffect | null): MetaAnalysisAnswer["rows"] {
  const tau2 = pooled?.tau2 ?? 0;
  const total = studies.vi.reduce((sum, variance) => sum + 1 / (variance + tau2), 0);
  return studies.positions.map((row, index) => ({
    row,
    slab: studies.rows[index]!.slab ?? null,
    yi: finiteOrNull(studies.yi[index]!),
    vi: finiteOrNull(studies.vi[index]!),
    weightPercent:
      pooled?.converged === true ? finiteOrNull(100 / ((studies.vi[index]! + tau2) * total)) : null,
  }));
}

function poolRows(
  studies: UsedStudies,
  pools: readonly PooledEffect[],
): MetaAnalysisAnswer["leaveOneOut"] {
  return pools.map((pooled, index) => ({
    row: studies.positions[index]!,
    slab: studies.rows[index]!.slab ?? null,
    k: pooled.k,
    ...estimateFigures(pooled),
    tau2: pooled.converged ? finiteOrNull(pooled.tau2) : null,
    i2: pooled.converged ? finiteOrNull(pooled.i2) : null,
    q: finiteOrNull(pooled.q),
    qPValue: finiteOrNull(pooled.qPValue),
  }));
}

function influenceRows(
  studies: UsedStudies,
  options: PoolingOptions,
): MetaAnalysisAnswer["influence"] {
  if (studies.yi.length < 2) return [];
  return influence(studies.yi, studies.vi, options).map(({ converged, ...diagnostics }, index) => ({
    row: studies.positions[index]!,
    slab: studies.rows[index]!.slab ?? null,
    rstudent: converged ? diagnostics.rstudent : null,
    dffits: converged ? diagnostics.dffits : null,
    cooksDistance: converged ? diagnostics.cooksDistance : null,
    covarianceRatio: converged ? diagnostics.covarianceRatio : null,
    tau2Deleted: converged ? finiteOrNull(diagnostics.tau2Deleted) : null,
    qDeleted: finiteOrNull(diagnostics.qDeleted),
    hat: finiteOrNull(diagnostics.hat),
    weightPercent: finiteOrNull(diagnostics.weightPercent),
    dfbetas: converged ? diagnostics.dfbetas : [null],
  }));
}
