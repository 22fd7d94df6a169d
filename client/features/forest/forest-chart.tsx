import { useMemo } from "react";
import { ChartSurface, PixelPlace } from "../../ui/chart-surface.tsx";
import { ForestSvg } from "./forest-svg.tsx";
import { boxWidth, placeForest } from "./layout.ts";
import { pointsOf } from "./points.ts";
import type { Forest } from "./view-model.ts";

export function ForestChart({
  forest,
  width,
  height,
  onOpen,
  onToggle,
}: {
  forest: Forest;
  width: number;
  height: number;
  onOpen: (key: string) => void;
  onToggle: (key: string) => void;
}) {
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
