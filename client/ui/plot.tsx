import { useLayoutEffect } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useTellPlace } from "./chart-surface.tsx";

export interface PlotScales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Scales of the plot a layer is drawn into, or undefined before the chart knows its own. Layers are
 * plain SVG: Recharts' own marks carry far more than a filter click has time for.
 */
export function usePlotScales(): PlotScales | undefined {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (x === undefined || y === undefined || area === undefined) return undefined;
  return {
    x: (value) => x(value) ?? Number.NaN,
    y: (value) => y(value) ?? Number.NaN,
    left: area.x,
    top: area.y,
    width: area.width,
    height: area.height,
  };
}

/** Stands inside a chart and tells the surface around it where points fall. Draws nothing. */
export function TellPlace() {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const tell = useTellPlace();
  useLayoutEffect(() => {
    if (x !== undefined && y !== undefined)
      tell((left, top) => ({ left: x(left) ?? Number.NaN, top: y(top) ?? Number.NaN }));
  }, [x, y, tell]);
  return null;
}

/** What every axis of the Atlas looks like. */
export const axisLook = {
  type: "number",
  allowDataOverflow: true,
  tickLine: false,
  axisLine: false,
  tickMargin: 6,
  tick: { fill: "var(--muted)", fontSize: 12 },
} as const;

export const gridLook = { stroke: "var(--line)", syncWithTicks: true } as const;
