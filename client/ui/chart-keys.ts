/** What keys must know of a point. */
interface Point {
  readonly line?: string;
  readonly x: number;
}

export function opensPoint(key: string): boolean {
  return key === "Enter" || key === " ";
}

/** The position a key leads to; undefined where it leads nowhere. */
export function nextPoint(
  key: string,
  active: number | null,
  points: readonly Point[],
  /** Points seen at once, where the drawing scrolls. */
  page?: number,
): number | undefined {
  return (
    nextLine(key, active, points) ??
    nextPosition(key, active, points.length) ??
    nextPage(key, active, points.length, page)
  );
}

/** Up and down on points that lie on lines: the nearest place of the line before or after. */
function nextLine(
  key: string,
  active: number | null,
  points: readonly Point[],
): number | undefined {
  if (active === null || (key !== "ArrowUp" && key !== "ArrowDown")) return undefined;
  const here = points[active];
  if (here?.line === undefined) return undefined;
  const lines = [...new Set(points.map((point) => point.line))];
  const wanted = lines[lines.indexOf(here.line) + (key === "ArrowDown" ? 1 : -1)];
  if (wanted === undefined) return active;
  let found = active;
  let best = Number.POSITIVE_INFINITY;
  points.forEach((point, position) => {
    const distance = Math.abs(point.x - here.x);
    if (point.line !== wanted || distance >= best) return;
    best = distance;
    found = position;
  });
  return found;
}

function nextPosition(key: string, active: number | null, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return active === null ? 0 : Math.min(active + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return active === null ? count - 1 : Math.max(active - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** Where rows scroll, the keys for pages go by as many points as are seen at once. */
function nextPage(
  key: string,
  active: number | null,
  count: number,
  page: number | undefined,
): number | undefined {
  if (page === undefined || count === 0) return undefined;
  const step = Math.max(1, page - 1);
  switch (key) {
    case "PageDown":
      return Math.min((active ?? -1) + step, count - 1);
    case "PageUp":
      return Math.max((active ?? count) - step, 0);
    default:
      return undefined;
  }
}
