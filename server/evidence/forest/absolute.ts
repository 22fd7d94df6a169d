import { measures } from "#domain/measures/index.ts";
import { absoluteEffect } from "#domain/stats/absolute-effect.ts";
import { numberNeededToTreat } from "#domain/stats/number-needed-to-treat.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import { selectEffects } from "../effects/select.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { EffectRow, ForestAnswer } from "./contract.ts";
import { higherIsBenefit } from "./direction.ts";
import { counted, whole } from "./number-words.ts";
import type { ForestQuestion } from "./question.ts";

type Absolute = NonNullable<ForestAnswer["absolute"]>;

interface Baseline {
  readonly risk: number;
  readonly words: string;
}

/**
 * What the pooled effect means for 100 people (SELECTION 5). The baseline is the share with the
 * outcome in the comparator arms of the same trials; for a standardised difference the response there.
 * Null where no such arm gives a count, for points of a scale, and for a hazard without a stated time.
 */
export function absoluteOf(
  rows: readonly EffectRow[],
  pooled: ForestAnswer["pooled"],
  question: ForestQuestion,
  inside: readonly SnapshotStudy[],
): Absolute | null {
  const { measure } = question.effect;
  if (pooled === null || measure === "HR" || measures[measure].riskUnderTreatment === undefined)
    return null;
  const { estimate, ciLow, ciHigh } = pooled.transformed;
  if (estimate === null || ciLow === null || ciHigh === null) return null;
  const converted = measure === "SMD";
  const baseline = converted ? responseBaseline(question, inside) : baselineOf(rows);
  if (baseline === null || (converted && !(baseline.risk > 0 && baseline.risk < 1))) return null;
  // A standardised difference is turned so that more is better, as the conversion takes it.
  const turn = converted && higherIsBenefit(question) === false ? -1 : 1;
  const risks = absoluteEffect(
    measures[measure],
    { estimate: turn * estimate, ciLow: turn * ciLow, ciHigh: turn * ciHigh },
    baseline.risk,
    100,
  );
  const controlled = rows.every((row) => row.randomised);
  const zeroAlone = rows.length === 1 && rows[0]?.flags.some(({ code }) => code === "zero-cell");
  const needed =
    controlled && !zeroAlone
      ? numberNeededToTreat(
          {
            estimate: risks.estimate.difference / 100,
            ciLow: risks.low.difference / 100,
            ciHigh: risks.high.difference / 100,
          },
          converted || higherIsBenefit(question) !== false,
        )
      : null;
  return {
    baseline: baseline.words,
    baselinePercent: 100 * baseline.risk,
    treatedPercent: 100 * risks.estimate.risk,
    treatedLow: 100 * risks.low.risk,
    treatedHigh: 100 * risks.high.risk,
    difference: risks.estimate.difference,
    differenceLow: risks.low.difference,
    differenceHigh: risks.high.difference,
    nnt: needed?.estimate ?? null,
    nntInterval: needed?.interval ?? null,
    capped: risks.capped,
    converted,
  };
}

/** People with the outcome in the comparator arms of the rows, added up. */
function baselineOf(rows: readonly EffectRow[]): Baseline | null {
  const arms = rows.flatMap(({ comparator: { events, n } }) =>
    events === null || n === null ? [] : [{ events, n }],
  );
  const n = arms.reduce((sum, arm) => sum + arm.n, 0);
  if (n === 0) return null;
  const events = arms.reduce((sum, arm) => sum + arm.events, 0);
  return {
    risk: events / n,
    words: `${whole(events)} of ${whole(n)} people in the comparator arms of ${counted(arms.length, "trial")}`,
  };
}

/** Response in the comparator arms that answer the same question, for a standardised difference. */
function responseBaseline(
  question: ForestQuestion,
  inside: readonly SnapshotStudy[],
): Baseline | null {
  const outcome = question.effect.outcome.replace("severity", "response");
  if (outcome === question.effect.outcome || !outcomes.has(outcome)) return null;
  const { answering } = selectEffects(inside, {
    ...question,
    effect: { ...question.effect, outcome: outcome as OutcomeId, measure: "RD", scale: null },
  });
  const sides = answering.flatMap(({ effect }) =>
    effect.parts.flatMap((part) => {
      const { events, n } = part.effect?.comparator ?? { events: null, n: null };
      return events === null || n === null ? [] : [{ events, n }];
    }),
  );
  const n = sides.reduce((sum, side) => sum + side.n, 0);
  if (n === 0) return null;
  const events = sides.reduce((sum, side) => sum + side.events, 0);
  return {
    risk: events / n,
    words: `response in ${whole(events)} of ${whole(n)} people of the comparator arms that count it at this time`,
  };
}
