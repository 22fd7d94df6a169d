import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metaAnalysisAnswer } from "./meta-analysis-answer.ts";
import { metaAnalysis } from "./meta-analysis.ts";
import {
  parseMetaAnalysisRequest,
  requestIncludes,
  requestMeasures,
  requestMethods,
  requestTests,
} from "./meta-analysis-request.ts";
import { rowFields } from "#domain/measures/measure.ts";
import { InvalidInputError } from "./invalid-input-error.ts";
import { interceptModel } from "./intercept-model.ts";
import { restrictedLogLikelihood } from "./log-likelihood.ts";
import { poolEffects, type PoolingOptions } from "./pool-effects.ts";

const method = fc.constantFrom(...requestMethods);
const test = fc.constantFrom(...requestTests);
const effect = fc.double({ min: -5, max: 5, noNaN: true });
const variance = fc.double({ min: 1e-3, max: 10, noNaN: true });
const studies = fc.array(fc.record({ yi: effect, vi: variance }), { minLength: 2, maxLength: 25 });
const options: fc.Arbitrary<PoolingOptions> = fc.record({ method, test, level: fc.constant(95) });

function pool(rows: readonly { yi: number; vi: number }[], settings: PoolingOptions) {
  return poolEffects(
    Float64Array.from(rows, ({ yi }) => yi),
    Float64Array.from(rows, ({ vi }) => vi),
    settings,
  );
}

function close(actual: number, expected: number, scale = 1): boolean {
  return Math.abs(actual - expected) <= 1e-7 * (Math.abs(expected) + scale);
}

describe("a pooled effect", () => {
  it("does not depend on the order of the studies", () => {
    fc.assert(
      fc.property(studies, options, (rows, settings) => {
        const [forward, backward] = [pool(rows, settings), pool(rows.toReversed(), settings)];
        return (
          close(forward.estimate, backward.estimate) &&
          close(forward.tau2, backward.tau2) &&
          close(forward.se, backward.se)
        );
      }),
    );
  });

  it("changes sign with the effects", () => {
    fc.assert(
      fc.property(studies, options, (rows, settings) => {
        const [plain, flipped] = [
          pool(rows, settings),
          pool(
            rows.map(({ yi, vi }) => ({ yi: -yi, vi })),
            settings,
          ),
        ];
        return (
          close(plain.estimate, -flipped.estimate) &&
          close(plain.tau2, flipped.tau2) &&
          close(plain.ciLow, -flipped.ciHigh)
        );
      }),
    );
  });

  it("changes unit with the effects", () => {
    fc.assert(
      fc.property(
        studies,
        options,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (rows, settings, unit) => {
          const [plain, scaled] = [
            pool(rows, settings),
            pool(
              rows.map(({ yi, vi }) => ({ yi: unit * yi, vi: unit * unit * vi })),
              settings,
            ),
          ];
          return (
            close(unit * plain.estimate, scaled.estimate, unit) &&
            close(unit * unit * plain.tau2, scaled.tau2, unit * unit) &&
            close(plain.i2, scaled.i2)
          );
        },
      ),
    );
  });

  it("lies in its interval and among the effects, with τ² ≥ 0 and I² in 0–100", () => {
    fc.assert(
      fc.property(studies, options, (rows, settings) => {
        const { estimate, ciLow, ciHigh, tau2, i2, converged } = pool(rows, settings);
        const [least, most] = [
          Math.min(...rows.map(({ yi }) => yi)),
          Math.max(...rows.map(({ yi }) => yi)),
        ];
        return (
          converged &&
          ciLow <= estimate &&
          estimate <= ciHigh &&
          estimate >= least - 1e-9 &&
          estimate <= most + 1e-9 &&
          tau2 >= 0 &&
          i2 >= 0 &&
          i2 <= 100
        );
      }),
    );
  });

  it("by REML stands at a stationary point of the restricted likelihood, or at 0 where it falls", () => {
    fc.assert(
      fc.property(studies, (rows) => {
        const { tau2 } = pool(rows, { method: "REML", test: "z", level: 95 });
        const model = interceptModel(
          Float64Array.from(rows, ({ yi }) => yi),
          Float64Array.from(rows, ({ vi }) => vi),
        );
        const { squaredWeightResiduals, traceP } = model.moments(
          model.vi.map((value) => 1 / (value + tau2)),
        );
        const slope = squaredWeightResiduals - traceP;
        const atZero = restrictedLogLikelihood(model, 0);
        const higherElsewhere = Array.from({ length: 200 }, (_, index) => 0.2 * index).some(
          (at) => restrictedLogLikelihood(model, at) > atZero + 1e-6,
        );
        return Math.abs(slope) <= 1e-6 * traceP || (tau2 === 0 && (slope <= 0 || !higherElsewhere));
      }),
      { numRuns: 300 },
    );
  });

  it("by Paule–Mandel brings Q to its degrees of freedom", () => {
    fc.assert(
      fc.property(studies, (rows) => {
        const { tau2 } = pool(rows, { method: "PM", test: "z", level: 95 });
        const model = interceptModel(
          Float64Array.from(rows, ({ yi }) => yi),
          Float64Array.from(rows, ({ vi }) => vi),
        );
        const { residualSumOfSquares } = model.moments(model.vi.map((value) => 1 / (value + tau2)));
        return tau2 === 0
          ? residualSumOfSquares <= rows.length - 1
          : close(residualSumOfSquares, rows.length - 1);
      }),
    );
  });
});

