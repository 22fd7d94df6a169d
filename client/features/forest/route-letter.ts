import { type RouteId, routes } from "#domain/vocabulary/routes.ts";

/** The letter that stands beside a route's shape; a dash where there is no single route. */
export function routeLetter(route: RouteId | null): string {
  return route === null ? "–" : routes.get(route).letter;
}
