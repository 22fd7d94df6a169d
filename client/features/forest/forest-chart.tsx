import { useMemo } from "react";
import { ChartSurface, PixelPlace } from "../../ui/chart-surface.tsx";
import { ForestScroll } from "./forest-scroll.tsx";
import { ForestSvg } from "./forest-svg.tsx";
import { boxWidth, placeForest } from "./layout.ts";
import { pointsOf } from "./points.ts";
import { scrolls } from "./scrolling.ts";
import type { Forest } from "./view-model.ts";

interface ForestChartProps {
  readonly forest: Forest;
  /** What is asked, in which order: another one begins at its first row. */
  readonly subject: string;
  readonly width: number;
  readonly height: number;
  readonly onOpen: (key: string) => void;
  readonly onToggle: (key: string) => void;
}

/** The forest plot that keys and pointer reach: drawn whole, or its rows in sight where they are many. */
export function ForestChart({ subject, width, height, ...given }: ForestChartProps) {
  return scrolls(given.forest) ? (
    <ForestScroll key={subject} {...given} />
  ) : (
    <ForestWhole {...given} width={width} height={height} />
  );
}

function ForestWhole({
  forest,
  width,
  height,
  onOpen,
  onToggle,
}: Omit<ForestChartProps, "subject">) {
  const placed = useMemo(() => placeForest(forest, width), [forest, width]);
  const points = useMemo(() => pointsOf(forest, placed), [forest, placed]);
  const picture = useMemo(
    () => (
      <>
        <ForestSvg forest={forest} placed={placed} />
        <PixelPlace />
      </>
    ),
    [forest, placed],
  );
  const keyAt = (position: number, act: (key: string) => void) => {
    const point = points[position];
    if (point !== undefined) act(point.id);
  };
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={forest.summary}
      points={points}
      onOpen={(position) => keyAt(position, onOpen)}
      onToggle={(position) => keyAt(position, onToggle)}
      toggleWithin={boxWidth}
      openHint="Enter shows the numbers of a study, Space takes it out or puts it back"
      byRow
    >
      {picture}
    </ChartSurface>
  );
}
