import { type CSSProperties, memo, type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { ChartSurface, PixelPlace } from "../../ui/chart-surface.tsx";
import { useInSight } from "../../ui/use-in-sight.ts";
import { usePrinting } from "../../ui/use-printing.ts";
import { useWidth } from "../../ui/use-width.ts";
import { AxisBelow } from "./axis-below.tsx";
import styles from "./forest.module.css";
import scrollStyles from "./forest-scroll.module.css";
import { Heads } from "./heads.tsx";
import { boxWidth, leastStudyHeight, type PlacedColumns } from "./layout.ts";
import { LineMarks, ThroughLines } from "./line-marks.tsx";
import { pointsOf } from "./points.ts";
import { type ForestBlock, placeScrolling, type ScrollingForest } from "./scrolling.ts";
import type { Forest } from "./view-model.ts";

/**
 * A forest plot of very many studies. Its rows scroll between the heads above and, below them, the
 * pooled lines and the axis, so that both stay in sight; only rows in sight are drawn.
 */
export function ForestScroll({
  forest,
  onOpen,
  onToggle,
}: {
  forest: Forest;
  onOpen: (key: string) => void;
  onToggle: (key: string) => void;
}) {
  const region = useRef<HTMLDivElement>(null);
  // Inside the region: its scroll bar takes some of the width.
  const [inside, width] = useWidth<HTMLDivElement>();
  const placed = useMemo(() => placeScrolling(forest, width), [forest, width]);
  const points = useMemo(() => pointsOf(forest, placed), [forest, placed]);
  const { first, shown } = useShownBlocks(region, placed);

  const keyAt = (position: number, act: (key: string) => void) => {
    const point = points[position];
    if (point !== undefined) act(point.id);
  };
  const scroll = useMemo(
    () => ({
      page: () => Math.floor((region.current?.clientHeight ?? 0) / leastStudyHeight(placed)),
      inSight: () => {
        const { scrollTop = 0, clientHeight = 0 } = region.current ?? {};
        return [scrollTop, scrollTop + clientHeight] as const;
      },
    }),
    [placed],
  );
  const around = placed.headsHeight + placed.foot.height;
  return (
    <div className={scrollStyles.plot} style={{ "--around": `${around}px` } as CSSProperties}>
      {!placed.compact && width > 0 && <HeadsAbove placed={placed} height={placed.headsHeight} />}
      <div ref={region} className={scrollStyles.rows} data-rows>
        <div ref={inside}>
          {width > 0 && (
            <ChartSurface
              width={width}
              height={placed.rowsHeight}
              summary={forest.summary}
              points={points}
              onOpen={(position) => keyAt(position, onOpen)}
              onToggle={(position) => keyAt(position, onToggle)}
              toggleWithin={boxWidth}
              openHint="Enter shows the numbers of a study, Space takes it out or puts it back; Page Up, Page Down, Home and End go further"
              scroll={scroll}
              byRow
            >
              <div style={{ paddingTop: first }}>
                {shown.map((block) => (
                  <BlockSvg key={block.top} forest={forest} placed={placed} block={block} />
                ))}
              </div>
              <PixelPlace />
            </ChartSurface>
          )}
        </div>
      </div>
      {width > 0 && <Foot forest={forest} placed={placed} />}
    </div>
  );
}

/** The blocks in sight, and where the first begins; all of them on paper, which cannot scroll. */
function useShownBlocks(
  region: RefObject<HTMLDivElement | null>,
  { blocks }: ScrollingForest,
): { readonly first: number; readonly shown: readonly ForestBlock[] } {
  const printing = usePrinting();
  const { items, measure } = useInSight({
    region,
    count: blocks.length,
    heightOf: (position) => blocks[position]?.height ?? 0,
    around: 2,
  });
  // Heights are known, not measured: they change with the width and the studies alone.
  useLayoutEffect(measure, [measure, blocks]);
  if (printing) return { first: 0, shown: blocks };
  const shown = items.flatMap(({ index }) => blocks[index] ?? []);
  return { first: shown[0]?.top ?? 0, shown };
}

const BlockSvg = memo(function BlockSvg({
  block: { top, height, lines },
  ...drawing
}: {
  forest: Forest;
  placed: ScrollingForest;
  block: ForestBlock;
}) {
  return (
    <svg
      width={drawing.placed.width}
      height={height}
      data-drawing
      className={styles.words}
      fontSize={12.5}
    >
      <ThroughLines {...drawing} from={0} to={height} phase={top} />
      {lines.map(({ line, y }) => (
        <LineMarks key={line.id} {...drawing} line={line} y={y - top} />
      ))}
    </svg>
  );
});

/* The drawings around the rows are left out for those who cannot see them: the summary says it all. */

function HeadsAbove({ placed, height }: { placed: PlacedColumns; height: number }) {
  return (
    <svg
      width={placed.width}
      height={height}
      className={styles.words}
      fontSize={12.5}
      aria-hidden="true"
    >
      <Heads placed={placed} />
    </svg>
  );
}

function Foot({ forest, placed }: { forest: Forest; placed: ScrollingForest }) {
  const { lines, bottom, height } = placed.foot;
  const drawing = { forest, placed };
  return (
    <svg
      width={placed.width}
      height={height}
      className={`${styles.words} ${scrollStyles.foot}`}
      fontSize={12.5}
      aria-hidden="true"
    >
      <ThroughLines {...drawing} from={0} to={bottom} phase={placed.rowsHeight} />
      {lines.map(({ line, y }) => (
        <LineMarks key={line.id} {...drawing} line={line} y={y} />
      ))}
      <AxisBelow {...drawing} bottom={bottom} height={height} />
    </svg>
  );
}
