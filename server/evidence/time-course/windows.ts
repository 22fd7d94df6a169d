import { measures } from "#domain/measures/index.ts";
import { wilsonInterval } from "#domain/stats/wilson-interval.ts";
import { type WindowId, windows } from "#domain/vocabulary/windows.ts";
import { poolEffectsOf } from "../effects/pool.ts";
import type { AnsweringStudy } from "../effects/select.ts";
import { higherIsBenefit } from "../forest/direction.ts";
import { poolables } from "../forest/pooled.ts";
import type { ForestQuestion } from "../forest/question.ts";
import type { TimeCourseAnswer } from "./contract.ts";

type Window = TimeCourseAnswer["groups"][number]["windows"][number];

/** The studies of one group that answer in one window. */
export interface WindowStudies {
  readonly window: WindowId;
  readonly question: ForestQuestion;
  readonly answering: readonly AnsweringStudy[];
  /** Query string of the forest plot of these studies in this window. */
  canonicalFor(keys: readonly string[]): string;
}

/** Pooled effects window by window, with the trials that enter and leave between them. */
export function pooledWindows(inOrder: readonly WindowStudies[]): Window[] {
  let before: readonly string[] = [];
  return inOrder
    .filter(({ answering }) => answering.length > 0)
    .map((one) => {
      const keys = one.answering.map(({ one: { study } }) => study.key);
      const pooled = pooledWindow(one, keys, before);
      before = keys;
      return pooled;
    });
}

function pooledWindow(
  { window, question, answering, canonicalFor }: WindowStudies,
  keys: readonly string[],
  before: readonly string[],
): Window {
  // One trial is a thin line of its own; nothing is pooled below two.
  const pooled = answering.length < 2 ? null : poolEffectsOf(poolables(answering), question);
  const { estimate, ciLow, ciHigh, predictionLow, predictionHigh } = pooled?.transformed ?? {
    estimate: null,
    ciLow: null,
    ciHigh: null,
    predictionLow: null,
    predictionHigh: null,
  };
  return {
    window,
    label: windows.label(window),
    hours: placeOf(window, answering),
    k: answering.length,
    people: answering.reduce((total, { people }) => total + (people ?? 0), 0),
    keys: [...keys],
    effects: answering.map(({ one: { study }, effect }) => ({
      key: study.key,
      hours: effect.row.hours,
      yi: effect.yi,
      vi: effect.vi,
    })),
    entered: before.length === 0 ? [] : keys.filter((key) => !before.includes(key)),
    left: before.filter((key) => !keys.includes(key)),
    estimate,
    ciLow,
    ciHigh,
    predictionLow,
    predictionHigh,
    tau2: pooled?.tau2 ?? null,
    separated: pooled === null ? null : isSeparated(ciLow, ciHigh, question),
    rates: ratesOf(answering),
    canonical: canonicalFor(keys),
  };
}

/** A window without a target stands at the middle of what was rated in it. */
function placeOf(window: WindowId, answering: readonly AnsweringStudy[]): number {
  const { target, from = 0 } = windows.get(window);
  if (target !== undefined) return target;
  const hours = answering.flatMap(({ effect }) => effect.row.hours ?? []).toSorted((a, b) => a - b);
  return hours[Math.floor((hours.length - 1) / 2)] ?? from;
}

/** True where the interval leaves out no effect, on the side of benefit where one is known. */
function isSeparated(
  low: number | null,
  high: number | null,
  question: ForestQuestion,
): boolean | null {
  if (low === null || high === null) return null;
  const { reading, nullValue } = measures[question.effect.measure];
  const none = reading.toReading(nullValue ?? 0, null);
  const benefit = higherIsBenefit(question);
  if (benefit === null) return low > none || high < none;
  return benefit ? low > none : high < none;
}

function ratesOf(answering: readonly AnsweringStudy[]): Window["rates"] {
  const parts = answering.flatMap(({ effect }) =>
    effect.source === "counts" ? effect.parts.flatMap((part) => part.effect ?? []) : [],
  );
  const side = (name: "intervention" | "comparator") => {
    const events = parts.reduce((total, part) => total + (part[name].events ?? 0), 0);
    const n = parts.reduce((total, part) => total + (part[name].n ?? 0), 0);
    return n === 0 ? null : wilsonInterval(events, n);
  };
  const [intervention, comparator] = [side("intervention"), side("comparator")];
  return intervention === null || comparator === null ? null : { intervention, comparator };
}

/**
 * The windows with only trials that answer in every one of them. Windows with fewest trials are given
 * up until two trials are left in all; `dropped` names them.
 */
export function sameTrials(all: readonly WindowStudies[]): {
  readonly kept: readonly WindowStudies[];
  readonly dropped: readonly WindowId[];
} {
  let kept = all.filter(({ answering }) => answering.length > 1);
  const dropped: WindowId[] = all
    .filter(({ answering }) => answering.length === 1)
    .map(({ window }) => window);
  while (kept.length > 0) {
    const common = inAll(kept);
    if (common.size > 1)
      return {
        kept: kept.map((one) => ({
          ...one,
          answering: one.answering.filter(({ one: { study } }) => common.has(study.key)),
        })),
        dropped,
      };
    const fewest = kept.reduce((least, one) =>
      one.answering.length < least.answering.length ? one : least,
    );
    dropped.push(fewest.window);
    kept = kept.filter((one) => one !== fewest);
  }
  return { kept, dropped };
}

function inAll(all: readonly WindowStudies[]): Set<string> {
  const [first, ...others] = all.map(
    ({ answering }) => new Set(answering.map(({ one: { study } }) => study.key)),
  );
  return new Set([...(first ?? [])].filter((key) => others.every((keys) => keys.has(key))));
}
