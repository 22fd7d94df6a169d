import type { AnswerWarning } from "./meta-analysis-answer.ts";
import { poolEffects, type PooledEffect, type PoolingOptions } from "./pool-effects.ts";
import type { UsedStudies } from "./used-studies.ts";

const fewestForBias = 10;

const omissionMessages: Record<string, { code: string; text: string }> = {
  "missing-value": { code: "missing-values", text: "lack a value the measure needs" },
  "zero-events-both-arms": {
    code: "zero-events-left-out",
    text: "have no events, or nothing but events, in both arms",
  },
  "not-estimable": {
    code: "not-estimable",
    text: "have no finite effect or variance, for lack of a zero-cell correction or of participants",
  },
  "zero-variance": { code: "zero-variance", text: "have a sampling variance of 0" },
};

/** Warnings about rows that are left out, one for each reason. */
export function omissionWarnings(omitted: UsedStudies["omitted"]): AnswerWarning[] {
  return Object.entries(omissionMessages).flatMap(([reason, { code, text }]) => {
    const rows = omitted.filter((row) => row.reason === reason).map(({ row }) => row);
    if (rows.length === 0) return [];
    return [
      {
        code,
        message: `Left out, because they ${text}: row ${rows.slice(0, 20).join(", ")}${rows.length > 20 ? " …" : ""}.`,
      },
    ];
  });
}

/** Warnings about how many studies there are and whether the iteration settled. */
export function poolWarnings(pooled: PooledEffect | null): AnswerWarning[] {
  if (pooled === null) return [{ code: "no-studies", message: "No row can be pooled." }];
  const warnings: AnswerWarning[] = [];
  if (pooled.k === 1)
    warnings.push({
      code: "single-study",
      message: "One study: nothing is pooled and heterogeneity is unknown.",
    });
  if (pooled.k === 2) {
    warnings.push({
      code: "two-studies",
      message:
        "Two studies: τ² is hardly estimable, and t intervals with 1 degree of freedom are very wide.",
    });
  }
  if (!pooled.converged) {
    warnings.push({
      code: "did-not-converge",
      message: "The estimate of τ² did not converge; no estimate is given. Another estimator may.",
    });
  }
  return warnings;
}

export function zeroCellWarnings(count: number, corrected: boolean): AnswerWarning[] {
  if (count === 0 || !corrected) return [];
  return [
    {
      code: "zero-cell-correction",
      message: `${count} rows have a zero cell and are corrected; Mantel–Haenszel and Peto need no correction.`,
    },
  ];
}

/** Beyond this, leaving out each study in turn would take seconds and hold up everyone else. */
export const mostForDeletion = 3000;

export function deletionWarnings(k: number, askedForDeletions: boolean): AnswerWarning[] {
  if (!askedForDeletions || k <= mostForDeletion) return [];
  return [
    {
      code: "too-many-for-deletion",
      message: `Leave-one-out, cumulative and influence are computed for up to ${mostForDeletion} studies, not for ${k}.`,
    },
  ];
}

export function biasWarnings(k: number): AnswerWarning[] {
  if (k >= fewestForBias) return [];
  return [
    {
      code: "too-few-for-bias",
      message: `${k} studies: small-study effects cannot be assessed with fewer than ${fewestForBias}.`,
    },
  ];
}

/**
 * Whether a Hartung–Knapp interval is anti-conservative here: narrower than the common-effect one, or τ² is 0 with Q
 * below its degrees of freedom. The message gives the interval with the factor floored at 1.
 * Source: Wiksten, Rücker & Schwarzer 2016, Stat Med 35:2503–2515; Jackson et al. 2017, Stat Med 36:3923–3934.
 */
export function hartungKnappWarnings(
  pooled: PooledEffect,
  studies: UsedStudies,
  options: PoolingOptions,
): AnswerWarning[] {
  if (options.test !== "knha" || pooled.k < 2 || !pooled.converged) return [];
  const common = poolEffects(studies.yi, studies.vi, { ...options, method: "EE", test: "z" });
  const narrower = pooled.ciHigh - pooled.ciLow < common.ciHigh - common.ciLow;
  if (!narrower && !(pooled.tau2 === 0 && pooled.q < pooled.qDf)) return [];
  const floored = poolEffects(studies.yi, studies.vi, { ...options, test: "adhoc" });
  const reason = narrower
    ? "narrower than the common-effect interval"
    : "computed with τ² = 0 and less dispersion than chance gives";
  return [
    {
      code: "hartung-knapp-narrower",
      message: `The Hartung–Knapp interval is ${reason}; with its factor at least 1 it is ${digits(floored.ciLow)} to ${digits(floored.ciHigh)} on the analysis scale.`,
    },
  ];
}

function digits(value: number): string {
  return value.toPrecision(4);
}
