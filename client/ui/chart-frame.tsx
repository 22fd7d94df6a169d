import { Tabs } from "@mantine/core";
import { type ReactNode, Suspense, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { downloadPng, downloadSvg, downloadText } from "./chart-download.ts";
import styles from "./chart-frame.module.css";
import { LoadingBlock } from "./loading-block.tsx";
import { useWidth } from "./use-width.ts";

interface ChartSize {
  readonly width: number;
  readonly height: number;
}

interface ChartFrameProps {
  readonly title: string;
  readonly heading?: "h2" | "h3";
  /** Method and dataset version; stands under the figure and in every picture of it. */
  readonly caption: string;
  /** Address of the server's file of the same numbers; or what makes it, where only the browser has them. */
  readonly csv: string | (() => string);
  readonly fileName: string;
  readonly height: number | ((width: number) => number);
  readonly legend?: ReactNode;
  readonly controls?: ReactNode;
  /** Why there is nothing to draw. Stands over the bare axes, so that nothing jumps. */
  readonly empty?: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  /** The drawing with everything in it, for files, where the page holds only what is in sight. */
  readonly renderWhole?: ((size: ChartSize) => ReactNode) | undefined;
  /** Why there is no PNG, where the drawing is taller than browsers make pictures. */
  readonly noPng?: string | undefined;
  /** Downloads beyond the usual ones. */
  readonly more?: ReactNode;
  readonly children: (size: ChartSize) => ReactNode;
}

/** The version at the end of a caption, which no line may part at its hyphen. */
const versionWords = /(Dataset \d+-\w+)/;

/** The frame of every figure. The only place that measures: charts are given their size. */
export function ChartFrame({ heading: Heading = "h3", height, ...props }: ChartFrameProps) {
  const figure = useRef<HTMLElement>(null);
  const [area, width] = useWidth<HTMLDivElement>();
  const [tab, setTab] = useState<string | null>("chart");
  const size = { width, height: typeof height === "number" ? height : height(width) };
  const { csv } = props;
  const picture = { title: props.title, caption: props.caption, fileName: props.fileName };
  const [wholeWanted, setWholeWanted] = useState(false);
  // Copied at once from what is on the page, which need not stay there.
  const withWhole = (copy: () => void) => {
    if (props.renderWhole === undefined) return copy();
    flushSync(() => setWholeWanted(true));
    copy();
    setWholeWanted(false);
  };
  return (
    <figure ref={figure} className={styles.frame}>
      <Tabs value={tab} onChange={setTab} variant="pills" keepMounted={false}>
        <div className={styles.head}>
          <Heading className={styles.title}>{props.title}</Heading>
          <Tabs.List aria-label={`${props.title}: how to show it`} className={styles.tabs}>
            <Tabs.Tab value="chart">Chart</Tabs.Tab>
            <Tabs.Tab value="table">Table</Tabs.Tab>
          </Tabs.List>
        </div>
        {props.controls !== undefined && <div className={styles.controls}>{props.controls}</div>}
        <Tabs.Panel value="chart" keepMounted>
          {props.legend}
          <div ref={area} className={styles.area} style={{ minHeight: size.height }}>
            {width > 0 && (
              <Suspense
                fallback={<LoadingBlock height={size.height} label="The chart is loading." />}
              >
                {props.children(size)}
              </Suspense>
            )}
            {props.empty !== undefined && <div className={styles.empty}>{props.empty}</div>}
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="table">{props.empty ?? props.table}</Tabs.Panel>
      </Tabs>
      <figcaption className={styles.caption}>
        {props.caption.split(versionWords).map((part) =>
          versionWords.test(part) ? (
            <span key={part} className={styles.whole}>
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </figcaption>
      <div className={`${styles.downloads} no-print`}>
        {typeof csv === "string" ? (
          <a href={csv} download>
            CSV
          </a>
        ) : (
          <button
            type="button"
            onClick={() => downloadText(csv(), "text/csv", `${props.fileName}.csv`)}
          >
            CSV
          </button>
        )}
        {tab === "chart" && props.empty === undefined && (
          <>
            <button
              type="button"
              onClick={() => withWhole(() => downloadSvg(figure.current, picture))}
            >
              SVG
            </button>
            {props.noPng === undefined ? (
              <button
                type="button"
                onClick={() => withWhole(() => void downloadPng(figure.current, picture))}
              >
                PNG
              </button>
            ) : (
              <span className={styles.noFile}>{props.noPng}</span>
            )}
          </>
        )}
        {props.more}
      </div>
      {wholeWanted && (
        <div data-whole hidden>
          {props.renderWhole?.(size)}
        </div>
      )}
    </figure>
  );
}