describe("tables", () => {
  const count = fc.integer({ min: 0, max: 60 });
  const tables = fc.array(
    fc.record({
      ai: count,
      bi: fc.integer({ min: 1, max: 60 }),
      ci: count,
      di: fc.integer({ min: 1, max: 60 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it("with their arms swapped give the opposite effect", () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom("RR", "OR", "RD", "PETO"),
        method,
        (rows, measure, methodId) => {
          const swapped = rows.map(({ ai, bi, ci, di }) => ({ ai: ci, bi: di, ci: ai, di: bi }));
          const [plain, mirrored] = [rows, swapped].map((each) =>
            metaAnalysis(parseMetaAnalysisRequest({ measure, method: methodId, rows: each })),
          );
          if (plain!.estimate === null || mirrored!.estimate === null)
            return plain!.estimate === mirrored!.estimate;
          const common = [plain!.mantelHaenszel, mirrored!.mantelHaenszel].map(
            (pooled) => pooled?.estimate ?? 0,
          );
          return close(plain!.estimate, -mirrored!.estimate) && close(common[0]!, -common[1]!);
        },
      ),
    );
  });
});

describe("whatever has the right shape", () => {
  const anything = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -2, max: 50 }),
    fc.constant(null),
    fc.double({ min: 0, max: 30, noNaN: true }),
  );
  const row = fc.record(Object.fromEntries(rowFields.map((field) => [field, anything])), {
    requiredKeys: [],
  });
  const plausible = fc.record({
    ai: fc.nat(12),
    bi: fc.nat(12),
    ci: fc.nat(12),
    di: fc.nat(12),
    m1i: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    m2i: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    sd1i: fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
    sd2i: fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
    xi: fc.nat(9),
    ni: fc.integer({ min: 9, max: 1e9 }),
    x1i: fc.nat(5),
    x2i: fc.nat(5),
    t1i: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    t2i: fc.constant(7),
    mods: fc.dictionary(
      fc.constantFrom("a", "b"),
      fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("x", "y", "z"), fc.constant(null)),
    ),
  });
  const withSizes = plausible.map((each) => ({
    ...each,
    n1i: Math.max(1, each.ai + each.bi),
    n2i: Math.max(1, each.ci + each.di),
  }));
  const settings = fc.record({
    measure: fc.constantFrom(...requestMeasures),
    method,
    test,
    include: fc.constant([...requestIncludes]),
    subgroupTau2: fc.constantFrom("separate", "common"),
    to: fc.constantFrom("only0", "all", "if0all", "none"),
    drop00: fc.boolean(),
  });

  it("gets an answer of finite numbers and nulls, or a list of what cannot be", () => {
    const rows = fc.oneof(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.array(withSizes, { minLength: 1, maxLength: 14 }),
    );
    fc.assert(
      fc.property(settings, rows, fc.boolean(), (chosen, given, moderated) => {
        const generic = chosen.measure === "GEN";
        const usable = given.map((each, index) => ({
          ...each,
          ...(generic ? { yi: Math.sin(index), vi: 1 / (index + 1) } : { yi: null, vi: null }),
        }));
        const knows = (name: string) =>
          usable.some((each) => name in ((each as { mods?: object }).mods ?? {}));
        const body = {
          ...chosen,
          rows: usable,
          moderators: moderated ? ["a", "b"].filter(knows) : [],
          ...(knows("a") ? { subgroup: "a" } : {}),
        };
        try {
          const answer = metaAnalysis(parseMetaAnalysisRequest(body));
          expect(metaAnalysisAnswer.safeParse(answer).error).toBeUndefined();
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("effects of any finite size with any positive variance do not escape as NaN", () => {
    const wild = fc.record({
      yi: fc.double({ noNaN: true, noDefaultInfinity: true }),
      vi: fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }),
    });
    fc.assert(
      fc.property(
        fc.array(wild, { minLength: 1, maxLength: 8 }),
        method,
        test,
        (rows, methodId, testId) => {
          const answer = metaAnalysis(
            parseMetaAnalysisRequest({
              measure: "GEN",
              method: methodId,
              test: testId,
              rows,
              include: [...requestIncludes],
            }),
          );
          expect(metaAnalysisAnswer.safeParse(answer).error).toBeUndefined();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
