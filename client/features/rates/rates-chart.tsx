import { CartesianGrid, ScatterChart, XAxis, YAxis } from "recharts";
import type { RatesAnswer } from "../../lib/api.ts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { percent } from "../../ui/number-format.ts";
import { axisLook, gridLook, type PlotScales, TellPlace, usePlotScales } from "../../ui/plot.tsx";
import { routeColor, routeOutline } from "../../ui/route-shape.ts";
import styles from "./rates.module.css";
import {
  placeRates,
  type RateRow,
  ratePoints,
  ratesSummary,
  type RatesPlot,
} from "./view-model.ts";

const axisHeight = 30;
const tickValues = [0, 20, 40, 60, 80, 100];

export function RatesChart({
  answer,
  width,
  height,
}: {
  answer: RatesAnswer;
  width: number;
  height: number;
}) {
  const plot = placeRates(answer, width);
  const margin = plot.compact
    ? { top: 0, right: 14, bottom: 0, left: 14 }
    : { top: 0, right: 220, bottom: 0, left: 140 };
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={ratesSummary(answer)}
      points={ratePoints(plot)}
    >
      <ScatterChart width={width} height={height} margin={margin} accessibilityLayer={false}>
        <CartesianGrid horizontal={false} {...gridLook} />
        <XAxis
          {...axisLook}
          height={axisHeight}
          domain={[0, 100]}
          ticks={tickValues}
          tickFormatter={percent}
          dataKey="x"
        />
        <YAxis {...axisLook} hide reversed domain={[0, height - axisHeight]} dataKey="y" />
        <Blocks plot={plot} />
        <TellPlace />
      </ScatterChart>
    </ChartSurface>
  );
}

function Blocks({ plot }: { plot: RatesPlot }) {
  const scales = usePlotScales();
  if (scales === undefined) return null;
  const edge = plot.compact ? 2 : 0;
  return (
    <g fontSize={13} className={styles.words}>
      {plot.blocks.map((block, position) => (
        <g key={block.id}>
          {position > 0 && (
            <line
              x1={0}
              x2="100%"
              y1={block.y - 17}
              y2={block.y - 17}
              stroke="var(--line)"
              strokeWidth={1}
            />
          )}
          <text x={edge} y={block.y + 5} fill="var(--ink)" fontWeight={650}>
            {block.label}
            <tspan fill="var(--muted)" fontWeight={400}>
              {`  ${block.detail}`}
            </tspan>
          </text>
          {block.rows.map((row) => (
            <Row key={row.id} row={row} scales={scales} compact={plot.compact} />
          ))}
        </g>
      ))}
    </g>
  );
}

function Row({ row, scales, compact }: { row: RateRow; scales: PlotScales; compact: boolean }) {
  const color =
    row.side === "comparator"
      ? "var(--comparator)"
      : row.route === null
        ? "var(--accent)"
        : routeColor(row.route);
  const y = scales.y(row.y);
  return (
    <g>
      {compact ? (
        <text x={2} y={y - 11} fill="var(--ink-soft)" fontSize={12}>
          {`${row.label}: ${row.text}`}
        </text>
      ) : (
        <>
          <text x={0} y={y + 4.5} fill="var(--ink-soft)">
            {row.label}
          </text>
          <text x={scales.left + scales.width + 14} y={y + 4.5} fill="var(--ink-soft)">
            {row.text}
          </text>
        </>
      )}
      {row.arms.map((arm) => (
        <circle
          key={arm.id}
          cx={scales.x(arm.percent)}
          cy={y}
          r={3.5}
          fill={color}
          fillOpacity={0.28}
        />
      ))}
      {row.pooled !== null && <PooledDiamond row={row} scales={scales} color={color} />}
      {row.crude !== null && (
        <>
          <line
            x1={scales.x(row.crude.ciLow)}
            x2={scales.x(row.crude.ciHigh)}
            y1={y}
            y2={y}
            stroke={color}
            strokeWidth={2}
            strokeDasharray={row.few ? "3 3" : undefined}
          />
          <path
            d={routeOutline(row.route ?? "intravenous")(scales.x(row.crude.percent), y, 5.5)}
            fill={row.side === "comparator" ? "var(--surface)" : color}
            stroke={row.side === "comparator" ? color : "var(--surface)"}
            strokeWidth={row.side === "comparator" ? 2 : 1}
          />
        </>
      )}
    </g>
  );
}

/** Half of the diamond's height, and how far it stands below the crude sum. */
const diamond = { half: 4, below: 9 };

/** The pooled rate, as wide as its interval; only rows of three trials and more have one. */
function PooledDiamond({
  row,
  scales,
  color,
}: {
  row: RateRow;
  scales: PlotScales;
  color: string;
}) {
  if (row.pooled === null) return null;
  const y = scales.y(row.y) + diamond.below;
  const [low, middle, high] = [row.pooled.ciLow, row.pooled.percent, row.pooled.ciHigh].map(
    scales.x,
  );
  return (
    <path
      d={`M${low} ${y}L${middle} ${y - diamond.half}L${high} ${y}L${middle} ${y + diamond.half}Z`}
      fill={row.side === "comparator" ? "var(--surface)" : color}
      fillOpacity={row.side === "comparator" ? 1 : 0.35}
      stroke={color}
      strokeWidth={1.2}
    />
  );
}
