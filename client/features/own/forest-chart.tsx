import { useMemo } from "react";
import { ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { decimal } from "../../ui/number-format.ts";
import { axisLook, TellPlace, usePlotScales, type PlotScales } from "../../ui/plot.tsx";
import styles from "./own.module.css";
import {
  type Forest,
  forestPoints,
  forestSummary,
  isBeyond,
  type PlacedForest,
  type PlacedRow,
  placeForest,
  plotValue,
  rangeText,
  type Span,
  spanText,
} from "./view-model.ts";

/** Room under the plot for ticks and for the two sides in words. */
const axisHeight = 48;
const tickHeight = 26;

export function ForestChart({
  forest,
  width,
  height,
  onToggle,
}: {
  forest: Forest;
  width: number;
  height: number;
  onToggle: (row: number) => void;
}) {
  const placed = useMemo(() => placeForest(forest, width), [forest, width]);
  const points = useMemo(() => forestPoints(forest, placed), [forest, placed]);
  const margin = placed.compact
    ? { top: 0, right: 14, bottom: axisHeight - tickHeight, left: 14 }
    : { top: 0, right: 250, bottom: axisHeight - tickHeight, left: Math.min(240, width * 0.27) };
  const { axis } = forest;
  const show = (tick: number) => tickText(axis.kind === "log" ? Math.exp(tick) : tick);
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={forestSummary(forest)}
      points={points}
      onOpen={(position) => {
        const row = placed.rows[position];
        if (row !== undefined) onToggle(row.position);
      }}
      openHint="Enter or Space takes a trial out or puts it back"
      byRow
    >
      <ScatterChart width={width} height={height} margin={margin} accessibilityLayer={false}>
        <XAxis
          {...axisLook}
          height={tickHeight}
          axisLine={{ stroke: "var(--line-strong)" }}
          domain={[...axis.domain]}
          ticks={[...axis.ticks]}
          tickFormatter={show}
          dataKey="x"
        />
        <YAxis {...axisLook} hide reversed domain={[0, placed.height]} dataKey="y" />
        <Layer forest={forest} placed={placed} width={width} height={height} />
        <TellPlace />
      </ScatterChart>
    </ChartSurface>
  );
}

interface Drawing {
  readonly forest: Forest;
  readonly placed: PlacedForest;
  readonly scales: PlotScales;
  readonly width: number;
}

function Layer({
  forest,
  placed,
  width,
  height,
}: {
  forest: Forest;
  placed: PlacedForest;
  width: number;
  height: number;
}) {
  const scales = usePlotScales();
  if (scales === undefined) return null;
  const drawing = { forest, placed, scales, width };
  const { digits } = forest.axis;
  const { pooled, prediction, nullAt } = forest;
  return (
    <g fontSize={13} className={styles.words}>
      {!placed.compact && <Heads {...drawing} />}
      {nullAt !== null && (
        <line
          x1={scales.x(plotValue(forest.axis, nullAt))}
          x2={scales.x(plotValue(forest.axis, nullAt))}
          y1={scales.top + (placed.compact ? 0 : 24)}
          y2={scales.top + scales.height}
          stroke="var(--line-strong)"
        />
      )}
      {placed.rows.map((row) => (
        <Row key={row.position} row={row} {...drawing} />
      ))}
      {pooled !== null && placed.pooledY !== null && (
        <>
          <Words
            {...drawing}
            y={placed.pooledY}
            label="Pooled"
            text={spanText(pooled, digits)}
            weight={null}
            strong
          />
          <path d={diamond(drawing, pooled, placed.pooledY)} fill="var(--accent)" />
        </>
      )}
      {prediction !== null && placed.predictionY !== null && (
        <>
          <Words
            {...drawing}
            y={placed.predictionY}
            label="Prediction interval"
            text={rangeText(prediction, digits)}
            weight={null}
          />
          <Interval
            {...drawing}
            low={prediction.low}
            high={prediction.high}
            y={placed.predictionY}
            color="var(--accent)"
            dashed
          />
        </>
      )}
      {nullAt !== null && <Sides {...drawing} at={nullAt} y={height - 5} />}
    </g>
  );
}

function Heads({ forest, scales, width }: Drawing) {
  return (
    <g fill="var(--muted)" fontSize={12}>
      <text x={0} y={16}>
        Trial
      </text>
      <text x={scales.left + scales.width + 16} y={16}>
        {`Effect [${forest.level} % interval]`}
      </text>
      <text x={width - 2} y={16} textAnchor="end">
        Weight
      </text>
    </g>
  );
}

