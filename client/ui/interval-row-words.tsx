import { rangeText, spanText } from "./forest-axis.ts";
import { shortened } from "./forest-marks.tsx";
import type { PlacedIntervalRow } from "./interval-rows.ts";

interface WordsProps {
  readonly row: PlacedIntervalRow;
  /** Pixels of the row's middle. */
  readonly y: number;
  /** Pixels left of the plot. */
  readonly left: number;
  readonly width: number;
  readonly digits: number;
}

/** The words of a row beside its marks: what it is on the left, its interval on the right. */
export function WordsBeside({ row, y, left, width, digits }: WordsProps) {
  const { effect, another, weight } = textsOf(row, digits);
  const room = (left - 10) / 6.7;
  const label = shortened(row.label, room - Math.min(row.detail.length + 2, room * 0.5));
  return (
    <g>
      <text x={0} y={y + 4.5} fill="var(--ink)" fontWeight={weight}>
        {label}
        <tspan fill="var(--muted)" fontWeight={400} fontSize={12}>
          {row.detail === "" ? "" : `  ${shortened(row.detail, room - label.length - 1)}`}
        </tspan>
      </text>
      <text
        x={width - 2}
        y={another === "" ? y + 4.5 : y - 3}
        textAnchor="end"
        fill="var(--ink)"
        fontWeight={weight}
      >
        {effect}
      </text>
      <text x={width - 2} y={y + 12} textAnchor="end" fill="var(--muted)" fontSize={11.5}>
        {another}
      </text>
    </g>
  );
}

/** The same words above the marks, where a phone has no room beside them. */
export function WordsAbove({ row, y, width, digits }: WordsProps) {
  const { effect, another, weight } = textsOf(row, digits);
  const second = row.detail !== "" || another !== "";
  const top = y - (second ? 28 : 13);
  return (
    <g fontSize={12}>
      <text x={2} y={top} fill="var(--ink)" fontWeight={weight}>
        {shortened(row.label, (width - effect.length * 6.3 - 14) / 6.3)}
      </text>
      <text x={width - 2} y={top} textAnchor="end" fill="var(--ink)" fontWeight={weight}>
        {effect}
      </text>
      {second && (
        <g fill="var(--muted)" fontSize={11.5}>
          <text x={2} y={top + 15}>
            {shortened(row.detail, (width - another.length * 5.8 - 14) / 5.8)}
          </text>
          <text x={width - 2} y={top + 15} textAnchor="end">
            {another}
          </text>
        </g>
      )}
    </g>
  );
}

function textsOf({ span, prediction, strong }: PlacedIntervalRow, digits: number) {
  return {
    effect: span === null ? "–" : spanText(span, digits),
    another: prediction === null ? "" : `another trial ${rangeText(prediction, digits)}`,
    weight: strong ? 650 : 400,
  };
}
