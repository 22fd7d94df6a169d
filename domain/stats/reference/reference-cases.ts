import { readFileSync } from "node:fs";

type Num = number | null;
/** R drops the brackets of a vector of length one when it writes JSON. */
type OneOrMany = Num | Num[];

export interface ReferenceModel {
  method: string;
  test: string;
  k: number;
  beta: number;
  se: number;
  stat: number;
  df: Num;
  pval: number;
  ci_lb: number;
  ci_ub: number;
  tau2: number;
  se_tau2: Num;
  I2: number;
  H2: number;
  QE: number;
  QEp: number;
  I2_from_Q: number;
  s2w: number;
  loglik: number;
  pi?: { lb: number; ub: number };
  pi_riley_t_kminus2?: { lb: number; ub: number };
}
interface Coefficient {
  term: string;
  beta: number;
  se: number;
  stat: number;
  pval: number;
  ci_lb: number;
  ci_ub: number;
}
export interface ReferenceRegression {
  method: string;
  test: string;
  k: number;
  p: number;
  coefs: Coefficient[];
  tau2: number;
  I2: number;
  H2: number;
  R2: Num;
  QE: number;
  QEdf: number;
  QEp: number;
  QM: number;
  QMdf: Num[];
  QMp: number;
}
interface Interval {
  est: number;
  lb: number;
  ub: number;
}
interface PoolWithout {
  method: string;
  test: string;
  estimate: Num[];
  se: Num[];
  stat: Num[];
  pval: Num[];
  ci_lb: Num[];
  ci_ub: Num[];
  Q: Num[];
  Qp: Num[];
  tau2: Num[];
  I2: Num[];
  H2: Num[];
}
export interface ReferenceFixed {
  k: number;
  k_yi: number;
  beta: number;
  se: number;
  stat: number;
  pval: number;
  ci_lb: number;
  ci_ub: number;
  QE: number;
  QEp: number;
  I2: number;
  H2: number;
  cochran_mantel_haenszel: { MH: Num; MHp: Num } | null;
  cochran: { CO: Num; COp: Num } | null;
  breslow_day: { BD: Num; BDp: Num } | null;
  tarone: { TA: Num; TAp: Num } | null;
  k_pos: Num;
}
export interface ReferenceTrimFill {
  method: string;
  estimator: string;
  side_requested: "auto" | "left" | "right";
  error?: string;
  side: "left" | "right";
  k0: number;
  k_total: number;
  beta: number;
  se: number;
  ci_lb: number;
  ci_ub: number;
  pval: number;
  tau2: number;
  I2: number;
  QE: number;
  filled: { yi: OneOrMany; vi: OneOrMany };
}
export interface ReferenceCase {
  id: string;
  measure: string;
  input: string;
  notes: string | null;
  used_rows: number[];
  rows: Record<string, number | string | null>[];
  models: ReferenceModel[];
  tau2_ci_qprofile: Record<string, { tau2: Interval; tau: Interval; I2: Interval; H2: Interval }>;
  fixed_effect_2x2?: Record<string, ReferenceFixed>;
  zero_cell_variants?: {
    add: number;
    to: "only0" | "all" | "if0all" | "none";
    drop00: boolean;
    yi: Num[];
    vi: Num[];
    k_used: number;
    fits: ReferenceModel[];
  }[];
  small_study_effects: {
    regtest: {
      model: "lm" | "rma";
      predictor: string;
      stat: number;
      df: Num;
      pval: number;
      tau2: Num;
      coefs: { beta: number; se: number }[];
      limit_estimate: { est: number; ci_lb: number; ci_ub: number } | null;
    }[];
    ranktest: { tau: number; pval: number; pval_asymptotic_no_cc: number; kendall_S: number };
    trimfill: ReferenceTrimFill[];
  };
  leave_one_out: PoolWithout[];
  cumulative: (PoolWithout & { order: number[] })[];
  influence: {
    method: string;
    rstudent: Num[];
    dffits: Num[];
    cook_d: Num[];
    cov_r: Num[];
    tau2_del: Num[];
    QE_del: Num[];
    hat: Num[];
    weight_pct: Num[];
    dfbetas: Num[];
  }[];
  meta_regression: {
    moderator: string;
    rows_used: number[];
    x: number[];
    fits: ReferenceRegression[];
  }[];
  subgroups: {
    moderator: string;
    levels: string[];
    rows_used: number[];
    group: string[];
    fits: {
      method: string;
      test: string;
      separate_tau2: {
        level: string;
        k: number;
        beta: Num;
        se: Num;
        ci_lb: Num;
        ci_ub: Num;
        pval: Num;
        tau2: Num;
        I2: Num;
        QE: Num;
        QEp: Num;
      }[];
      Q_between_separate: { Q: Num; df: number; p: Num };
      common_tau2_treatment_contrasts: ReferenceRegression;
      common_tau2_cell_means: ReferenceRegression;
    }[];
  }[];
  backtransformed?: {
    method: string;
    harmonic_mean_n: number;
    prop: number;
    ci_lb: number;
    ci_ub: number;
  }[];
}

/** The 37 cases; `meta` in the file tells how they were made. */
export function referenceCases(): ReferenceCase[] {
  const file = JSON.parse(readFileSync(new URL("metafor.json", import.meta.url), "utf8")) as {
    cases: ReferenceCase[];
  };
  return file.cases;
}

export function many(value: OneOrMany): Num[] {
  return Array.isArray(value) ? value : [value];
}
