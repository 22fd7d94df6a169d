import { type Axis, isBeyond, type Span } from "./forest-axis.ts";

/** Pixels of a value on the reading scale, never beyond the plot. */
type Place = (value: number) => number;

/** A line from end to end, with an arrow where an end lies beyond the axis. */
export function IntervalLine({
  axis,
  place,
  low,
  high,
  y,
  color,
  dashed = false,
}: {
  axis: Axis;
  place: Place;
  low: number;
  high: number;
  y: number;
  color: string;
  dashed?: boolean;
}) {
  const [from, to] = [place(low), place(high)];
  return (
    <g stroke={color} strokeWidth={1.6} fill={color}>
      <line x1={from} x2={to} y1={y} y2={y} strokeDasharray={dashed ? "5 3" : undefined} />
      {isBeyond(axis, low) && (
        <path d={`M${from - 3} ${y}l6 -4v8Z`} stroke="none" data-arrow="low" />
      )}
      {isBeyond(axis, high) && (
        <path d={`M${to + 3} ${y}l-6 -4v8Z`} stroke="none" data-arrow="high" />
      )}
    </g>
  );
}

/** The square of one trial: its area grows with its weight; hollow where it is in no number. */
export function EffectSquare({
  x,
  y,
  weight,
  color,
  hollow,
}: {
  x: number;
  y: number;
  weight: number | null;
  color: string;
  hollow: boolean;
}) {
  const side = weight === null ? 6 : 5 + Math.sqrt(weight) * 0.9;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      fill={hollow ? "var(--surface)" : color}
      stroke={color}
    />
  );
}

/** Outline of a pooled effect, as wide as its interval. */
export function diamondPath(place: Place, span: Span, y: number): string {
  const [low, middle, high] = [span.low, span.estimate, span.high].map(place);
  return `M${low} ${y}L${middle} ${y - 7}L${high} ${y}L${middle} ${y + 7}Z`;
}

/** What the two sides of "no effect" mean, where each has room between the edges of the drawing. */
export function SideWords({
  x,
  y,
  width,
  below,
  above,
}: {
  /** Pixels of "no effect". */
  x: number;
  y: number;
  width: number;
  below: string;
  above: string;
}) {
  const fits = (words: string, room: number) => words.length * 6.2 + 24 < room;
  return (
    <g fontSize={12} fill="var(--muted)">
      {fits(below, x - 4) && (
        <>
          <path d={`M${x - 15} ${y - 4}l7 -4v8Z`} />
          <text x={x - 20} y={y} textAnchor="end">
            {below}
          </text>
        </>
      )}
      {fits(above, width - x - 4) && (
        <>
          <path d={`M${x + 15} ${y - 4}l-7 -4v8Z`} />
          <text x={x + 20} y={y}>
            {above}
          </text>
        </>
      )}
    </g>
  );
}

/** A text cut to the letters there is room for. */
export function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(6, letters - 1)).trimEnd()}…`;
}
