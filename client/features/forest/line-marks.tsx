import type { Drawing } from "./drawing.ts";
import type { ForestLine } from "./lines.ts";
import { StudyMarks } from "./study-marks.tsx";
import { PartMarks, PredictionMarks, TotalMarks } from "./total-marks.tsx";

/** One line of the figure, whatever it is about. */
export function LineMarks({ line, y, ...drawing }: Drawing & { line: ForestLine; y: number }) {
  switch (line.kind) {
    case "study":
      return <StudyMarks {...drawing} line={line} y={y} />;
    case "part":
      return <PartMarks {...drawing} line={line} y={y} />;
    case "total":
      return <TotalMarks {...drawing} line={line} y={y} />;
    case "prediction":
      return <PredictionMarks {...drawing} line={line} y={y} />;
    default:
      return (
        <text x={2} y={y + 6} fill="var(--ink)" fontWeight={650}>
          {line.label}
        </text>
      );
  }
}

/** "No effect" and the pooled effect, through all lines. */
export function ThroughLines({
  forest: { nullAt, pooledAt },
  placed: { place },
  from,
  to,
  phase = 0,
}: Drawing & {
  from: number;
  to: number;
  /** Pixels of the lines before these, so that a dashed line goes on where theirs ended. */
  phase?: number;
}) {
  return (
    <>
      {nullAt !== null && (
        <line x1={place(nullAt)} x2={place(nullAt)} y1={from} y2={to} stroke="var(--line-strong)" />
      )}
      {pooledAt !== null && (
        <line
          x1={place(pooledAt)}
          x2={place(pooledAt)}
          y1={from}
          y2={to}
          stroke="var(--accent)"
          strokeDasharray="2 4"
          strokeDashoffset={phase}
          data-line="pooled"
        />
      )}
    </>
  );
}
