import { tickText } from "../../ui/forest-axis.ts";
import { SideWords } from "../../ui/forest-marks.tsx";
import type { Drawing } from "./drawing.ts";

/** The axis below the last line, and what its two sides mean. */
export function AxisBelow({
  bottom,
  height,
  ...drawing
}: Drawing & {
  bottom: number;
  /** Where the drawing ends. */
  height: number;
}) {
  const {
    forest: { nullAt, favours },
    placed: { compact, place, width },
  } = drawing;
  return (
    <>
      <Ticks {...drawing} bottom={bottom} />
      {nullAt !== null &&
        (compact ? (
          <SidesApart {...drawing} height={height} />
        ) : (
          <SideWords
            x={place(nullAt)}
            y={height - 5}
            width={width}
            below={favours.left}
            above={favours.right}
          />
        ))}
    </>
  );
}

function Ticks({ forest: { axis }, placed: { plot }, bottom }: Drawing & { bottom: number }) {
  const [from, to] = axis.domain;
  return (
    <g fill="var(--muted)" fontSize={12}>
      <line
        x1={plot.left}
        x2={plot.left + plot.width}
        y1={bottom}
        y2={bottom}
        stroke="var(--line-strong)"
      />
      {axis.ticks.map((tick) => {
        const x = plot.left + ((tick - from) / (to - from)) * plot.width;
        return (
          <g key={tick}>
            <line x1={x} x2={x} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
            <text x={x} y={bottom + 17} textAnchor="middle">
              {tickText(axis, tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The two sides on a line of their own each: a phone has no room for both in one. */
function SidesApart({
  forest: { favours },
  placed: { width },
  height,
}: Drawing & { height: number }) {
  return (
    <g fontSize={12} fill="var(--muted)">
      <path d={`M2 ${height - 25}l7 -4v8Z`} />
      <text x={13} y={height - 21}>
        {favours.left}
      </text>
      <path d={`M${width - 2} ${height - 9}l-7 -4v8Z`} />
      <text x={width - 13} y={height - 5} textAnchor="end">
        {favours.right}
      </text>
    </g>
  );
}
