import type { VerdictId } from "./terms.ts";

/** One named condition of a rule, and whether the figures meet it. */
export interface Condition {
  readonly id: string;
  /** The condition with the number it was held against: "at least 2 trials: 1". */
  readonly words: string;
  /** Null where it does not apply to this question. */
  readonly holds: boolean | null;
}

/** What a rule makes of the figures, with every condition it looked at. */
export interface Judgement {
  readonly verdict: VerdictId;
  readonly conditions: readonly Condition[];
}

/**
 * SELECTION 6: once the core of a sentence holds, it is supported when every condition does, partly
 * when all but one do, and not decided when more fail.
 */
export function gradedBy(core: Condition, others: readonly Condition[]): Judgement {
  const failing = others.filter(({ holds }) => holds === false).length;
  const conditions = [core, ...others];
  if (core.holds !== true || failing > 1) return { verdict: "not-enough-evidence", conditions };
  return { verdict: failing === 0 ? "supported" : "partly-supported", conditions };
}
