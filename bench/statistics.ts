import { spawnSync } from "node:child_process";
import { measures } from "#domain/measures/index.ts";
import { leaveOneOut } from "#domain/stats/leave-one-out.ts";
import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import { parseMetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import { metaRegression } from "#domain/stats/meta-regression.ts";
import { poolEffects, type PoolingOptions } from "#domain/stats/pool-effects.ts";
import { atMost, figure, type Measurement } from "./table.ts";

interface Task {
  readonly name: string;
  readonly limitMs: number;
  run(): void;
  /** The same work in R, in terms of the data frame d and the function time(expression, repetitions) → ms. */
  readonly inR?: { readonly k: number; readonly expression: string; readonly repetitions: number };
}

interface Row {
  readonly ai: number;
  readonly n1i: number;
  readonly ci: number;
  readonly n2i: number;
}

const reml: PoolingOptions = { method: "REML", test: "knha", level: 95 };
const derSimonianLaird: PoolingOptions = { method: "DL", test: "z", level: 95 };
const fit = 'dd <- escalc("RR", ai=ai, n1i=n1i, ci=ci, n2i=n2i, data=d)';

function tables(k: number): Row[] {
  let state = 12345;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: k }, () => {
    const n1i = 20 + Math.floor(180 * random());
    const n2i = 20 + Math.floor(180 * random());
    const risk = 0.1 + 0.4 * random();
    return {
      ai: Math.round(n1i * Math.min(0.95, risk * Math.exp(random() - 0.7))),
      n1i,
      ci: Math.round(n2i * risk),
      n2i,
    };
  });
}

function effectsOf(rows: readonly Row[]): { yi: Float64Array; vi: Float64Array } {
  const effects = measures.RR.read(rows).effects(measures.RR.zeroCellRule);
  return {
    yi: Float64Array.from(effects, ({ yi }) => yi!),
    vi: Float64Array.from(effects, ({ vi }) => vi!),
  };
}

function poolTables(rows: readonly Row[], options: PoolingOptions): void {
  const { yi, vi } = effectsOf(rows);
  poolEffects(yi, vi, options);
}

const [small, medium, large, huge] = [20, 200, 2000, 20_000].map(tables) as [
  Row[],
  Row[],
  Row[],
  Row[],
];
const mediumEffects = effectsOf(medium);
const largeEffects = effectsOf(large);
const moderator = {
  columns: [new Float64Array(2000).fill(1), Float64Array.from(large, ({ n1i }) => n1i)],
  hasIntercept: true,
};
const request = (rows: Row[]) => ({ measure: "RR", test: "knha", rows });
const rREML = (k: number, repetitions: number) => ({
  k,
  repetitions,
  expression: `{${fit}; rma(yi, vi, data=dd, test="knha")}`,
});

const tasks: Task[] = [
  {
    name: "REML + Hartung–Knapp from tables, k = 20",
    limitMs: 0.06,
    run: () => poolTables(small, reml),
    inR: rREML(20, 50),
  },
  {
    name: "REML + Hartung–Knapp from tables, k = 200",
    limitMs: 0.4,
    run: () => poolTables(medium, reml),
    inR: rREML(200, 10),
  },
  {
    name: "REML + Hartung–Knapp from tables, k = 2,000",
    limitMs: 4,
    run: () => poolTables(large, reml),
  },
  {
    name: "REML + Hartung–Knapp from tables, k = 20,000",
    limitMs: 40,
    run: () => poolTables(huge, reml),
  },
  {
    name: "DerSimonian–Laird from tables, k = 20",
    limitMs: 0.03,
    run: () => poolTables(small, derSimonianLaird),
    inR: { k: 20, repetitions: 50, expression: `{${fit}; rma(yi, vi, data=dd, method="DL")}` },
  },
  {
    name: "leave-one-out, REML, k = 200",
    limitMs: 40,
    run: () => void leaveOneOut(mediumEffects.yi, mediumEffects.vi, reml),
    inR: {
      k: 200,
      repetitions: 1,
      expression: `{${fit}; leave1out(rma(yi, vi, data=dd, test="knha"))}`,
    },
  },
  {
    name: "meta-regression, one moderator, k = 2,000",
    limitMs: 30,
    run: () => void metaRegression(largeEffects.yi, largeEffects.vi, moderator, reml),
  },
  {
    name: "whole answer with Q-profile, k = 20",
    limitMs: 1,
    run: () => void metaAnalysis(parseMetaAnalysisRequest(request(small))),
  },
  {
    name: "whole answer with Q-profile, k = 20,000",
    limitMs: 400,
    run: () => void metaAnalysis(parseMetaAnalysisRequest(request(huge))),
  },
];

/** The median of repetitions that fill at least 300 ms, after a warm-up. */
function medianMs(run: () => void): number {
  for (const until = performance.now() + 150; performance.now() < until;) run();
  const times: number[] = [];
  for (const until = performance.now() + 300; performance.now() < until || times.length < 5;) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)]!;
}

/** Milliseconds of each task that has an expression for R, by its name; empty without R and metafor. */
function timesInR(): Map<string, number> {
  const inR = tasks.flatMap((task) =>
    task.inR === undefined ? [] : [{ name: task.name, ...task.inR }],
  );
  const frames = [...new Set(inR.map(({ k }) => k))].map((k) => {
    const column = (field: keyof Row) =>
      `${field}=c(${tables(k)
        .map((row) => row[field])
        .join(",")})`;
    return `d${k} <- data.frame(${(["ai", "n1i", "ci", "n2i"] as const).map(column).join(", ")})`;
  });
  const lines = inR.map(
    ({ k, expression, repetitions }) =>
      `{d <- d${k}; cat(time(quote(${expression}), ${repetitions}), "\\n")}`,
  );
  const script = [
    "suppressMessages(library(metafor))",
    "time <- function(e, n) { eval(e, globalenv()); s <- proc.time()[[3]]; for (i in seq_len(n)) eval(e, globalenv()); 1000 * (proc.time()[[3]] - s) / n }",
    ...frames,
    ...lines,
  ].join("\n");
  const { stdout, status } = spawnSync("Rscript", ["-"], {
    input: script,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) return new Map();
  const values = stdout.trim().split("\n").map(Number);
  return new Map(inR.map(({ name }, index) => [name, values[index]!]));
}

/** The engine's own times, and beside them metafor's on the same work where Rscript has it. */
export function benchStatistics(): Measurement[] {
  const metafor = timesInR();
  return tasks.flatMap(({ name, limitMs, run }) => {
    const ms = medianMs(run);
    const there = metafor.get(name);
    const beside =
      there === undefined
        ? []
        : [figure(`  metafor takes as many times as long`, there / ms, "times")];
    return [atMost(name, ms, limitMs, "ms"), ...beside];
  });
}
