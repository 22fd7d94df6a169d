import type { MetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";

export interface Fit {
  readonly method: MetaAnalysisRequest["method"];
  readonly test: MetaAnalysisRequest["test"];
  readonly level: number;
  readonly k: number;
}

/** What metafor calls the way from the analysis scale to the one that is read. */
const transformations = { identity: null, log: "exp", logit: "plogis" } as const;
export type ReadAs = keyof typeof transformations;

/** The call of rma() that pools the rows of `data`; `mods` is a formula such as `~ year`. */
export function rmaCall({ method, test, level, k }: Fit, data: string, mods?: string): string {
  // One trial is itself: nothing is estimated beyond it.
  const own = k === 1 ? { method: "EE", test: "z" } : { method, test };
  // Paule–Mandel is found by bisection, which by default ends at the fourth digit.
  const precision = own.method === "PM" ? ", tol = 1e-12" : "";
  const moderators = mods === undefined ? "" : ` mods = ${mods},`;
  return `rma(yi, vi,${moderators} data = ${data}, slab = slab, method = "${own.method}", test = "${own.test}", level = ${level},
           control = list(threshold = 1e-10, maxiter = 1000${precision}))`;
}

/** Lines that pool `dat` into `res` and predict from it: `pred` as analysed, `read` as read. */
export function fitLines(fit: Fit, read: string): string[] {
  return [
    `res <- ${rmaCall(fit, "dat")}`,
    "print(res, digits = 6)",
    `pred <- predict(res, level = ${fit.level})`,
    `read <- ${read}`,
    "print(read, digits = 6)",
  ];
}

/** The call of predict() that gives the figures of a fit on the reading scale. */
export function readCall(level: number, scale: ReadAs, fit = "res"): string {
  const transform = transformations[scale];
  return `predict(${fit}, level = ${level}${transform === null ? "" : `, transf = ${transform}`})`;
}
