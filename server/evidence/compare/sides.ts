import { measures } from "#domain/measures/index.ts";
import type { EffectRow, ForestAnswer } from "../forest/contract.ts";
import { comparatorWords, interventionWords } from "../forest/direction.ts";
import { counted, whole } from "../forest/number-words.ts";
import type { Baseline } from "../forest/absolute.ts";
import type { ForestQuestion } from "../forest/question.ts";

/** From which side of its trials a column looks. */
export type Side = "drug" | "comparator";

/** The pooled effect on the reading scale, seen from one side, with the interval that may lead. */
export interface SeenEffect {
  readonly estimate: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** The interval is the more cautious one: the usual one is narrower than so few trials allow. */
  readonly cautious: boolean;
}

export function seenEffect(
  pooled: ForestAnswer["pooled"],
  measure: ForestAnswer["question"]["measure"],
  side: Side,
): SeenEffect {
  const { estimate, ciLow, ciHigh } = pooled?.transformed ?? {};
  if (estimate == null || ciLow == null || ciHigh == null)
    return { estimate: null, ciLow: null, ciHigh: null, cautious: false };
  const cautious = pooled?.cautious ?? null;
  const [low, high] = [cautious?.ciLow ?? ciLow, cautious?.ciHigh ?? ciHigh];
  const turned = (value: number): number => otherSide(value, measure);
  return side === "drug" || measure === "HR"
    ? { estimate, ciLow: low, ciHigh: high, cautious: cautious !== null }
    : {
        estimate: turned(estimate),
        ciLow: turned(high),
        ciHigh: turned(low),
        cautious: cautious !== null,
      };
}

/** The same effect with the sides exchanged: a ratio upside down, a difference with its other sign. */
function otherSide(value: number, measure: ForestAnswer["question"]["measure"]): number {
  return measure !== "HR" && measures[measure].reading.axis === "log" ? 1 / value : -value;
}

/** "ketamine", and what stands against it, as this side names them. */
export function sideWords(
  rows: readonly EffectRow[],
  question: ForestQuestion,
  side: Side,
): { readonly intervention: string; readonly comparator: string } {
  const [drug, other] = [interventionWords(rows, question), comparatorWords(rows)];
  return side === "drug"
    ? { intervention: drug, comparator: other }
    : { intervention: other, comparator: drug };
}

/** Counts of the arms that stand against this side, one pair a trial. */
export function againstArms(
  rows: readonly EffectRow[],
  side: Side,
): { readonly events: number; readonly n: number }[] {
  return rows.flatMap((row) => {
    const { events, n } = side === "drug" ? row.comparator : row.intervention;
    return events === null || n === null || n === 0 ? [] : [{ events, n }];
  });
}

/** People with the outcome in the arms against this side, added up. */
export function baselineAgainst(rows: readonly EffectRow[], side: Side): Baseline | null {
  const arms = againstArms(rows, side);
  const n = arms.reduce((sum, arm) => sum + arm.n, 0);
  if (n === 0) return null;
  const events = arms.reduce((sum, arm) => sum + arm.events, 0);
  const where = side === "drug" ? "the comparator arms" : "the arms given the drug";
  return {
    risk: events / n,
    words: `${whole(events)} of ${whole(n)} people in ${where} of ${counted(arms.length, "trial")}`,
  };
}
