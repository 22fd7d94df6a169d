import type { ChartPoint } from "../../ui/chart-surface.tsx";
import type { ReasonGroup } from "../../ui/group-by-reason.ts";
import { integer } from "../../ui/number-format.ts";
import { wrapText } from "../../ui/wrap-text.ts";
import { type Ledger, peopleText, studiesText } from "./view-model.ts";

/** One box of the flow: in the stream, or beside it what left the stream there. */
export interface FlowBox {
  /** The step it belongs to, or "inside", "known", "included". */
  readonly id: string;
  readonly kind: "stream" | "out" | "known" | "number";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly lines: readonly string[];
}

interface FlowArrow {
  readonly id: string;
  readonly path: string;
}

export interface Flow {
  readonly boxes: readonly FlowBox[];
  readonly arrows: readonly FlowArrow[];
  readonly height: number;
}

export const boxText = { pad: 11, title: 18, line: 16 } as const;

/** Width below which what is left out stands under the stream instead of beside it. */
const compactBelow = 620;
const gap = 20;

/** Widths of letters on average, for wrapping words into boxes. */
const letter = { title: 7.6, line: 6.6 } as const;

/** Places the flow: the stream of what is left, and beside each step what it leaves out. */
export function placeLedger(ledger: Ledger, width: number): Flow {
  const compact = width < compactBelow;
  const stream = compact
    ? { x: 0, width }
    : { x: 0, width: Math.round(Math.min(280, width * 0.32)) };
  const side = compact
    ? { x: 30, width: width - 30 }
    : { x: stream.width + 48, width: width - stream.width - 48 };
  const boxes: FlowBox[] = [];
  const arrows: FlowArrow[] = [];
  const spine = compact ? 14 : stream.width / 2;
  let y = 0;

  const streamBox = (id: string, kind: FlowBox["kind"], title: string, lines: string[]) => {
    const box = sized({ id, kind, ...stream, y }, title, lines);
    boxes.push(box);
    y += box.height;
  };
  const sideBox = (id: string, kind: FlowBox["kind"], title: string, lines: string[]) => {
    const box = sized({ id, kind, ...side, y: y + gap }, title, lines);
    const middle = box.y + Math.min(box.height / 2, 22);
    boxes.push(box);
    const end = box.y + box.height + gap;
    arrows.push(
      { id: `${id} side`, path: arrowRight(spine, middle, box.x) },
      { id: `${id} down`, path: arrowDown(spine, y, end) },
    );
    y = end;
  };

  streamBox("inside", "stream", `Inside the filter: ${studiesText(ledger.inside)}`, []);
  for (const step of ledger.steps.filter(({ out }) => out > 0)) {
    sideBox(
      step.step,
      "out",
      `Left out: ${integer(step.out)} · ${step.label}`,
      step.reasons.map(reasonLine),
    );
    streamBox(`left ${step.step}`, "stream", `Left: ${studiesText(step.left)}`, []);
  }
  if (ledger.known.studies > 0)
    sideBox("known", "known", `Known but not pooled: ${studiesText(ledger.known.studies)}`, [
      ...wrapped(ledger.known.text, side.width),
      ...ledger.known.reasons.map(reasonLine),
    ]);
  else {
    arrows.push({ id: "number down", path: arrowDown(spine, y, y + gap) });
    y += gap;
  }
  streamBox("included", "number", `In the number: ${studiesText(ledger.included)}`, [
    peopleText(ledger.people),
  ]);
  return { boxes, arrows, height: Math.ceil(y) + 2 };
}

/** "Dose below the usual range (2)" */
function reasonLine({ reason, entries }: ReasonGroup<unknown>): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)} (${integer(entries.length)})`;
}

function sized(
  box: Omit<FlowBox, "height" | "title" | "lines">,
  title: string,
  lines: readonly string[],
): FlowBox {
  const titles = wrapText(title, (box.width - 2 * boxText.pad) / letter.title);
  const wrappedLines = lines.flatMap((line) => wrapped(line, box.width));
  const height =
    2 * boxText.pad - 4 + titles.length * boxText.title + wrappedLines.length * boxText.line;
  return { ...box, title: titles, lines: wrappedLines, height };
}

function wrapped(text: string, width: number): string[] {
  return wrapText(text, (width - 2 * boxText.pad) / letter.line);
}

function arrowRight(from: number, y: number, to: number): string {
  return `M${from} ${y}H${to - 2}m-6 -4l6 4l-6 4`;
}

function arrowDown(x: number, from: number, to: number): string {
  return `M${x} ${from}V${to - 2}m-4 -6l4 6l4 -6`;
}

/** Boxes that can be reached by keys and pointer. */
export function flowPoints({ boxes }: Flow): ChartPoint[] {
  return boxes.map((box) => ({
    id: box.id,
    x: box.x + 10,
    y: box.y + boxText.pad + 6,
    title: box.title.join(" "),
    lines: box.lines,
  }));
}
