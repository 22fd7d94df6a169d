import { CartesianGrid, ScatterChart, XAxis, YAxis } from "recharts";
import { ChartSurface } from "../../ui/chart-surface.tsx";
import { axisLook, gridLook, TellPlace, usePlotScales } from "../../ui/plot.tsx";
import { countTicks, type YearBar, yearsSummary } from "./view-model.ts";

export function YearsChart({
  bars,
  width,
  height,
}: {
  bars: readonly YearBar[];
  width: number;
  height: number;
}) {
  const first = bars[0]?.year ?? 0;
  const last = bars.at(-1)?.year ?? 0;
  const ticks = countTicks(Math.max(1, ...bars.map((bar) => bar.total)));
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={yearsSummary(bars)}
      points={bars.map((bar) => ({
        id: String(bar.year),
        x: bar.year,
        y: bar.total,
        title: String(bar.year),
        lines: [`${bar.randomised} randomised`, `${bar.notRandomised} not randomised`],
      }))}
    >
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: 8, right: 6, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} {...gridLook} />
        <XAxis
          {...axisLook}
          domain={[first - 0.6, last + 0.6]}
          ticks={bars.map((bar) => bar.year).filter((year) => year % 5 === 0)}
          dataKey="x"
        />
        <YAxis {...axisLook} width={30} domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} dataKey="y" />
        <Bars bars={bars} />
        <TellPlace />
      </ScatterChart>
    </ChartSurface>
  );
}

function Bars({ bars }: { bars: readonly YearBar[] }) {
  const plot = usePlotScales();
  if (plot === undefined) return null;
  const wide = Math.max(3, (plot.x(1) - plot.x(0)) * 0.72);
  return (
    <g>
      {bars.map((bar) => {
        const left = plot.x(bar.year) - wide / 2;
        const middle = plot.y(bar.randomised);
        const top = plot.y(bar.total);
        return (
          <g key={bar.year}>
            <rect
              x={left}
              y={middle}
              width={wide}
              height={plot.y(0) - middle}
              fill="var(--accent)"
            />
            {bar.notRandomised > 0 && (
              <rect
                x={left + 0.75}
                y={top + 0.75}
                width={wide - 1.5}
                height={Math.max(0, middle - top - 1.5)}
                fill="var(--surface)"
                stroke="var(--accent)"
                strokeWidth={1.5}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
