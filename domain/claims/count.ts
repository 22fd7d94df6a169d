import { type Condition, gradedBy, type Judgement } from "./judgement.ts";
import { rangeWords } from "./magnitude.ts";
import type { PartOf } from "./part.ts";

/** Fewer studies or arms than this say nothing about what is usual. */
const fewestToCount = 10;

/**
 * "It is being studied": at least so many studies are recorded. These records are a selection, so none
 * among them contradicts nothing.
 */
export function judgeAtLeast({ atLeast }: PartOf<"count", "at-least">, studies: number): Judgement {
  const core: Condition = {
    id: "count",
    words: `at least ${atLeast} studies: ${studies}`,
    holds: studies >= atLeast,
  };
  const verdict =
    studies === 0 ? "not-enough-evidence" : studies >= atLeast ? "supported" : "partly-supported";
  return { verdict, conditions: [core] };
}

/** "The most common …": more studies than for any other value of the same list. */
export function judgeMostCommon(
  { route }: PartOf<"count", "most-common">,
  counts: ReadonlyMap<string, number>,
): Judgement {
  const own = counts.get(route) ?? 0;
  const next = Math.max(0, ...[...counts].filter(([id]) => id !== route).map(([, n]) => n));
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const core: Condition = {
    id: "most",
    words: `more studies than for any other: ${own} and ${next}`,
    holds: own > next,
  };
  const enough = enoughToCount(total);
  if (enough.holds === true && own < next)
    return { verdict: "contradicted", conditions: [core, enough] };
  return enough.holds === true
    ? gradedBy(core, [enough])
    : { verdict: "not-enough-evidence", conditions: [core, enough] };
}

/** "Usually …": the share of arms that print what is needed and lie in the ranges. */
export function judgeArmShare(
  { from, to }: PartOf<"count", "arm-share">,
  { inside, known }: { readonly inside: number; readonly known: number },
): Judgement {
  const share = known === 0 ? 0 : (100 * inside) / known;
  const core: Condition = {
    id: "share",
    words: `the share of arms lies in the claimed range (${rangeWords(from, to, (value) => `${value} %`)}): ${inside} of ${known}`,
    holds: share >= from && share <= to,
  };
  const enough = enoughToCount(known);
  if (enough.holds !== true) return { verdict: "not-enough-evidence", conditions: [core, enough] };
  return {
    verdict: core.holds === true ? "supported" : "contradicted",
    conditions: [core, enough],
  };
}

function enoughToCount(n: number): Condition {
  return {
    id: "enough",
    words: `at least ${fewestToCount} to count: ${n}`,
    holds: n >= fewestToCount,
  };
}
