import { memo } from "react";
import { AxisBelow } from "./axis-below.tsx";
import styles from "./forest.module.css";
import { Heads } from "./heads.tsx";
import type { PlacedForest } from "./layout.ts";
import { LineMarks, ThroughLines } from "./line-marks.tsx";
import type { Forest } from "./view-model.ts";

/** The drawing alone: what points at it repaints nothing of it. */
export const ForestSvg = memo(function ForestSvg({
  forest,
  placed,
}: {
  forest: Forest;
  placed: PlacedForest;
}) {
  const { width, height, top, bottom, lines } = placed;
  const drawing = { forest, placed };
  return (
    <svg width={width} height={height} data-drawing className={styles.words} fontSize={12.5}>
      {!placed.compact && <Heads placed={placed} />}
      <ThroughLines {...drawing} from={top} to={bottom} />
      {lines.map(({ line, y }) => (
        <LineMarks key={line.id} {...drawing} line={line} y={y} />
      ))}
      <AxisBelow {...drawing} bottom={bottom} height={height} />
    </svg>
  );
});
