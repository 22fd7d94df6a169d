import { useMemo } from "react";
import { ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "./chart-surface.tsx";
import { isBeyond, plotValue, tickText } from "./forest-axis.ts";
import { diamondPath, IntervalLine, SideWords } from "./forest-marks.tsx";
import { WordsAbove, WordsBeside } from "./interval-row-words.tsx";
import {
  type IntervalList,
  intervalPoints,
  type PlacedIntervalRow,
  placeIntervals,
} from "./interval-rows.ts";
import styles from "./interval-rows.module.css";
import { axisLook, type PlotScales, TellPlace, usePlotScales } from "./plot.tsx";

const tickHeight = 26;
const sidesHeight = 22;

/** Effects one under the other with their intervals; words beside the marks, on a phone above them. */
export function IntervalRowsChart({
  list,
  level,
  summary,
  width,
  height,
  onOpen,
  openHint,
}: {
  list: IntervalList;
  level: number;
  summary: string;
  width: number;
  height: number;
  onOpen?: (id: string) => void;
  openHint?: string;
}) {
  const placed = useMemo(() => placeIntervals(list, width), [list, width]);
  const points = useMemo(() => intervalPoints(list, placed, level), [list, placed, level]);
  const margin = placed.compact
    ? { top: 0, right: 14, bottom: sidesHeight, left: 14 }
    : { top: 0, right: 176, bottom: sidesHeight, left: Math.min(360, width * 0.4) };
  const { axis } = list;
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={summary}
      points={points}
      {...(onOpen === undefined
        ? {}
        : {
            onOpen: (position: number) => {
              const row = placed.rows[position];
              if (row !== undefined) onOpen(row.id);
            },
          })}
      {...(openHint === undefined ? {} : { openHint })}
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
        <Layer list={list} rows={placed.rows} compact={placed.compact} {...{ width, height }} />
        <TellPlace />
      </ScatterChart>
    </ChartSurface>
  );
}

interface Drawing {
  readonly list: IntervalList;
  readonly scales: PlotScales;
  readonly width: number;
  readonly compact: boolean;
}

function Layer({
  rows,
  height,
  ...given
}: Omit<Drawing, "scales"> & { rows: readonly PlacedIntervalRow[]; height: number }) {
  const scales = usePlotScales();
  if (scales === undefined) return null;
  const drawing = { ...given, scales };
  const { list, compact } = given;
  const place = (value: number) => scales.x(plotValue(list.axis, value));
  return (
    <g fontSize={13} className={styles.words}>
      {!compact && <Heads {...drawing} />}
      <Rule {...drawing} at={list.nullAt} />
      <Rule {...drawing} at={list.reference} dashed />
      {rows.map((row) => {
        const y = scales.y(row.y);
        const words = { row, y, left: scales.left, width: given.width, digits: list.axis.digits };
        return (
          <g key={row.id}>
            {compact ? <WordsAbove {...words} /> : <WordsBeside {...words} />}
            <Marks {...drawing} row={row} y={y} place={place} />
          </g>
        );
      })}
      {list.nullAt !== null && !isBeyond(list.axis, list.nullAt) && (
        <SideWords
          x={place(list.nullAt)}
          y={height - 5}
          width={given.width}
          below={list.favours.left}
          above={list.favours.right}
        />
      )}
    </g>
  );
}

function Heads({ list: { heads }, scales, width }: Drawing) {
  return (
    <g fill="var(--muted)" fontSize={12}>
      <text x={0} y={16}>
        {heads.label}
      </text>
      <text x={width - 2} y={16} textAnchor="end">
        {heads.effect}
      </text>
      <line x1={0} x2={width} y1={scales.top + 25} y2={scales.top + 25} stroke="var(--line)" />
    </g>
  );
}

/** A line through all rows: "no effect", or the value they are held against. */
function Rule({
  list,
  scales,
  compact,
  at,
  dashed = false,
}: Drawing & { at: number | null; dashed?: boolean }) {
  if (at === null || isBeyond(list.axis, at)) return null;
  const x = scales.x(plotValue(list.axis, at));
  return (
    <line
      x1={x}
      x2={x}
      y1={scales.top + (compact ? 0 : 26)}
      y2={scales.top + scales.height}
      stroke={dashed ? "var(--accent)" : "var(--line-strong)"}
      strokeDasharray={dashed ? "2 3" : undefined}
    />
  );
}

function Marks({
  list: { axis },
  row,
  y,
  place,
}: Drawing & { row: PlacedIntervalRow; y: number; place: (value: number) => number }) {
  if (row.span === null) return null;
  const { span, prediction, color } = row;
  const line = { axis, place, y, color };
  const x = place(span.estimate);
  return (
    <>
      {prediction !== null && (
        <IntervalLine {...line} low={prediction.low} high={prediction.high} dashed />
      )}
      <IntervalLine {...line} low={span.low} high={span.high} />
      {row.mark === "sum" ? (
        <path d={diamondPath(place, span, y)} fill={color} />
      ) : (
        <path
          d={row.outline(x, y, 5)}
          fill={row.mark === "one" ? "var(--surface)" : color}
          stroke={color}
          strokeWidth={1.6}
        />
      )}
    </>
  );
}
