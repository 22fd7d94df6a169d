import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { nextPoint, opensPoint } from "./chart-keys.ts";
import styles from "./chart-surface.module.css";
import { integer } from "./number-format.ts";

/** A point a reader can reach: where it stands in the data's own units and what it says. */
export interface ChartPoint {
  readonly id: string;
  /** The line it lies on, where there are several: up and down go from line to line. */
  readonly line?: string;
  readonly x: number;
  readonly y: number;
  /** From where to where down the drawing the point is meant, where its words stand off its mark. */
  readonly row?: readonly [number, number];
  readonly title: string;
  readonly lines: readonly string[];
}

type Place = (x: number, y: number) => { left: number; top: number } | undefined;

const PlaceContext = createContext<(place: Place) => void>(() => undefined);

/** How the drawing inside tells the surface where the data's units fall. */
export function useTellPlace(): (place: Place) => void {
  return use(PlaceContext);
}

/** Stands inside a drawing whose points are given in its own pixels. Draws nothing. */
export function PixelPlace() {
  const tell = useTellPlace();
  useLayoutEffect(() => tell((left, top) => ({ left, top })), [tell]);
  return null;
}

interface SurfaceScroll {
  /** Points that Page Up and Page Down go by. */
  readonly page: () => number;
  /** From where to where down the drawing it is seen. */
  readonly inSight: () => readonly [number, number];
}

interface ChartSurfaceProps {
  readonly width: number;
  readonly height: number;
  /** One sentence that stands for the picture. */
  readonly summary: string;
  readonly points: readonly ChartPoint[];
  readonly onOpen?: (position: number) => void;
  /** What Space does, where it does something else than Enter. */
  readonly onToggle?: ((position: number) => void) | undefined;
  /** A click this near the left edge toggles; everywhere else it opens. */
  readonly toggleWithin?: number;
  /** What opening a point does, for those who cannot see it. */
  readonly openHint?: string;
  /** Points are rows: pointing anywhere at a row's height means it. */
  readonly byRow?: boolean;
  /** Where the drawing is taller than the region it scrolls in. */
  readonly scroll?: SurfaceScroll;
  /** Drawn over the picture for the point a reader is at, in pixels: what belongs to it. */
  readonly renderOver?: (position: number) => ReactNode;
  readonly children: ReactNode;
}

/** Pixels around the pointer within which a point is meant. */
const reach = 26;

/**
 * Reaching points by pointer and by keys, kept apart from drawing them: moving over a chart repaints
 * only this thin layer, never the marks.
 */
export function ChartSurface({
  width,
  height,
  summary,
  points,
  onOpen,
  onToggle,
  toggleWithin = 0,
  openHint = "Enter opens the study",
  byRow = false,
  scroll,
  renderOver,
  children,
}: ChartSurfaceProps) {
  const [told, setTold] = useState<{ place: Place }>({ place: () => undefined });
  const [active, setActive] = useState<number | null>(null);
  const hint = useId();
  const ring = useRef<HTMLSpanElement>(null);
  const byKey = useRef(false);
  const tellPlace = useCallback((place: Place) => setTold({ place }), []);

  const point = active === null ? undefined : points[active];
  const spot = point === undefined ? undefined : told.place(point.x, point.y);

  const nearest = (event: MouseEvent<HTMLElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const left = event.clientX - box.left;
    const top = event.clientY - box.top;
    let found: number | null = null;
    let best = reach * reach;
    points.forEach((candidate, position) => {
      const [from, to] = (candidate.row ?? []).map((y) => told.place(candidate.x, y)?.top);
      if (from !== undefined && to !== undefined) {
        if (top >= from && top < to) found = position;
        return;
      }
      const at = told.place(candidate.x, candidate.y);
      if (at === undefined) return;
      const distance = (byRow ? 0 : (at.left - left) ** 2) + (at.top - top) ** 2;
      if (distance < best) {
        best = distance;
        found = position;
      }
    });
    return found;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") return setActive(null);
    if (event.key === " " && active !== null && point !== undefined && onToggle !== undefined) {
      event.preventDefault();
      return onToggle(active);
    }
    if (opensPoint(event.key) && active !== null && point !== undefined && onOpen !== undefined) {
      event.preventDefault();
      return onOpen(active);
    }
    const next = nextPoint(event.key, active, points, scroll?.page());
    if (next === undefined) return;
    event.preventDefault();
    byKey.current = true;
    setActive(next);
  };
  // In a drawing taller than the window, keys bring along what they reach.
  useEffect(() => {
    if (active !== null && byKey.current) ring.current?.scrollIntoView({ block: "nearest" });
    byKey.current = false;
  }, [active]);

  const picture = useMemo(
    () => (
      <div role="img" aria-label={summary}>
        <PlaceContext value={tellPlace}>{children}</PlaceContext>
      </div>
    ),
    [summary, tellPlace, children],
  );

  return (
    <div
      className={styles.surface}
      style={{ width, height, cursor: onOpen !== undefined && point ? "pointer" : undefined }}
      role="group"
      aria-label="Points of the chart"
      aria-describedby={hint}
      tabIndex={points.length > 0 ? 0 : -1}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => setActive(nearest(event))}
      onPointerLeave={() => setActive(null)}
      onBlur={() => setActive(null)}
      onClick={(event) => {
        // A finger touches without having moved there first.
        const meant = nearest(event);
        setActive(meant);
        if (meant === null) return;
        const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
        if (onToggle !== undefined && left < toggleWithin) onToggle(meant);
        else onOpen?.(meant);
      }}
    >
      {picture}
      <span id={hint} className="visually-hidden">
        Arrow keys go from point to point
        {points.some((point) => point.line !== undefined) && ", up and down from line to line"}
        {onOpen === undefined ? "." : `; ${openHint}.`}
      </span>
      <span className="visually-hidden" role="status">
        {point === undefined ? "" : [point.title, ...point.lines].join(", ")}
        {point !== undefined && scroll !== undefined && active !== null
          ? `; ${integer(active + 1)} of ${integer(points.length)}`
          : ""}
      </span>
      {point !== undefined && spot !== undefined && (
        <>
          {renderOver !== undefined && active !== null && (
            <svg className={styles.over} width={width} height={height} aria-hidden="true">
              {renderOver(active)}
            </svg>
          )}
          <span ref={ring} className={styles.ring} style={{ left: spot.left, top: spot.top }} />
          <div
            className={styles.tip}
            aria-hidden="true"
            data-side={spot.left > width / 2 ? "left" : "right"}
            style={{
              top: tipTop(
                spot.top,
                scroll === undefined ? [0, height - 100] : clearOf(scroll.inSight()),
              ),
              ...(spot.left > width / 2
                ? { right: width - spot.left + 14 }
                : { left: spot.left + 14 }),
              maxWidth: Math.max(140, Math.min(300, Math.max(spot.left, width - spot.left) - 22)),
            }}
          >
            <strong>{point.title}</strong>
            {point.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** Beside its point, and where the drawing ends not beyond it. */
function tipTop(top: number, [from, to]: readonly [number, number]): number {
  return Math.max(from + 4, Math.min(top - 12, to));
}

/** A region that scrolls cuts off what hangs over its end, so a whole tip must have room above it. */
function clearOf([from, to]: readonly [number, number]): readonly [number, number] {
  return [from, to - 200];
}
