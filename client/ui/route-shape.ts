import { type RouteId, routes } from "#domain/vocabulary/routes.ts";

/** Outline of a route's mark around a centre; `r` is the radius of the circle of equal weight. */
type Outline = (x: number, y: number, r: number) => string;

const circle: Outline = (x, y, r) =>
  `M${f(x - r)} ${f(y)}a${f(r)} ${f(r)} 0 1 0 ${f(2 * r)} 0a${f(r)} ${f(r)} 0 1 0 ${f(-2 * r)} 0z`;
const square: Outline = (x, y, r) => polygon(x, y, r * 0.9, [-1, -1, 1, -1, 1, 1, -1, 1]);
const triangleUp: Outline = (x, y, r) => polygon(x, y, r * 1.15, [0, -1.1, 1, 0.8, -1, 0.8]);
const triangleDown: Outline = (x, y, r) => polygon(x, y, r * 1.15, [0, 1.1, 1, -0.8, -1, -0.8]);
const diamond: Outline = (x, y, r) => polygon(x, y, r * 1.25, [0, -1, 1, 0, 0, 1, -1, 0]);
const plus: Outline = (x, y, r) =>
  polygon(
    x,
    y,
    r * 1.1,
    [
      -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35,
      0.35, -1, 0.35, -1, -0.35, -0.35, -0.35,
    ],
  );
const bar: Outline = (x, y, r) => polygon(x, y, r * 1.1, [-1, -0.4, 1, -0.4, 1, 0.4, -1, 0.4]);

const outlines: Readonly<Record<RouteId, Outline>> = {
  intravenous: circle,
  intranasal: square,
  intramuscular: triangleUp,
  subcutaneous: diamond,
  oral: triangleDown,
  sublingual: plus,
};

/** SVG path of the mark that stands for a route; a bar where no single route is stated. */
export function routeOutline(route: RouteId | null): Outline {
  return route === null ? bar : outlines[route];
}

export function routeColor(route: RouteId | null): string {
  return route === null ? "var(--route-none)" : `var(${routes.get(route).color})`;
}

export function routeLabel(route: RouteId | null): string {
  return route === null ? "Several routes or not stated" : routes.label(route);
}

function polygon(x: number, y: number, r: number, corners: readonly number[]): string {
  let path = "";
  for (let corner = 0; corner < corners.length; corner += 2)
    path += `${corner === 0 ? "M" : "L"}${f(x + r * (corners[corner] ?? 0))} ${f(y + r * (corners[corner + 1] ?? 0))}`;
  return `${path}z`;
}

/** Two decimals are finer than any screen and keep paths short. */
function f(value: number): string {
  return String(Math.round(value * 100) / 100);
}
