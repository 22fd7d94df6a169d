import { CartesianGrid, ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { tickText } from "../../ui/forest-axis.ts";
import { axisLook, gridLook, type PlotScales, TellPlace, usePlotScales } from "../../ui/plot.tsx";
import { bubblePoints, type BubblePlot } from "./bubbles.ts";
import { moderatorWords } from "./moderators.ts";

/** Room above and below the plot for the names of its axes. */
const titleRoom = 26;

export function BubbleChart({
  plot,
  measure,
  summary,
  width,
  height,
  onOpen,
}: {
  plot: BubblePlot;
  measure: string;
  summary: string;
  width: number;
  height: number;
  onOpen: (study: string) => void;
}) {
  const { xAxis, yAxis } = plot;
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={summary}
      points={bubblePoints(plot)}
      onOpen={(position) => {
        const bubble = plot.bubbles[position];
        if (bubble !== undefined) onOpen(bubble.key);
      }}
    >
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: titleRoom, right: 16, bottom: titleRoom - 6, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} {...gridLook} />
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
          width={50}
          domain={[...yAxis.domain]}
          ticks={[...yAxis.ticks]}
          tickFormatter={(tick: number) => tickText(yAxis, tick)}
          dataKey="y"
        />
        <Layer plot={plot} measure={measure} height={height} />
        <TellPlace />
      </ScatterChart>
    </ChartSurface>
  );
}

function Layer({ plot, measure, height }: { plot: BubblePlot; measure: string; height: number }) {
  const scales = usePlotScales();
  if (scales === undefined) return null;
  const right = scales.left + scales.width;
  return (
    <g fontSize={12}>
      <text x={4} y={13} fill="var(--muted)">
        {measure}
      </text>
      <text x={right} y={height - 5} textAnchor="end" fill="var(--muted)">
        {moderatorWords[plot.moderator].axis}
      </text>
      <line
        x1={scales.left}
        x2={right}
        y1={scales.y(plot.nullAt)}
        y2={scales.y(plot.nullAt)}
        stroke="var(--line-strong)"
      />
      <FittedLine plot={plot} scales={scales} />
      {plot.bubbles.map((bubble) => (
        <circle
          key={bubble.id}
          cx={scales.x(bubble.x)}
          cy={scales.y(bubble.y)}
          r={bubble.r}
          fill="var(--accent)"
          fillOpacity={0.22}
          stroke="var(--accent)"
          strokeWidth={1.4}
        />
      ))}
    </g>
  );
}

/** The line with the interval of the mean, never beyond the plot. */
function FittedLine({ plot: { line, yAxis }, scales }: { plot: BubblePlot; scales: PlotScales }) {
  if (line === null) return null;
  const [bottom, top] = yAxis.domain;
  const at = (x: number, y: number) =>
    `${scales.x(x).toFixed(1)},${scales.y(Math.min(top, Math.max(bottom, y))).toFixed(1)}`;
  const upper = line.map(({ x, ciHigh }) => at(x, ciHigh));
  const lower = line.map(({ x, ciLow }) => at(x, ciLow)).toReversed();
  return (
    <>
      <polygon points={[...upper, ...lower].join(" ")} fill="var(--ink)" fillOpacity={0.08} />
      <polyline
        points={line.map(({ x, estimate }) => at(x, estimate)).join(" ")}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={1.8}
      />
    </>
  );
}
