import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import { routeColor, routeLabel, routeOutline } from "./route-shape.ts";
import styles from "./route-mark.module.css";

/** The shape and colour of a route, for places where its name stands beside it. */
export function RouteMark({ route, hollow = false }: { route: RouteId | null; hollow?: boolean }) {
  const color = routeColor(route);
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={routeOutline(route)(8, 8, 5)}
        fill={hollow ? "none" : color}
        stroke={color}
        strokeWidth="1.6"
      />
    </svg>
  );
}

/** Shape, letter and, unless `short`, the name of a route. */
export function RouteChip({ route, short = false }: { route: RouteId | null; short?: boolean }) {
  const letter = route === null ? "–" : routes.get(route).letter;
  const label = routeLabel(route);
  return (
    <span className={styles.chip} title={short ? label : undefined}>
      <RouteMark route={route} />
      <span className={styles.letter} aria-hidden="true">
        {letter}
      </span>
      <span className={short ? "visually-hidden" : undefined}>{label}</span>
    </span>
  );
}
