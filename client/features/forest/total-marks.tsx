import { diamondPath, EffectSquare, IntervalLine, shortened } from "../../ui/forest-marks.tsx";
import { type Drawing, effectText } from "./drawing.ts";
import { boxWidth, wordsStep } from "./layout.ts";
import type { ForestLine } from "./lines.ts";
import { Lines } from "./study-marks.tsx";
import { compactLabel, predictionText } from "./wrapped.ts";

type Line<Kind extends ForestLine["kind"]> = Extract<ForestLine, { kind: Kind }>;

/** A pooled effect, or the plain words that there is only one trial. */
export function TotalMarks({ line, y, ...drawing }: Drawing & { line: Line<"total">; y: number }) {
  const { forest, placed } = drawing;
  const { effect, overall } = line;
  return (
    <g fill="var(--ink)" fontWeight={overall ? 650 : 550}>
      <Words {...drawing} y={y} label={line.label} text={effectText(forest, effect)} />
      {effect !== null && (
        <path
          d={diamondPath(placed.place, effect, y)}
          fill={overall ? "var(--accent)" : "var(--surface)"}
          stroke="var(--accent)"
          strokeWidth={overall ? 0 : 1.6}
        />
      )}
    </g>
  );
}

/** Where the true effect of another trial would lie: its own line, never a whisker of the diamond. */
export function PredictionMarks({
  line,
  y,
  ...drawing
}: Drawing & { line: Line<"prediction">; y: number }) {
  const { forest, placed } = drawing;
  return (
    <g fill="var(--ink-soft)">
      <Words {...drawing} y={y} label={line.label} text={predictionText(line, forest)} />
      <g strokeWidth={5} strokeOpacity={0.4} stroke="var(--accent)">
        <line x1={placed.place(line.low)} x2={placed.place(line.high)} y1={y} y2={y} />
      </g>
      <IntervalLine
        axis={forest.axis}
        place={placed.place}
        low={line.low}
        high={line.high}
        y={y}
        color="var(--accent)"
        dashed
      />
    </g>
  );
}

/** A stratum that was pooled inside its study. */
export function PartMarks({ line, y, ...drawing }: Drawing & { line: Line<"part">; y: number }) {
  const { forest, placed } = drawing;
  const color = line.out ? "var(--line-strong)" : "var(--muted)";
  const known = line.drugSide !== "–" || line.comparatorSide !== "–";
  const numbers = known ? `: ${line.drugSide} against ${line.comparatorSide}` : "";
  return (
    <g fill="var(--muted)" fontSize={11.5}>
      <Words
        {...drawing}
        y={y}
        label={`${line.label}${numbers}`}
        text={effectText(forest, line.effect)}
        indent
      />
      {line.effect !== null && (
        <>
          <IntervalLine
            axis={forest.axis}
            place={placed.place}
            low={line.effect.low}
            high={line.effect.high}
            y={y}
            color={color}
          />
          <EffectSquare
            x={placed.place(line.effect.estimate)}
            y={y}
            weight={null}
            color={color}
            hollow
          />
        </>
      )}
    </g>
  );
}

function Words({
  placed,
  y,
  label,
  text,
  indent = false,
}: Drawing & { y: number; label: string; text: string; indent?: boolean }) {
  const left = indent ? boxWidth + 10 : 2;
  if (placed.compact) {
    const lines = compactLabel(label, text, placed.width - left);
    const first = y - 12 - (lines.length - 1) * wordsStep;
    return (
      <>
        <text>
          <Lines lines={lines} x={left} y={first} />
        </text>
        <text x={placed.width - 2} y={first} textAnchor="end">
          {text}
        </text>
      </>
    );
  }
  const effect = placed.columns.find(({ id }) => id === "effect");
  return (
    <>
      <text x={left} y={y + 4.5}>
        {shortened(label, (placed.plot.left - left) / 6.4)}
      </text>
      <text x={effect?.x} y={y + 4.5}>
        {text}
      </text>
    </>
  );
}
