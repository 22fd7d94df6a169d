import type { Drawing } from "./drawing.ts";

/** The heads of the columns over the first line. */
export function Heads({ placed }: Pick<Drawing, "placed">) {
  return (
    <g fill="var(--muted)" fontSize={12}>
      {placed.columns.map(({ id, heads, align, x }) => (
        <text key={id} textAnchor={align}>
          {heads.map((head, line) => (
            <tspan key={head} x={x} y={14 + line * 16}>
              {head}
            </tspan>
          ))}
        </text>
      ))}
      <line x1={0} x2={placed.width} y1={39} y2={39} stroke="var(--line)" />
    </g>
  );
}
