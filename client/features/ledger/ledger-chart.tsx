import { useLayoutEffect, useMemo } from "react";
import { ChartSurface, useTellPlace } from "../../ui/chart-surface.tsx";
import { boxText, type Flow, type FlowBox, flowPoints, placeLedger } from "./place.ts";
import { type Ledger, ledgerSummary } from "./view-model.ts";

export function LedgerChart({
  ledger,
  width,
  height,
  onOpen,
}: {
  ledger: Ledger;
  width: number;
  height: number;
  /** Called with the id of a box. */
  onOpen: (box: string) => void;
}) {
  const flow = useMemo(() => placeLedger(ledger, width), [ledger, width]);
  const points = useMemo(() => flowPoints(flow), [flow]);
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={ledgerSummary(ledger)}
      points={points}
      onOpen={(position) => onOpen(points[position]?.id ?? "")}
      openHint="Enter shows the studies of a step"
      byRow
    >
      <Drawing flow={flow} width={width} height={height} />
    </ChartSurface>
  );
}

function Drawing({ flow, width, height }: { flow: Flow; width: number; height: number }) {
  const tell = useTellPlace();
  useLayoutEffect(() => tell((left, top) => ({ left, top })), [tell]);
  return (
    <svg data-drawing width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <g fill="none" stroke="var(--line-strong)" strokeWidth={1.4}>
        {flow.arrows.map((arrow) => (
          <path key={arrow.id} d={arrow.path} />
        ))}
      </g>
      {flow.boxes.map((box) => (
        <Box key={box.id} box={box} />
      ))}
    </svg>
  );
}

const looks = {
  stream: { fill: "var(--surface)", stroke: "var(--line-strong)", dash: undefined },
  out: { fill: "var(--sunken)", stroke: "var(--line)", dash: undefined },
  known: { fill: "var(--surface)", stroke: "var(--warn-line)", dash: "5 3" },
  number: { fill: "var(--accent-soft)", stroke: "var(--accent)", dash: undefined },
} as const;

function Box({ box }: { box: FlowBox }) {
  const { fill, stroke, dash } = looks[box.kind];
  const left = box.x + boxText.pad;
  const first = box.y + boxText.pad + 10;
  const below = first + box.title.length * boxText.title - 1;
  return (
    <g>
      <rect
        x={box.x + 1}
        y={box.y + 1}
        width={box.width - 2}
        height={box.height - 2}
        rx={5}
        fill={fill}
        stroke={stroke}
        strokeDasharray={dash}
      />
      {linesFrom(box.title, first, boxText.title).map(({ text, y }) => (
        <text key={y} x={left} y={y} fill="var(--ink)" fontSize={13.5} fontWeight={600}>
          {text}
        </text>
      ))}
      {linesFrom(box.lines, below, boxText.line).map(({ text, y }) => (
        <text key={y} x={left} y={y} fill="var(--ink-soft)" fontSize={12.5}>
          {text}
        </text>
      ))}
    </g>
  );
}

function linesFrom(texts: readonly string[], top: number, height: number) {
  return texts.map((text, index) => ({ text, y: top + index * height }));
}
