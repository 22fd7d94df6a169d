import type { ReactNode } from "react";
import { routeOutline } from "../../ui/route-shape.ts";
import type { PanelFrame } from "./frame.ts";
import type { ValueAxis } from "./value-axis.ts";

/** Everything of a panel but its marks: its words, both axes and the number of trials. */
export function PanelAxes({
  panel,
  values,
  compact,
  children,
}: {
  panel: PanelFrame;
  values: ValueAxis;
  compact: boolean;
  children: ReactNode;
}) {
  const { plot, hours, look } = panel;
  const head = plot.top - 28;
  return (
    <g>
      <path d={routeOutline(look.route)(7, head - 4.5, 5)} fill={look.color} />
      <text x={20} y={head} fontSize={13} fontWeight={650} fill="var(--ink)">
        {panel.group.label}
        {!compact && (
          <tspan fill="var(--muted)" fontWeight={400}>
            {`  ${panel.detail}`}
          </tspan>
        )}
      </text>
      {hours.later !== null && (
        <rect
          x={hours.later.left}
          width={hours.later.right - hours.later.left}
          y={plot.top}
          height={plot.bottom - plot.top}
          fill="var(--sunken)"
        />
      )}
      {values.ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} stroke="var(--line)" />
          <text x={plot.left - 7} y={tick.y + 4} textAnchor="end" fill="var(--muted)">
            {tick.label}
          </text>
        </g>
      ))}
      {children}
      <text x={plot.left - 7} y={plot.bottom + 18} textAnchor="end" fill="var(--ink-soft)">
        k
      </text>
      {panel.counts.map((count) => (
        <text
          key={count.x}
          x={count.x}
          y={plot.bottom + 18}
          textAnchor="middle"
          fill="var(--ink-soft)"
          fontWeight={600}
        >
          {count.label}
        </text>
      ))}
      <line
        x1={plot.left}
        x2={plot.right}
        y1={plot.bottom + 23}
        y2={plot.bottom + 23}
        stroke="var(--line-strong)"
      />
      {hours.ticks.map((tick) => (
        <text
          key={tick.label}
          x={tick.x}
          y={plot.bottom + 38}
          textAnchor="middle"
          fill="var(--muted)"
        >
          {tick.label}
        </text>
      ))}
    </g>
  );
}
