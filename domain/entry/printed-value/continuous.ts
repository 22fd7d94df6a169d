import { candidate } from "./candidate.ts";
import type { Facts } from "./facts.ts";
import { type OrderedInterval, orderedInterval, refuseParts } from "./intervals.ts";
import {
  type Interpretation,
  type PrintedContext,
  type PrintedValues,
  UnreadableValue,
} from "./reading.ts";
import { shown } from "./words.ts";

/** Facts as the score of a group: mean with SD, SE or interval, or a median with quartiles or range. */
export function interpretContinuous(facts: Facts, context: PrintedContext): Interpretation {
  refuseParts(facts, ["share", "p"]);
  if (facts.head === null) throw new UnreadableValue("there is no mean or median in it");
  if ((facts.headPercent || facts.percent !== null) && context.percentChange !== true)
    throw new UnreadableValue(
      `${shown(facts.percent?.value ?? facts.head.value)} % is no score; a row of percent change can hold it`,
    );
  if (facts.n !== null && (!Number.isInteger(facts.n) || facts.n < 0))
    throw new UnreadableValue(`n ${facts.n} is no whole number of people`);
  const n = facts.n === null ? {} : { n: facts.n };
  const interval = orderedInterval(facts);
  if (interval !== null) return withInterval(facts, interval, n);
  const centre =
    facts.headAs === "median" ? { median: facts.head.value } : { mean: facts.head.value };
  const { sd, se } = facts.spread;
  if (sd !== undefined || se !== undefined) {
    positive(sd ?? se!);
    const spread = { ...(sd === undefined ? {} : { sd }), ...(se === undefined ? {} : { se }) };
    return settled({ ...centre, ...spread, ...n });
  }
  if (facts.second === null) return settled({ ...centre, ...n });
  const spread = facts.second.value;
  positive(spread);
  return {
    candidates: [
      candidate({ ...centre, sd: spread, ...n }),
      candidate({ ...centre, se: spread, ...n }, "sd-from-se"),
    ],
    question: { id: `${facts.secondBy}-sd-or-se`, text: `${shown(spread)}: SD or SE?` },
    remarks: [],
  };
}

function withInterval(facts: Facts, interval: OrderedInterval, n: { n?: number }): Interpretation {
  const head = facts.head!.value;
  const { low, high } = interval;
  const spread = facts.spread;
  const level = facts.level ?? 95;
  const asInterval = candidate(
    { mean: head, ...spread, ciLow: low, ciHigh: high, level, ...n },
    spread.sd === undefined ? "sd-from-interval" : undefined,
  );
  const quartiles = candidate({ median: head, q1: low, q3: high, ...n }, "mean-sd-from-quartiles");
  const range = candidate({ median: head, min: low, max: high, ...n }, "mean-sd-from-range");
  const meanRange = candidate({ mean: head, ...spread, min: low, max: high, ...n });
  const remarks = [...interval.remarks];
  const as = facts.interval!.as ?? (facts.level === null ? null : "ci");
  if (as === "ci") {
    if (facts.level === null) remarks.push("the level is not printed; 95 % is assumed");
    return { candidates: [asInterval], question: null, remarks };
  }
  if (as === "iqr") {
    if (facts.headAs === null)
      remarks.push(`${shown(head)} is read as a median, since quartiles stand beside it`);
    return { candidates: [quartiles], question: null, remarks };
  }
  if (as === "range" && facts.headAs !== null)
    return { candidates: [facts.headAs === "median" ? range : meanRange], question: null, remarks };
  if (as === "range")
    return {
      candidates: [range, meanRange],
      question: { id: "range-centre", text: `${shown(head)}: median or mean?` },
      remarks,
    };
  const words = `${shown(low)} to ${shown(high)}`;
  if (facts.headAs === "median")
    return {
      candidates: [quartiles, range],
      question: { id: "pair-of-median", text: `${words}: quartiles or range?` },
      remarks,
    };
  if (facts.headAs === "mean")
    return {
      candidates: [asInterval, meanRange],
      question: { id: "pair-of-mean", text: `${words}: 95 % interval or range?` },
      remarks,
    };
  return {
    candidates: [asInterval, quartiles, range],
    question: { id: "pair", text: `${words}: 95 % interval, quartiles or range?` },
    remarks,
  };
}

function settled(values: PrintedValues): Interpretation {
  const calculator =
    values.se !== undefined && values.sd === undefined ? ("sd-from-se" as const) : undefined;
  const remarks =
    values.median === undefined
      ? []
      : ["a median without quartiles or range gives no mean; keep it as a note"];
  return { candidates: [candidate(values, calculator)], question: null, remarks };
}

function positive(spread: number): void {
  if (!(spread >= 0))
    throw new UnreadableValue(`a spread cannot be below 0, but ${shown(spread)} is`);
}
