import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { decimal } from "../../ui/number-format.ts";
import { routeLabel } from "../../ui/route-shape.ts";
import { cellText } from "./columns.ts";
import type { PlacedColumns, PlacedLine } from "./layout.ts";
import type { StudyLine } from "./lines.ts";
import type { Forest } from "./view-model.ts";

/** One sentence per study for keys and pointer, placed in pixels of the drawing. */
export function pointsOf(
  forest: Forest,
  placed: PlacedColumns & { readonly lines: readonly PlacedLine[] },
): ChartPoint[] {
  return placed.lines.flatMap(({ line, y, row }) => {
    if (line.kind !== "study") return [];
    return [
      {
        id: line.id,
        x:
          line.effect === null
            ? placed.plot.left + placed.plot.width / 2
            : placed.place(line.effect.estimate),
        y,
        row,
        title: line.name,
        // Put into words when it is read: of thousands of points few ever are.
        get lines() {
          return linesOf(line, forest);
        },
      },
    ];
  });
}

function linesOf(line: StudyLine, forest: Forest): string[] {
  return [
    cellText(line, "effect", forest),
    `${line.drugSide} against ${line.comparatorSide}`,
    `${routeLabel(line.route)}, ${line.dose}, against ${line.comparator}, ${line.time}`,
    ...(line.weight === null ? [] : [`weight ${decimal(line.weight, 1)} %`]),
    `risk of bias: ${riskJudgements.label(line.risk).toLowerCase()}`,
    ...line.row.flags.map(({ message }) => message),
    line.out
      ? "taken out; Space or its box puts it back"
      : "Enter shows its numbers; Space or its box takes it out",
  ];
}
