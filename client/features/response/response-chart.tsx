import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { CartesianGrid, ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { hourTickLabel } from "../../ui/hours.ts";
import { percent } from "../../ui/number-format.ts";
import { axisLook, gridLook, TellPlace, usePlotScales } from "../../ui/plot.tsx";
import { routeColor, routeOutline } from "../../ui/route-shape.ts";
import { type MarkGroup, responseAxis, type ResponsePlot } from "./view-model.ts";

const percentTicks = [0, 25, 50, 75, 100];

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
  // The axes are the same for every filter: only the marks are drawn again on a filter click.
  const axes = useMemo(
    () => [
      <CartesianGrid key="grid" {...gridLook} />,
      <XAxis
        key="x"
        {...axisLook}
        dataKey="x"
        domain={[...responseAxis.domain]}
        ticks={[...responseAxis.ticks]}
        tickFormatter={hourTickLabel}
        interval="preserveStart"
      />,
      <YAxis
        key="y"
        {...axisLook}
        dataKey="y"
        width={44}
        domain={[-3, 103]}
        ticks={percentTicks}
        tickFormatter={percent}
      />,
      <TellPlace key="place" />,
    ],
    [],
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
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: 6, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        {axes}
        <Marks groups={plot.groups} />
      </ScatterChart>
    </ChartSurface>
  );
}

function Marks({ groups }: { groups: readonly MarkGroup[] }) {
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
