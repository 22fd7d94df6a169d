import { useMemo } from "react";
import { ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { plotValue, rangeText, spanText, tickText } from "../../ui/forest-axis.ts";
import {
  diamondPath,
  EffectSquare,
  IntervalLine,
  shortened,
  SideWords,
} from "../../ui/forest-marks.tsx";
import { decimal } from "../../ui/number-format.ts";
import { axisLook, TellPlace, usePlotScales, type PlotScales } from "../../ui/plot.tsx";
import styles from "./own.module.css";
import {
  type Forest,
  forestPoints,
  forestSummary,
  type PlacedForest,
  type PlacedRow,
  placeForest,
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
          tickFormatter={(tick: number) => tickText(axis, tick)}
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
  /** Pixels of a value on the reading scale. */
  readonly place: (value: number) => number;
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
  const { axis } = forest;
  const { digits } = axis;
  const place = (value: number) => scales.x(plotValue(axis, value));
  const drawing = { forest, placed, scales, width, place };
  const { pooled, prediction, nullAt } = forest;
  return (
    <g fontSize={13} className={styles.words}>
      {!placed.compact && <Heads {...drawing} />}
      {nullAt !== null && (
        <line
          x1={place(nullAt)}
          x2={place(nullAt)}
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
          <path d={diamondPath(place, pooled, scales.y(placed.pooledY))} fill="var(--accent)" />
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
          <IntervalLine
            axis={axis}
            place={place}
            low={prediction.low}
            high={prediction.high}
            y={scales.y(placed.predictionY)}
            color="var(--accent)"
            dashed
          />
        </>
      )}
      {nullAt !== null && (
        <SideWords x={place(nullAt)} y={height - 5} width={width} {...forest.measure.favours} />
      )}
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
  const { forest, scales, place } = drawing;
  const { effect } = row;
  const y = scales.y(row.y);
  const away = row.state !== "kept";
  const color = away ? "var(--line-strong)" : "var(--ink)";
  const text = effect === null ? "cannot be used" : spanText(effect, forest.axis.digits);
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
          <IntervalLine
            axis={forest.axis}
            place={place}
            low={effect.low}
            high={effect.high}
            y={y}
            color={color}
          />
          <EffectSquare
            x={place(effect.estimate)}
            y={y}
            weight={row.weight}
            color={color}
            hollow={away}
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
