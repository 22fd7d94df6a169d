import { indirectComparison } from "../stats/indirect-comparison.ts";
import { wilsonDifference } from "../stats/proportion-difference.ts";
import {
  enoughCertainty,
  enoughPeople,
  enoughTrials,
  type SuggestedCertainty,
} from "./conditions.ts";
import { type Condition, gradedBy, type Judgement } from "./judgement.ts";
import type { PartOf } from "./part.ts";

/** One side of an indirect comparison, on the analysis scale, with what it must share with the other. */
export interface ComparedEffect {
  readonly k: number;
  readonly people: number;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly certainty: SuggestedCertainty | null;
  readonly keys: readonly string[];
  /** Values its trials have of what both sides must have alike: comparator, dosing, window … */
  readonly stands: Readonly<Record<string, readonly string[]>>;
}

const oneLevelLower: Readonly<Record<SuggestedCertainty, SuggestedCertainty>> = {
  high: "moderate",
  moderate: "low",
  low: "very-low",
  "very-low": "very-low",
};

/**
 * "A does more than B", where no trial compared them: allowed only where SELECTION 5 allows an
 * indirect comparison (the same comparator class, background, dosing, indication group and window, at
 * least two trials a side, none shared), and then by the difference of the two pooled effects with
 * certainty one level lower. Where it is not allowed there is not enough evidence.
 */
export function judgeIndirect(
  { claims }: PartOf<"comparison", "effects">,
  a: ComparedEffect,
  b: ComparedEffect,
): Judgement {
  const differing = Object.keys(a.stands).filter(
    (name) => new Set([...(a.stands[name] ?? []), ...(b.stands[name] ?? [])]).size > 1,
  );
  const shared = a.keys.filter((key) => b.keys.includes(key));
  const alike: Condition = {
    id: "alike",
    words:
      differing.length === 0
        ? "both sides stand on the same comparator, background, dosing, condition and window"
        : `both sides stand on the same comparator, background, dosing, condition and window: ${differing.join(", ")} ${differing.length === 1 ? "differs" : "differ"}`,
    holds: differing.length === 0,
  };
  const apart: Condition = {
    id: "apart",
    words: `no trial on both sides: ${shared.length}`,
    holds: shared.length === 0,
  };
  const trials = enoughTrials(Math.min(a.k, b.k));
  const needed = [alike, apart, trials];
  const people = enoughPeople(Math.min(a.people, b.people));
  const worst = lower(a.certainty, b.certainty);
  const others = [...needed, people, enoughCertainty(worst === null ? null : oneLevelLower[worst])];
  const difference =
    a.estimate === null || b.estimate === null || a.se === null || b.se === null
      ? null
      : indirectComparison({ estimate: a.estimate, se: a.se }, { estimate: b.estimate, se: b.se });
  const { core, opposite } = directionOf(difference, claims);
  if (needed.some(({ holds }) => holds !== true))
    return { verdict: "not-enough-evidence", conditions: [core, ...others] };
  if (opposite) return { verdict: "contradicted", conditions: [core, ...others] };
  return gradedBy(core, others);
}

/** Counts in the same arms at two looks, or of two outcomes. */
export interface ComparedRates {
  readonly k: number;
  readonly people: number;
  readonly a: { readonly events: number; readonly n: number };
  readonly b: { readonly events: number; readonly n: number };
}

/**
 * "More people … later than earlier": the same arms counted twice. The two counts are taken as
 * independent, which makes the interval too wide rather than too narrow.
 */
export function judgeRates(
  { claims }: PartOf<"comparison", "rates">,
  { k, people, a, b }: ComparedRates,
): Judgement {
  const difference = a.n === 0 || b.n === 0 ? null : wilsonDifference(a, b);
  const { core, opposite } = directionOf(difference, claims);
  const others = [enoughTrials(k), enoughPeople(people)];
  if (opposite) return { verdict: "contradicted", conditions: [core, ...others] };
  return gradedBy(core, others);
}

function directionOf(
  difference: { readonly ciLow: number; readonly ciHigh: number } | null,
  claims: "more" | "less",
): { readonly core: Condition; readonly opposite: boolean } {
  const more = difference !== null && difference.ciLow > 0;
  const less = difference !== null && difference.ciHigh < 0;
  return {
    core: {
      id: "interval",
      words: `the interval of the difference lies on the claimed side (${claims})`,
      holds: claims === "more" ? more : less,
    },
    opposite: claims === "more" ? less : more,
  };
}

function lower(
  a: SuggestedCertainty | null,
  b: SuggestedCertainty | null,
): SuggestedCertainty | null {
  if (a === null || b === null) return null;
  const order = ["high", "moderate", "low", "very-low"];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
