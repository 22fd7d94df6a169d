import { useNavigate } from "@tanstack/react-router";
import { createContext, use, useMemo } from "react";
import { CartesianGrid, ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { hourTickLabel } from "../../ui/hours.ts";
import { percent } from "../../ui/number-format.ts";
import { axisLook, gridLook, TellPlace, usePlotScales } from "../../ui/plot.tsx";
import { routeColor, routeOutline } from "../../ui/route-shape.ts";
import { type MarkGroup, responseAxis, type ResponsePlot } from "./view-model.ts";

const percentTicks = [0, 25, 50, 75, 100];

/**
 * The marks reach their layer past the chart: the chart's own machinery then has nothing to do on a
 * filter click, because its axes are the same for every filter.
 */
const MarksContext = createContext<readonly MarkGroup[]>([]);

export function ResponseChart({
  plot,
  summary,
  width,
  height,
}: {
  plot: ResponsePlot;
  summary: string;
  width: number;
  height: number;
}) {
  const navigate = useNavigate();
  const chart = useMemo(
    () => (
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: 12, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid {...gridLook} />
        <XAxis
          {...axisLook}
          dataKey="x"
          domain={[...responseAxis.domain]}
          ticks={[...responseAxis.ticks]}
          tickFormatter={hourTickLabel}
          interval="preserveStart"
        />
        <YAxis
          {...axisLook}
          dataKey="y"
          width={54}
          domain={[0, 100]}
          ticks={percentTicks}
          tickFormatter={percent}
        />
        <Marks />
        <TellPlace />
      </ScatterChart>
    ),
    [width, height],
  );
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={summary}
      points={plot.reachable}
      onOpen={(position) => {
        const point = plot.points[position];
        if (point !== undefined)
          void navigate({
            to: "/studies/$key",
            params: { key: point.study },
            hash: point.result,
          });
      }}
    >
      <MarksContext value={plot.groups}>{chart}</MarksContext>
    </ChartSurface>
  );
}

function Marks() {
  const groups = use(MarksContext);
  const plot = usePlotScales();
  if (plot === undefined) return null;
  return (
    <g>
      {groups.map((group) => {
        const color = routeColor(group.route);
        const outline = routeOutline(group.route);
        return (
          <path
            key={`${group.route} ${group.randomised}`}
            d={group.marks.map((mark) => outline(plot.x(mark.x), plot.y(mark.y), mark.r)).join("")}
            fill={color}
            fillOpacity={group.randomised ? 0.72 : 0}
            stroke={group.randomised ? "var(--surface)" : color}
            strokeWidth={group.randomised ? 0.8 : 1.6}
          />
        );
      })}
    </g>
  );
}
