export interface ValueAxis {
  /** From the value to pixels from the top; values beyond the ends stand at them. */
  readonly y: (value: number) => number;
  readonly isBeyond: (value: number) => boolean;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly digits: number;
}

/** What an axis must hold, and what may be cut at its ends. */
interface Extent {
  readonly held: readonly number[];
  readonly free: readonly number[];
}

/** How far beyond what it must hold an axis may stretch for the rest, in widths of the former. */
const stretch = 0.6;

/** Steps of ratios in which readers think. */
const ratioSteps = [0.01, 0.03, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 100, 300, 1000];

/**
 * The domain of an effect axis, in the plot's own units. One wild trial must not press everything
 * else together: it stands at the edge.
 */
export function effectDomain(
  kind: "log" | "linear",
  nullValue: number,
  { held, free }: Extent,
): readonly [number, number] {
  const place = placeOn(kind);
  const core = [nullValue, ...held].map(place).filter(Number.isFinite);
  const rest = free.map(place).filter(Number.isFinite);
  const [low, high] = [Math.min(...core), Math.max(...core)];
  const room = Math.max((high - low) * stretch, kind === "log" ? Math.log(4) : 0.5);
  const from = Math.max(low - room, Math.min(low, ...rest));
  const to = Math.min(high + room, Math.max(high, ...rest));
  const air = Math.max((to - from) * 0.08, 0.05);
  return [from - air, to + air];
}

export function effectAxis(
  kind: "log" | "linear",
  [from, to]: readonly [number, number],
  { top, height }: { top: number; height: number },
): ValueAxis {
  const place = placeOn(kind);
  const clamp = (at: number) => Math.min(to, Math.max(from, at));
  const y = (value: number) => top + ((to - clamp(place(value))) / (to - from)) * height;
  const values =
    kind === "log" ? ratioSteps.filter((step) => inside(Math.log(step))) : linearTicks(from, to);
  function inside(at: number): boolean {
    return at >= from && at <= to;
  }
  return {
    y,
    isBeyond: (value) => !inside(place(value)),
    ticks: values.map((value) => ({ y: y(value), label: tickText(value) })),
    digits: 2,
  };
}

function placeOn(kind: "log" | "linear"): (value: number) => number {
  return kind === "log" ? Math.log : (value) => value;
}

/** Round numbers, about five of them. */
function linearTicks(from: number, to: number): number[] {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: last - first + 1 }, (_, position) => (first + position) * step);
}

/** A tick as short as it can be written, free of the dust of floating point. */
function tickText(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}

/** An axis of shares, always whole. */
export function percentAxis({ top, height }: { top: number; height: number }): ValueAxis {
  const y = (value: number) => top + ((100 - value) / 100) * height;
  return {
    y,
    isBeyond: () => false,
    ticks: [0, 25, 50, 75, 100].map((value) => ({ y: y(value), label: `${value} %` })),
    digits: 0,
  };
}
