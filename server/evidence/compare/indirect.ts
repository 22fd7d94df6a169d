import { measures } from "#domain/measures/index.ts";
import { indirectComparison } from "#domain/stats/indirect-comparison.ts";
import { criticalValue } from "#domain/stats/coefficient-tests.ts";
import { certaintyLevels } from "#domain/certainty/judgement.ts";
import type { ForestAnswer } from "../forest/contract.ts";
import type { CompareAnswer } from "./contract.ts";
import { type Comparable, obstacleBetween } from "./obstacle.ts";

type Indirect = CompareAnswer["indirect"][number];

/**
 * SELECTION 5: two columns through their common comparator (Bucher), only where everything else is
 * the same, with at least two trials a side and none shared; otherwise why not.
 */
export function indirectOf(a: Comparable, b: Comparable): Indirect {
  const { outcome, label, measure } = a.answered.cell;
  const base = { a: a.label, b: b.label, outcome, label, measure };
  const [first, second] = [a.answered.answer, b.answered.answer];
  const reason = obstacleBetween(a, b);
  const figures = reason === null ? figuresOf(first, second) : null;
  if (figures === null)
    return {
      ...base,
      allowed: false,
      reason: reason ?? "A pooled number is missing on one side.",
      estimate: null,
      ciLow: null,
      ciHigh: null,
      certainty: null,
    };
  return {
    ...base,
    allowed: true,
    reason:
      "Through the common comparator (Bucher): no trial compared them, so people and settings may differ. The certainty is one level below the lower of the two.",
    ...figures,
    certainty: lowered(first, second),
  };
}

function figuresOf(
  first: ForestAnswer,
  second: ForestAnswer,
): Pick<Indirect, "estimate" | "ciLow" | "ciHigh"> | null {
  const { level, measure } = first.question;
  const [a, b] = [againstCommon(first), againstCommon(second)];
  if (a === null || b === null || measure !== second.question.measure) return null;
  const { estimate, ciLow, ciHigh } = indirectComparison(a, b, level);
  const read = (value: number): number => measures[measure].reading.toReading(value, null);
  return { estimate: read(estimate), ciLow: read(ciLow), ciHigh: read(ciHigh) };
}

/**
 * A pooled effect with the error its own interval stands for. Few trials have wide intervals (t, not
 * normal); the bare standard error would lose that width on the way.
 */
function againstCommon({
  pooled,
  question,
}: ForestAnswer): { readonly estimate: number; readonly se: number } | null {
  if (pooled?.estimate == null || pooled.ciLow === null || pooled.ciHigh === null) return null;
  const half = (pooled.ciHigh - pooled.ciLow) / 2;
  const se = Math.max(half, cautiousHalf(pooled, question)) / criticalValue(question.level, null);
  return { estimate: pooled.estimate, se };
}

/** Half the more cautious interval, where there is one, on the analysis scale. */
function cautiousHalf(
  { cautious }: Pick<NonNullable<ForestAnswer["pooled"]>, "cautious">,
  { measure }: ForestAnswer["question"],
): number {
  if (cautious === null) return 0;
  const { ciLow, ciHigh } = cautious;
  const logarithmic = measure !== "HR" && measures[measure].reading.axis === "log";
  return (logarithmic ? Math.log(ciHigh) - Math.log(ciLow) : ciHigh - ciLow) / 2;
}

function lowered(first: ForestAnswer, second: ForestAnswer): Indirect["certainty"] {
  const last = certaintyLevels.length - 1;
  const places = [first, second].map(({ certainty }) =>
    certainty === null ? last : certaintyLevels.indexOf(certainty.level),
  );
  const level = certaintyLevels[Math.min(Math.max(...places) + 1, last)] ?? "very-low";
  return { level, label: `${level.charAt(0).toUpperCase()}${level.slice(1).replace("-", " ")}` };
}
