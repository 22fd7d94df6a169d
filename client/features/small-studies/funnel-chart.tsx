import { ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { tickText } from "../../ui/forest-axis.ts";
import { axisLook, type PlotScales, TellPlace, usePlotScales } from "../../ui/plot.tsx";
import { type Funnel, funnelPoints } from "./view-model.ts";

/** Room above and below the plot for the names of its axes. */
const titleRoom = 30;

export function FunnelChart({
  funnel,
  measure,
  summary,
  width,
  height,
  onOpen,
}: {
  funnel: Funnel;
  measure: string;
  summary: string;
  width: number;
  height: number;
  onOpen: (study: string) => void;
}) {
  const { xAxis, yAxis } = funnel;
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={summary}
      points={funnelPoints(funnel)}
      onOpen={(position) => {
        const trial = funnel.trials[position];
        if (trial !== undefined) onOpen(trial.key);
      }}
    >
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: titleRoom, right: 12, bottom: titleRoom - 10, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          {...axisLook}
          axisLine={{ stroke: "var(--line-strong)" }}
          domain={[...xAxis.domain]}
          ticks={[...xAxis.ticks]}
          tickFormatter={(tick: number) => tickText(xAxis, tick)}
          dataKey="x"
        />
        <YAxis
          {...axisLook}
          width={44}
          reversed
          domain={[...yAxis.domain]}
          ticks={[...yAxis.ticks]}
          tickFormatter={(tick: number) => tickText(yAxis, tick)}
          dataKey="y"
        />
        <Layer funnel={funnel} measure={measure} height={height} />
        <TellPlace />
      </ScatterChart>
    </ChartSurface>
  );
}

function Layer({ funnel, measure, height }: { funnel: Funnel; measure: string; height: number }) {
  const scales = usePlotScales();
  if (scales === undefined) return null;
  const { nullAt, pooledAt } = funnel;
  return (
    <g fontSize={12}>
      <text x={4} y={13} fill="var(--muted)">
        Standard error
      </text>
      <text x={scales.left + scales.width} y={height - 5} textAnchor="end" fill="var(--muted)">
        {measure}
      </text>
      <Contours funnel={funnel} scales={scales} />
      <Upright scales={scales} at={nullAt} color="var(--line-strong)" />
      {pooledAt !== null && <Upright scales={scales} at={pooledAt} color="var(--accent)" dashed />}
      {funnel.filled.map(({ yi, se }) => (
        <circle
          key={`${yi} ${se}`}
          cx={scales.x(yi)}
          cy={scales.y(se)}
          r={4.5}
          fill="var(--surface)"
          stroke="var(--accent)"
          strokeWidth={1.5}
          strokeDasharray="2 1.5"
        />
      ))}
      {funnel.trials.map(({ key, yi, se }) => (
        <circle
          key={key}
          cx={scales.x(yi)}
          cy={scales.y(se)}
          r={4.8}
          fill="var(--ink)"
          stroke="var(--surface)"
          strokeWidth={1}
        />
      ))}
    </g>
  );
}

/** Triangles around "no effect": a trial inside one does not reach its level of significance. */
function Contours({ funnel, scales }: { funnel: Funnel; scales: PlotScales }) {
  const top = `${scales.x(funnel.nullAt)},${scales.y(0)}`;
  const foot = scales.y(funnel.foot);
  return funnel.contours.map(({ level, low, high }) => (
    <polygon
      key={level}
      points={`${top} ${scales.x(low)},${foot} ${scales.x(high)},${foot}`}
      fill="var(--ink)"
      fillOpacity={0.07}
      stroke="var(--line-strong)"
      strokeWidth={0.8}
    />
  ));
}

function Upright({
  scales,
  at,
  color,
  dashed = false,
}: {
  scales: PlotScales;
  at: number;
  color: string;
  dashed?: boolean;
}) {
  return (
    <line
      x1={scales.x(at)}
      x2={scales.x(at)}
      y1={scales.top}
      y2={scales.top + scales.height}
      stroke={color}
      strokeWidth={1.3}
      strokeDasharray={dashed ? "5 3" : undefined}
    />
  );
}
