import { CartesianGrid, ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { hourTickLabel } from "../../ui/hours.ts";
import { percent } from "../../ui/number-format.ts";
import { axisLook, gridLook, type PlotScales, TellPlace, usePlotScales } from "../../ui/plot.tsx";
import { routeOutline } from "../../ui/route-shape.ts";
import {
  type Course,
  type CoursePlot,
  coursePlot,
  courseSummary,
  type PlacedSeries,
  spreadLabels,
} from "./course-view-model.ts";

export function CourseChart({
  course,
  width,
  height,
  onOpen,
}: {
  course: Course;
  width: number;
  height: number;
  onOpen: (result: string) => void;
}) {
  const plot = coursePlot(course);
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={courseSummary(course)}
      points={plot.reachable}
      onOpen={(position) => {
        const point = plot.reachable[position];
        if (point !== undefined) onOpen(point.id);
      }}
    >
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: 12, right: 24, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} {...gridLook} />
        <XAxis
          {...axisLook}
          dataKey="x"
          domain={[...plot.hours.domain]}
          ticks={[...plot.hours.ticks]}
          tickFormatter={hourTickLabel}
          interval="preserveStart"
        />
        <YAxis
          {...axisLook}
          dataKey="y"
          width={54}
          domain={[...plot.values.domain]}
          ticks={[...plot.values.ticks]}
          {...(course.unit === "percent" ? { tickFormatter: percent } : {})}
        />
        <Lines plot={plot} />
        <TellPlace />
      </ScatterChart>
    </ChartSurface>
  );
}

function Lines({ plot }: { plot: CoursePlot }) {
  const scales = usePlotScales();
  if (scales === undefined) return null;
  const ends = plot.series.map((series) => series.points.at(-1));
  const tops = spreadLabels(
    ends.map((end) => scales.y(end?.y ?? 0)),
    13,
  );
  return plot.series.map((series, position) => (
    <g key={series.arm}>
      <Line series={series} scales={scales} />
      <text
        x={scales.x(ends[position]?.x ?? 0) + 11}
        y={(tops[position] ?? 0) + 4}
        fill="var(--ink)"
        fontSize={12}
        fontWeight={650}
      >
        {series.numeral}
      </text>
    </g>
  ));
}

function Line({ series, scales }: { series: PlacedSeries; scales: PlotScales }) {
  const outline = routeOutline(series.route);
  const dots = series.points.map((point) => ({
    ...point,
    x: scales.x(point.x),
    y: scales.y(point.y),
    low: point.low === null ? null : scales.y(point.low),
    high: point.high === null ? null : scales.y(point.high),
  }));
  return (
    <g stroke={series.color} fill="none">
      <polyline
        points={dots.map((dot) => `${dot.x},${dot.y}`).join(" ")}
        strokeWidth={1.6}
        strokeDasharray={series.dash === "" ? undefined : series.dash}
      />
      {dots.map((dot) => (
        <g key={dot.id}>
          {dot.low !== null && dot.high !== null && (
            <line x1={dot.x} x2={dot.x} y1={dot.low} y2={dot.high} strokeWidth={1.4} />
          )}
          <path
            d={outline(dot.x, dot.y, 4.5)}
            fill={series.hollow || dot.unverified ? "var(--surface)" : series.color}
            strokeWidth={1.6}
            strokeDasharray={dot.unverified ? "2 1.5" : undefined}
          />
        </g>
      ))}
    </g>
  );
}