function Row({ row, ...drawing }: Drawing & { row: PlacedRow }) {
  const { forest, scales } = drawing;
  const { effect } = row;
  const y = scales.y(row.y);
  const away = row.state !== "kept";
  const color = away ? "var(--line-strong)" : "var(--ink)";
  const text = effect === null ? "cannot be used" : spanText(effect, forest.axis.digits);
  const side = row.weight === null ? 6 : 5 + Math.sqrt(row.weight) * 0.9;
  const x = effect === null ? 0 : scales.x(plotValue(forest.axis, effect.estimate));
  return (
    <g data-away={away || undefined}>
      <Words
        {...drawing}
        y={row.y}
        label={row.label}
        text={row.state === "out" ? `${text}, taken out` : text}
        weight={row.weight}
        away={away}
      />
      {effect !== null && (
        <>
          <Interval {...drawing} low={effect.low} high={effect.high} y={row.y} color={color} />
          <rect
            x={x - side / 2}
            y={y - side / 2}
            width={side}
            height={side}
            fill={away ? "var(--surface)" : color}
            stroke={color}
          />
        </>
      )}
    </g>
  );
}

/** The words of a line: beside the marks where there is room, above them on a phone. */
function Words({
  placed,
  scales,
  width,
  y,
  label,
  text,
  weight,
  strong = false,
  away = false,
}: Drawing & {
  y: number;
  label: string;
  text: string;
  weight: number | null;
  strong?: boolean;
  away?: boolean;
}) {
  const at = scales.y(y);
  const look = {
    fill: away ? "var(--muted)" : strong ? "var(--ink)" : "var(--ink-soft)",
    fontWeight: strong ? 650 : 400,
  };
  const share = weight === null ? "" : `${decimal(weight, 1)} %`;
  if (placed.compact)
    return (
      <g {...look} fontSize={12}>
        <text x={2} y={at - 12}>
          {shortened(label, (width - text.length * 6.2 - 16) / 6.4)}
        </text>
        <text x={width - 2} y={at - 12} textAnchor="end">
          {text}
        </text>
      </g>
    );
  return (
    <g {...look}>
      <text x={0} y={at + 4.5}>
        {shortened(label, scales.left / 7.2)}
      </text>
      <text x={scales.left + scales.width + 16} y={at + 4.5}>
        {text}
      </text>
      <text x={width - 2} y={at + 4.5} textAnchor="end">
        {share}
      </text>
    </g>
  );
}

/** A line from end to end, with an arrow where an end lies beyond the axis. */
function Interval({
  forest: { axis },
  scales,
  low,
  high,
  y,
  color,
  dashed = false,
}: Drawing & { low: number; high: number; y: number; color: string; dashed?: boolean }) {
  const [from, to] = [scales.x(plotValue(axis, low)), scales.x(plotValue(axis, high))];
  const at = scales.y(y);
  return (
    <g stroke={color} strokeWidth={1.6} fill={color}>
      <line x1={from} x2={to} y1={at} y2={at} strokeDasharray={dashed ? "5 3" : undefined} />
      {isBeyond(axis, low) && (
        <path d={`M${from - 3} ${at}l6 -4v8Z`} stroke="none" data-arrow="low" />
      )}
      {isBeyond(axis, high) && (
        <path d={`M${to + 3} ${at}l-6 -4v8Z`} stroke="none" data-arrow="high" />
      )}
    </g>
  );
}

function diamond({ forest: { axis }, scales }: Drawing, span: Span, y: number): string {
  const [low, middle, high] = [span.low, span.estimate, span.high].map((value) =>
    scales.x(plotValue(axis, value)),
  );
  const at = scales.y(y);
  return `M${low} ${at}L${middle} ${at - 7}L${high} ${at}L${middle} ${at + 7}Z`;
}

/** What the two sides of "no effect" mean, where each has room. */
function Sides({
  forest: { axis, measure },
  scales,
  width,
  at,
  y,
}: Drawing & { at: number; y: number }) {
  const x = scales.x(plotValue(axis, at));
  const rooms = { below: x - 4, above: width - x - 4 };
  const fits = (words: string, room: number) => words.length * 6.2 + 24 < room;
  return (
    <g fontSize={12} fill="var(--muted)">
      {fits(measure.favours.below, rooms.below) && (
        <>
          <path d={`M${x - 15} ${y - 4}l7 -4v8Z`} />
          <text x={x - 20} y={y} textAnchor="end">
            {measure.favours.below}
          </text>
        </>
      )}
      {fits(measure.favours.above, rooms.above) && (
        <>
          <path d={`M${x + 15} ${y - 4}l-7 -4v8Z`} />
          <text x={x + 20} y={y}>
            {measure.favours.above}
          </text>
        </>
      )}
    </g>
  );
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(6, letters - 1)).trimEnd()}…`;
}

/** A tick as short as it can be written, free of the dust of floating point. */
function tickText(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
