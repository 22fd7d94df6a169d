import fc from "fast-check";
import { expect, test } from "vitest";
import type { StudyRecord } from "#domain/study/study-record.ts";
import {
  sampleArm,
  sampleComparator,
  sampleContrast,
  sampleCount,
  sampleScore,
  sampleStudy,
} from "#domain/study/testing.ts";
import { forestOf } from "./testing.ts";

/* Records nobody would enter, to hold that an answer never breaks and never loses a study. */

const armIds = ["a", "b", "p", "q"] as const;
const hours = fc.constantFrom(24, 24, 24, 24, 30, 2);
const period = fc.constantFrom(
  "not-applicable",
  "not-applicable",
  "not-applicable",
  "first",
  "second",
  "both" as const,
);
const small = fc.integer({ min: 0, max: 12 });
const maybe = <Value>(values: fc.Arbitrary<Value>) =>
  fc.option(values, { nil: undefined, freq: 6 });

const arm = fc.record({
  phase: fc.constantFrom("randomised", "randomised", "randomised", "follow-on" as const),
  comparisonGroup: fc.constantFrom("main", "main", "second"),
  background: fc.constantFrom("none", "not-reported", "continued-antidepressant" as const),
  doseBand: fc.constantFrom("usual", "below-usual", "above-usual", undefined),
  overlapsArms: fc.constantFrom<string[]>([], [], ["a"], ["p"]),
  validUntilHours: fc.constantFrom(undefined, undefined, 24),
  nRandomised: maybe(fc.integer({ min: 0, max: 20 })),
});

const definition = fc.record({
  hours,
  period,
  scale: fc.constantFrom("madrs", "madrs", "madrs", "hdrs-17" as const),
  analysisSet: fc.constantFrom("randomised", "randomised", "completers" as const),
});

const count = fc.record({
  arm: fc.constantFrom(...armIds),
  events: small,
  more: small,
  definition,
});
const score = fc.record({
  arm: fc.constantFrom(...armIds),
  mean: maybe(fc.integer({ min: -20, max: 40 })),
  sd: maybe(fc.integer({ min: 0, max: 9 })),
  se: maybe(fc.integer({ min: 0, max: 3 })),
  n: maybe(small),
  pairedSe: maybe(fc.integer({ min: 0, max: 3 })),
  form: fc.constantFrom("endpoint", "change", "percent-change" as const),
  definition,
});
const contrast = fc.record({
  armsA: fc.subarray([...armIds], { minLength: 1, maxLength: 2 }),
  armsB: fc.subarray([...armIds], { maxLength: 2 }),
  measure: fc.constantFrom("MD", "SMD", "OR", "RD" as const),
  estimate: maybe(fc.integer({ min: -9, max: 9 })),
  favours: fc.constantFrom("a", "b", "none", "unknown" as const),
  se: maybe(fc.integer({ min: 1, max: 3 })),
  interval: maybe(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))),
  adjusted: maybe(fc.boolean()),
  definition,
});

const parts = fc.record({
  design: fc.constantFrom("parallel-rct", "crossover-rct" as const),
  dosing: fc.constantFrom("single", "repeated" as const),
  arms: fc.tuple(arm, arm, arm, arm),
  counts: fc.array(count, { maxLength: 8 }),
  scores: fc.array(score, { maxLength: 8 }),
  contrasts: fc.array(contrast, { maxLength: 4 }),
  group: fc.constantFrom(undefined, undefined, "same"),
  pooledFrom: fc.constantFrom<string[]>([], [], ["study-0"]),
});
type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

function recordOf(made: Parts, place: number): StudyRecord {
  const [a, b, p, q] = made.arms;
  return sampleStudy({
    key: `study-${place}`,
    year: 2000 + place,
    design: { type: made.design, randomised: true, dosing: made.dosing },
    arms: [
      sampleArm("a", { ...a, overlapsArms: [] }),
      sampleArm("b", b),
      sampleComparator("p", { ...p, doseBand: undefined, overlapsArms: [] }),
      sampleComparator("q", { ...q, doseBand: undefined }),
    ],
    results: [
      ...made.counts.map(({ arm: id, events, more, definition: row }, at) =>
        sampleCount(id, events, events + more, { ...row, id: `count-${at}` }),
      ),
      ...made.scores.map(({ arm: id, mean, sd, n, definition: row, ...rest }, at) =>
        sampleScore(id, mean, sd, n, { ...row, ...rest, id: `score-${at}` }),
      ),
      ...made.contrasts.map(({ definition: row, interval, ...rest }, at) =>
        sampleContrast({
          ...row,
          ...rest,
          outcome: at % 2 === 0 ? "severity" : "response",
          ciLow: interval?.[0],
          ciHigh: interval?.[1],
          id: `contrast-${at}`,
        }),
      ),
    ],
    ...(made.group === undefined
      ? {}
      : { overlap: { group: made.group, primary: place % 2 === 0, certainty: "certain" } }),
    pooledFrom: place === 0 ? [] : made.pooledFrom,
  });
}

const searches = fc
  .tuple(
    fc.constantFrom(
      ...["OR", "RR", "RD", "PETO"].map((id) => `outcome=response&measure=${id}`),
      ...["MD", "SMD", "SMDH", "ROM"].map((id) => `outcome=severity&measure=${id}`),
    ),
    fc.constantFrom("h24", "h24", "h24", "h2", "end"),
    fc.constantFrom(
      "",
      "&crossover=first-period",
      "&denominator=randomised",
      "&form=change",
      "&doseBand=usual&doseBand=below-usual",
      "&subgroup=doseBand&moderators=dose&include=views&include=estimators&include=leaveOneOut",
      "&exclude=study-0",
    ),
  )
  .map(([words, window, more]) => `${words}&window=${window}${more}`);

test("any records and any question: every study is in one place, every figure is a number", () => {
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 5 }), searches, (made, search) => {
      const records = made.map(recordOf);
      // The contract lets in neither NaN nor an infinity.
      const answer = forestOf(records, search);
      const keys = [...answer.included, ...answer.leftOut, ...answer.knownButNotPooled].map(
        ({ key }) => key,
      );
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBe(answer.ledger.inside);
      // Only a dose asked for keeps studies outside the filter here.
      if (!search.includes("doseBand=")) expect(keys.length).toBe(records.length);
      expect(answer.ledger.steps.at(-1)?.left).toBe(answer.included.length);
      for (const row of answer.included) {
        expect(row.vi).toBeGreaterThan(0);
        const used = [...row.intervention.arms, ...row.comparator.arms].map(({ arm: id }) => id);
        expect(new Set(used).size).toBe(used.length);
        for (const out of row.leftOutArms) expect(used).not.toContain(out.arm);
        expect(new Set(row.leftOutArms.map(({ arm: id }) => id)).size).toBe(row.leftOutArms.length);
      }
    }),
    { numRuns: 250 },
  );
});
