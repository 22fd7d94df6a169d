export interface ValueAxis {
  /** From the value to pixels from the top; values beyond the ends stand at them. */
  readonly y: (value: number) => number;
  readonly isBeyond: (value: number) => boolean;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
}

/** What an axis must hold, and what may be cut at its ends. */
interface Extent {
  readonly held: readonly number[];
  readonly free: readonly number[];
}

/** How far beyond what it must hold an axis may stretch for the rest, in widths of the former. */
const stretch = 1.2;

/** Steps within a power of ten, from fine to coarse. */
const ratioLadders = [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]];

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
  const room = Math.max((high - low) * stretch, kind === "log" ? Math.log(8) : 1);
  const from = Math.max(low - room, Math.min(low, ...rest));
  const to = Math.min(high + room, Math.max(high, ...rest));
  const air = Math.max((to - from) * 0.14, 0.05);
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
  const most = Math.max(2, Math.floor(height / 34));
  const values = kind === "log" ? ratioTicks(from, to, most) : linearTicks(from, to, most);
  return {
    y,
    isBeyond: (value) => place(value) < from || place(value) > to,
    ticks: values.map((value) => ({ y: y(value), label: tickText(value) })),
  };
}

function placeOn(kind: "log" | "linear"): (value: number) => number {
  return kind === "log" ? Math.log : (value) => value;
}

/** The finest ladder that has room; the coarsest whatever the room. */
function ratioTicks(from: number, to: number, most: number): readonly number[] {
  const drawn = ratioLadders.map((steps) => {
    const ticks: number[] = [];
    for (let power = Math.floor(from / Math.LN10); power <= to / Math.LN10; power += 1)
      for (const step of steps) {
        const at = Math.log(step * 10 ** power);
        if (at >= from && at <= to) ticks.push(step * 10 ** power);
      }
    return ticks;
  });
  return drawn.find((ticks) => ticks.length <= most) ?? drawn.at(-1) ?? [];
}

/** Round numbers, at most so many. */
function linearTicks(from: number, to: number, most: number): readonly number[] {
  const rough = (to - from) / most;
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
  };
}
