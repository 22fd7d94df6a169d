import { memo } from "react";
import { tickText } from "../../ui/forest-axis.ts";
import { SideWords } from "../../ui/forest-marks.tsx";
import type { Drawing } from "./drawing.ts";
import { StudyMarks } from "./study-marks.tsx";
import { PartMarks, PredictionMarks, TotalMarks } from "./total-marks.tsx";
import styles from "./forest.module.css";

/** The drawing alone: what points at it repaints nothing of it. */
export const ForestSvg = memo(function ForestSvg({ forest, placed }: Drawing) {
  const { width, height, top, bottom, place, lines } = placed;
  const { nullAt, pooledAt, favours } = forest;
  const drawing = { forest, placed };
  return (
    <svg width={width} height={height} data-drawing className={styles.words} fontSize={12.5}>
      {!placed.compact && <Heads {...drawing} />}
      {nullAt !== null && (
        <line
          x1={place(nullAt)}
          x2={place(nullAt)}
          y1={top}
          y2={bottom}
          stroke="var(--line-strong)"
        />
      )}
      {pooledAt !== null && (
        <line
          x1={place(pooledAt)}
          x2={place(pooledAt)}
          y1={top}
          y2={bottom}
          stroke="var(--accent)"
          strokeDasharray="2 4"
          data-line="pooled"
        />
      )}
      {lines.map(({ line, y }) => {
        switch (line.kind) {
          case "study":
            return <StudyMarks key={line.id} {...drawing} line={line} y={y} />;
          case "part":
            return <PartMarks key={line.id} {...drawing} line={line} y={y} />;
          case "total":
            return <TotalMarks key={line.id} {...drawing} line={line} y={y} />;
          case "prediction":
            return <PredictionMarks key={line.id} {...drawing} line={line} y={y} />;
          default:
            return (
              <text key={line.id} x={2} y={y + 6} fill="var(--ink)" fontWeight={650}>
                {line.label}
              </text>
            );
        }
      })}
      <TicksBelow {...drawing} />
      {nullAt !== null &&
        (placed.compact ? (
          <SidesApart {...drawing} />
        ) : (
          <SideWords
            x={place(nullAt)}
            y={height - 5}
            width={width}
            below={favours.left}
            above={favours.right}
          />
        ))}
    </svg>
  );
});

function Heads({ placed }: Drawing) {
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

function TicksBelow({ forest: { axis }, placed: { plot, bottom } }: Drawing) {
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
function SidesApart({ forest: { favours }, placed: { width, height } }: Drawing) {
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
