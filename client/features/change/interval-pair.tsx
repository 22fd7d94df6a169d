import type { QuestionChange } from "../../lib/api.ts";
import { type Axis, isBeyond, plotValue, type Span } from "../../ui/forest-axis.ts";
import { IntervalLine } from "../../ui/forest-marks.tsx";
import { spanOf } from "../../ui/reading.ts";
import styles from "./change.module.css";

const width = 240;
const height = 46;
const edge = 10;

/** Both answers drawn one over the other; the words beside it say the same. */
export function IntervalPair({ change, axis }: { change: QuestionChange; axis: Axis }) {
  const [low, high] = axis.domain;
  const place = (value: number): number =>
    edge + ((plotValue(axis, value) - low) / (high - low)) * (width - 2 * edge);
  const { nullValue } = change;
  return (
    <svg
      className={styles.pair}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {!isBeyond(axis, nullValue) && (
        <line
          x1={place(nullValue)}
          x2={place(nullValue)}
          y1={2}
          y2={height - 2}
          stroke="var(--line-strong)"
        />
      )}
      <Mark span={spanOf(change.before)} y={14} color="var(--comparator)" {...{ axis, place }} />
      <Mark span={spanOf(change.after)} y={32} color="var(--accent)" filled {...{ axis, place }} />
    </svg>
  );
}

function Mark({
  span,
  y,
  color,
  filled = false,
  axis,
  place,
}: {
  span: Span | null;
  y: number;
  color: string;
  filled?: boolean;
  axis: Axis;
  place: (value: number) => number;
}) {
  if (span === null) return null;
  return (
    <>
      <IntervalLine {...{ axis, place, y, color }} low={span.low} high={span.high} />
      <circle
        cx={place(span.estimate)}
        cy={y}
        r={4}
        fill={filled ? color : "var(--bg)"}
        stroke={color}
        strokeWidth={1.6}
      />
    </>
  );
}
