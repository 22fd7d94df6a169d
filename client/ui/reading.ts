import type { Span } from "./forest-axis.ts";
import { decimal } from "./number-format.ts";

type AxisKind = "log" | "linear";

/** From the scale on which effects are pooled to the one on which they are read. */
export function toReading(axis: AxisKind, value: number): number {
  return axis === "log" ? Math.exp(value) : value;
}

/** A value with its interval as answers carry it, or null where a part of it is missing. */
export function spanOf(found: {
  readonly estimate: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}): Span | null {
  const { estimate, ciLow: low, ciHigh: high } = found;
  return estimate === null || low === null || high === null ? null : { estimate, low, high };
}

/** A span of the analysis scale, as it is read. */
export function readSpan(axis: AxisKind, span: Span | null): Span | null {
  if (span === null) return null;
  return {
    estimate: toReading(axis, span.estimate),
    low: toReading(axis, span.low),
    high: toReading(axis, span.high),
  };
}

/** Where another study would lie; null where the answer does not say. */
export function predictionOf(found: {
  readonly predictionLow: number | null;
  readonly predictionHigh: number | null;
}): { low: number; high: number } | null {
  const { predictionLow: low, predictionHigh: high } = found;
  return low === null || high === null ? null : { low, high };
}

/** A number with `digits` digits that say something, at most six decimals: a coefficient, a variance. */
export function significant(value: number | null, digits = 3): string {
  if (value === null) return "–";
  if (value === 0) return "0";
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  return decimal(value, Math.min(6, Math.max(0, decimals)));
}
