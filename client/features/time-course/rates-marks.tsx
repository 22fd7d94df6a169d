import { routeOutline } from "../../ui/route-shape.ts";
import type { RatesPanel } from "./rates-view.ts";

/** Rates of both sides. Joined only where the same people are followed from window to window. */
export function RatesMarks({ panel, joined }: { panel: RatesPanel; joined: boolean }) {
  return (
    <>
      <Side panel={panel} side="comparator" joined={joined} />
      <Side panel={panel} side="intervention" joined={joined} />
    </>
  );
}

function Side({
  panel,
  side,
  joined,
}: {
  panel: RatesPanel;
  side: "intervention" | "comparator";
  joined: boolean;
}) {
  const marks = panel[side];
  const hollow = side === "comparator";
  const color = hollow ? "var(--comparator)" : panel.look.color;
  const outline = routeOutline(panel.look.route);
  return (
    <g stroke={color} fill="none" data-side={side}>
      {joined && (
        <polyline points={marks.map((mark) => `${mark.x},${mark.y}`).join(" ")} strokeWidth={1.2} />
      )}
      {marks.map((mark) => (
        <g key={mark.id}>
          <line x1={mark.x} x2={mark.x} y1={mark.low} y2={mark.high} strokeWidth={2} />
          <path
            d={outline(mark.x, mark.y, 5)}
            fill={hollow ? "var(--surface)" : color}
            strokeWidth={1.6}
          />
        </g>
      ))}
    </g>
  );
}
