import { decimal, integer } from "./number-format.ts";

/** A value with its interval, on the scale on which it is read. */
export interface Span {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** "0.41 [0.13 to 1.26]" */
export function spanText({ estimate, low, high }: Span, digits: number): string {
  return `${valueText(estimate, digits)} [${rangeText({ low, high }, digits)}]`;
}

/** Decimals of a number in the hundreds say nothing. */
function valueText(value: number, digits: number): string {
  if (Math.abs(value) >= 1000) return integer(value).replace("-", "−");
  return decimal(value, Math.abs(value) >= 100 ? 0 : digits);
}

export function rangeText(
  range: { readonly low: number; readonly high: number },
  digits: number,
): string {
  return `${valueText(range.low, digits)} to ${valueText(range.high, digits)}`;
}

export interface Axis {
  readonly kind: "log" | "linear";
  /** In the units of the plot: logarithms on a log axis. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Decimals that every number of the figure is shown with. */
  readonly digits: number;
}

interface Extent {
  readonly estimates: readonly number[];
  readonly ends: readonly number[];
}

/** How far beyond the estimates an interval may stretch the axis, in widths of the estimates. */
const stretch = 0.8;

/**
 * An axis that holds every estimate. Intervals stretch it only so far: one wide interval must not
 * press all others together; it is clipped and gets an arrow.
 */
export function forestAxis(kind: "log" | "linear", { estimates, ends }: Extent): Axis {
  const place = kind === "log" ? Math.log : (value: number) => value;
  const core = estimates.map(place).filter(Number.isFinite);
  const tails = ends.map(place).filter(Number.isFinite);
  if (core.length === 0) return { kind, domain: [0, 1], ticks: [], digits: 2 };
  const [low, high] = [Math.min(...core), Math.max(...core)];
  const room = Math.max((high - low) * stretch, smallestRoom(kind, core, tails));
  const from = Math.max(low - room, Math.min(low, ...tails));
  const to = Math.min(high + room, Math.max(high, ...tails));
  const pad = (to - from) * 0.03 || 1;
  const domain = [from - pad, to + pad] as const;
  const ticks = kind === "log" ? logTicks(domain) : linearTicks(domain);
  return { kind, domain, ticks, digits: digitsOf(kind, domain) };
}

/** Where all estimates are alike, the intervals are all there is to show. */
function smallestRoom(kind: "log" | "linear", core: readonly number[], tails: readonly number[]) {
  if (kind === "log") return 0.7;
  const [low, high] = [Math.min(...core, ...tails), Math.max(...core, ...tails)];
  return (high - low) * 0.35;
}

function logTicks([from, to]: readonly [number, number]): number[] {
  const ladders = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]];
  const drawn = ladders.map((steps) => {
    const ticks: number[] = [];
    for (let power = Math.floor(from / Math.LN10); power <= Math.ceil(to / Math.LN10); power += 1)
      for (const step of steps) {
        const at = Math.log(step * 10 ** power);
        if (at >= from && at <= to) ticks.push(at);
      }
    return ticks;
  });
  const enough = drawn.find((ticks) => ticks.length >= 3) ?? drawn.at(-1) ?? [];
  return enough.length <= 6
    ? enough
    : enough.filter((_, i) => i % Math.ceil(enough.length / 6) === 0);
}

function linearTicks([from, to]: readonly [number, number]): number[] {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

function digitsOf(kind: "log" | "linear", [from, to]: readonly [number, number]): number {
  if (kind === "log") return Math.exp(to) < 0.2 ? 4 : 2;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10((to - from) / 2))));
}

/** Where a value stands in the units of the plot, never beyond its edges. */
export function plotValue({ kind, domain }: Axis, value: number): number {
  const at = kind === "log" ? Math.log(value) : value;
  return Math.min(domain[1], Math.max(domain[0], at));
}

/** True where a value falls beyond the axis, so that an arrow must say so. */
export function isBeyond({ kind, domain }: Axis, value: number): boolean {
  const at = kind === "log" ? Math.log(value) : value;
  return at < domain[0] || at > domain[1];
}

/** A tick, given in the units of the plot, as short as its value can be written. */
export function tickText({ kind }: Axis, tick: number): string {
  const value = kind === "log" ? Math.exp(tick) : tick;
  // Free of the dust of floating point.
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
