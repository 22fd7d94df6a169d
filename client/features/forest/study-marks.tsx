import { EffectSquare, IntervalLine } from "../../ui/forest-marks.tsx";
import { riskLetters } from "../../ui/risk-letters.ts";
import { routeColor, routeOutline } from "../../ui/route-shape.ts";
import type { Drawing } from "./drawing.ts";
import { markWidth, type PlacedColumn } from "./columns.ts";
import { wordsStep } from "./layout.ts";
import type { StudyLine } from "./lines.ts";
import { cellLines, compactWords } from "./wrapped.ts";

/** One study: its box, its words, its square and interval. */
export function StudyMarks({ line, y, ...drawing }: Drawing & { line: StudyLine; y: number }) {
  const { forest, placed } = drawing;
  const color = line.out ? "var(--line-strong)" : "var(--ink)";
  const { effect } = line;
  return (
    <g data-out={line.out || undefined} fill={line.out ? "var(--muted)" : "var(--ink-soft)"}>
      {placed.compact ? (
        <WordsAbove {...drawing} line={line} y={y} />
      ) : (
        <>
          <Box x={2} y={y} ticked={!line.out} />
          {placed.columns.map((column) => (
            <Cell key={column.id} {...drawing} column={column} line={line} y={y} />
          ))}
        </>
      )}
      {effect !== null && (
        <>
          <IntervalLine
            axis={forest.axis}
            place={placed.place}
            low={effect.low}
            high={effect.high}
            y={y}
            color={color}
          />
          <EffectSquare
            x={placed.place(effect.estimate)}
            y={y}
            weight={line.weight}
            color={color}
            hollow={line.out}
          />
        </>
      )}
    </g>
  );
}

/** The box that takes a study out. Ticked while the study counts. */
function Box({ x, y, ticked }: { x: number; y: number; ticked: boolean }) {
  return (
    <g stroke="var(--line-strong)" fill="none">
      <rect x={x} y={y - 6} width={12} height={12} rx={2} />
      {ticked && (
        <path d={`M${x + 2.5} ${y}l2.5 3 4.5 -6`} stroke="var(--accent)" strokeWidth={1.8} />
      )}
    </g>
  );
}

function Cell({
  forest,
  column,
  line,
  y,
}: Drawing & { column: PlacedColumn; line: StudyLine; y: number }) {
  const { id, x, align } = column;
  if (id === "risk") return <RiskSign x={x} y={y} line={line} />;
  const lines = cellLines(line, column, forest);
  const first = y + 4.5 - ((lines.length - 1) * wordsStep) / 2;
  return (
    <>
      {id === "dose" && <RouteShape x={x + 5} y={first - 4.5} line={line} />}
      <text textAnchor={align} fill={id === "name" && !line.out ? "var(--ink)" : undefined}>
        <Lines lines={lines} x={id === "dose" ? x + markWidth : x} y={first} />
        {id === "name" && <FlagMarks marks={line.marks} />}
      </text>
    </>
  );
}

/** Words one below the other, from the first line's y on. */
export function Lines({ lines, x, y }: { lines: readonly string[]; x: number; y: number }) {
  const placed = lines.map((words, position) => ({ words, at: y + position * wordsStep }));
  return placed.map(({ words, at }) => (
    <tspan key={at} x={x} y={at}>
      {words}
    </tspan>
  ));
}

/** Above the marks of its line: the name and the effect, the treatment, the numbers. */
function WordsAbove({
  forest,
  placed: { width },
  line,
  y,
}: Drawing & { line: StudyLine; y: number }) {
  const { effect, name, treatment, numbers } = compactWords(line, width, forest);
  // From the marks upwards: the numbers end above them, the treatment above these, then the name.
  const numbersAt = y - 15 - (numbers.length - 1) * wordsStep;
  const treatmentAt = numbersAt - 17 - (treatment.length - 1) * wordsStep;
  const nameAt = treatmentAt - 18.5 - (name.length - 1) * wordsStep;
  return (
    <>
      <Box x={2} y={nameAt - 4.5} ticked={!line.out} />
      <text fill={line.out ? undefined : "var(--ink)"} fontWeight={550}>
        <Lines lines={name} x={22} y={nameAt} />
        <FlagMarks marks={line.marks} />
      </text>
      <text x={width - 2} y={nameAt} textAnchor="end">
        {effect}
      </text>
      <g fontSize={11.5} fill="var(--muted)">
        <RouteShape x={8} y={treatmentAt - 4} line={line} />
        <text>
          <Lines lines={treatment} x={22} y={treatmentAt} />
        </text>
        <RiskSign x={width - 9} y={treatmentAt - 3} line={line} />
        <text>
          <Lines lines={numbers} x={22} y={numbersAt} />
        </text>
      </g>
    </>
  );
}

function FlagMarks({ marks }: { marks: string }) {
  if (marks === "") return null;
  return (
    <tspan dx={3} dy={-4} fontSize={10}>
      {marks}
    </tspan>
  );
}

function RouteShape({ x, y, line }: { x: number; y: number; line: StudyLine }) {
  return (
    <path
      d={routeOutline(line.route)(x, y, 4.5)}
      fill={line.out ? "none" : routeColor(line.route)}
      stroke={routeColor(line.route)}
    />
  );
}

/** A judgement's sign; high risk stands on a filled ground, so that shape tells it as well. */
function RiskSign({ x, y, line }: { x: number; y: number; line: StudyLine }) {
  const high = line.risk === "high";
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={7}
        fill={high ? "var(--ink-soft)" : "none"}
        stroke={high ? "none" : "var(--line-strong)"}
        strokeDasharray={line.risk === "not-rated" ? "2 2" : undefined}
      />
      <text
        x={x}
        y={y + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={700}
        fill={high ? "var(--surface)" : "var(--ink-soft)"}
        data-plain
      >
        {riskLetters[line.risk]}
      </text>
    </g>
  );
}
