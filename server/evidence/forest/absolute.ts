import { measures } from "#domain/measures/index.ts";
import { type AbsoluteEffect, absoluteEffect } from "#domain/stats/absolute-effect.ts";
import { armsOf } from "#domain/selection/effect-arms.ts";
import { numberNeededToTreat } from "#domain/stats/number-needed-to-treat.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import { rawRowsOf } from "../effects/pool.ts";
import { type AnsweringStudy, selectEffects } from "../effects/select.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { EffectRow, ForestAnswer } from "./contract.ts";
import { higherIsBenefit } from "./direction.ts";
import { counted, whole } from "./number-words.ts";
import type { ForestQuestion } from "./question.ts";

type Absolute = NonNullable<ForestAnswer["absolute"]>;

/** A share of people with the outcome, 0 … 1, and where it comes from. */
export interface Baseline {
  readonly risk: number;
  readonly words: string;
}

/**
 * What the pooled effect means for 100 people (SELECTION 5). The baseline is the share with the
 * outcome in the comparator arms of the same trials; for a standardised difference the response there.
 * Null where no such arm gives a count, for points of a scale, and for a hazard without a stated time.
 */
export function absoluteOf(
  answering: readonly AnsweringStudy[],
  rows: readonly EffectRow[],
  pooled: ForestAnswer["pooled"],
  question: ForestQuestion,
  inside: readonly SnapshotStudy[],
): Absolute | null {
  const baseline =
    question.effect.measure === "SMD" ? responseBaseline(question, rows, inside) : baselineOf(rows);
  if (baseline === null || pooled === null) return null;
  return (
    rareHarm(answering, rows, question, baseline) ?? absoluteAt(baseline, rows, pooled, question)
  );
}

/** The same at any baseline, such as one a reader knows from practice. */
export function absoluteAt(
  baseline: Baseline,
  rows: readonly EffectRow[],
  pooled: Pick<NonNullable<ForestAnswer["pooled"]>, "transformed" | "cautious">,
  question: ForestQuestion,
): Absolute | null {
  const { measure } = question.effect;
  const { estimate } = pooled.transformed;
  // Where the usual interval is too narrow, people are not promised more than the cautious one says.
  const { ciLow, ciHigh } = pooled.cautious ?? pooled.transformed;
  if (measure === "HR" || measures[measure].riskUnderTreatment === undefined) return null;
  if (estimate === null || ciLow === null || ciHigh === null) return null;
  const converted = measure === "SMD";
  // A ratio of nothing is nothing, and of everyone everyone: no baseline at the ends tells anything.
  if (measure !== "RD" && !(baseline.risk > 0 && baseline.risk < 1)) return null;
  // A standardised difference is turned so that more is better, as the conversion takes it.
  const turn = converted && higherIsBenefit(question) === false ? -1 : 1;
  return withNumberNeeded(
    absoluteEffect(
      measures[measure],
      { estimate: turn * estimate, ciLow: turn * ciLow, ciHigh: turn * ciHigh },
      baseline.risk,
      100,
    ),
    measure === "RD" ? { estimate, ciLow, ciHigh } : null,
    baseline,
    rows,
    question,
    converted,
  );
}

/** Share of people with a harm without the drug below which a ratio says little about people. */
const rare = 0.01;

/**
 * SELECTION 5: where a harm hardly occurs without the drug, a ratio of nearly nothing is no guide; the
 * Mantel–Haenszel risk difference of the same tables leads.
 */
function rareHarm(
  answering: readonly AnsweringStudy[],
  rows: readonly EffectRow[],
  question: ForestQuestion,
  baseline: Baseline,
): Absolute | null {
  const { domain } = outcomes.get(question.effect.outcome);
  if (domain !== "harm" || question.effect.measure === "RD" || baseline.risk >= rare) return null;
  const tables = answering.map(rawRowsOf);
  if (tables.some((table) => table === null)) return null;
  const difference = measures.RD.read(tables.flatMap((table) => table ?? [])).mantelHaenszel(
    question.effect.level,
  );
  if (difference === null) return null;
  const { estimate, ciLow, ciHigh } = difference;
  return withNumberNeeded(
    absoluteEffect(measures.RD, { estimate, ciLow, ciHigh }, baseline.risk, 100),
    { estimate, ciLow, ciHigh },
    {
      ...baseline,
      words: `${baseline.words}; the event is rare without the drug, so the risk difference (Mantel–Haenszel) is used`,
    },
    rows,
    question,
    false,
  );
}

/** `difference`: a pooled risk difference as it is; cutting risks at 0 would hide a side of its interval. */
function withNumberNeeded(
  risks: AbsoluteEffect,
  difference: { readonly estimate: number; readonly ciLow: number; readonly ciHigh: number } | null,
  baseline: Baseline,
  rows: readonly EffectRow[],
  question: ForestQuestion,
  converted: boolean,
): Absolute {
  const controlled = rows.every((row) => row.randomised);
  const zeroAlone = rows.length === 1 && rows[0]?.flags.some(({ code }) => code === "zero-cell");
  const needed =
    controlled && !zeroAlone
      ? numberNeededToTreat(
          difference ?? {
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

/** Response in comparator arms of the kinds in the answer, for a standardised difference. */
function responseBaseline(
  question: ForestQuestion,
  rows: readonly EffectRow[],
  inside: readonly SnapshotStudy[],
): Baseline | null {
  const outcome = question.effect.outcome.replace("severity", "response");
  if (outcome === question.effect.outcome || !outcomes.has(outcome)) return null;
  const { answering } = selectEffects(inside, {
    ...question,
    effect: { ...question.effect, outcome: outcome as OutcomeId, measure: "RD", scale: null },
  });
  const kinds = new Set<string>(rows.flatMap((row) => row.comparatorClass));
  const alike = answering.filter(({ effect }) =>
    armsOf(effect).every(
      (arm) => arm.role === "intervention" || kinds.has(arm.comparatorClass ?? "none"),
    ),
  );
  const sides = alike.flatMap(({ effect }) =>
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
