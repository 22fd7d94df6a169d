import { EffectSquare, IntervalLine, shortened } from "../../ui/forest-marks.tsx";
import { decimal } from "../../ui/number-format.ts";
import { riskLetters } from "../../ui/risk-letters.ts";
import { routeColor, routeOutline } from "../../ui/route-shape.ts";
import type { Drawing } from "./drawing.ts";
import { cellText, markWidth, type PlacedColumn } from "./columns.ts";
import type { StudyLine } from "./lines.ts";

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
  column: { id, x, align, letters },
  line,
  y,
}: Drawing & { column: PlacedColumn; line: StudyLine; y: number }) {
  if (id === "risk") return <RiskSign x={x} y={y} line={line} />;
  if (id === "name")
    return (
      <text x={x} y={y + 4.5} fill={line.out ? undefined : "var(--ink)"}>
        {shortened(line.name, letters - (line.marks === "" ? 0 : line.marks.length + 1))}
        <FlagMarks marks={line.marks} />
      </text>
    );
  return (
    <>
      {id === "dose" && <RouteShape x={x + 5} y={y} line={line} />}
      <text x={id === "dose" ? x + markWidth : x} y={y + 4.5} textAnchor={align}>
        {shortened(cellText(line, id, forest), letters)}
      </text>
    </>
  );
}

/** Above the marks of its line: the name and the effect, the treatment, the numbers. */
function WordsAbove({
  forest,
  placed: { width },
  line,
  y,
}: Drawing & { line: StudyLine; y: number }) {
  const effect = cellText(line, "effect", forest);
  const treatment = `${cellText(line, "dose", forest)} · ${line.comparator} · ${line.time}`;
  const weight = line.weight === null ? "" : `, weight ${decimal(line.weight, 1)} %`;
  const numbers = `${line.drugSide} against ${line.comparatorSide}${line.out ? ", taken out" : weight}`;
  return (
    <>
      <Box x={2} y={y - 55} ticked={!line.out} />
      <text x={22} y={y - 50.5} fill={line.out ? undefined : "var(--ink)"} fontWeight={550}>
        {shortened(line.name, (width - effect.length * 6.6 - 50) / 7)}
        <FlagMarks marks={line.marks} />
      </text>
      <text x={width - 2} y={y - 50.5} textAnchor="end">
        {effect}
      </text>
      <g fontSize={11.5} fill="var(--muted)">
        <RouteShape x={8} y={y - 36} line={line} />
        <text x={22} y={y - 32}>
          {shortened(treatment, (width - 50) / 5.7)}
        </text>
        <RiskSign x={width - 9} y={y - 35} line={line} />
        <text x={22} y={y - 15}>
          {shortened(numbers, (width - 30) / 5.4)}
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
