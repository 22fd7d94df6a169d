import { closedList } from "./closed-list.ts";

/** `letter` and `color` travel together: a route is never told by colour alone. */
interface Route {
  readonly id: string;
  readonly label: string;
  readonly letter: string;
  /** Name of the CSS variable that holds the route's Okabe–Ito colour. */
  readonly color: string;
}

export const routes = closedList([
  { id: "intravenous", label: "Intravenous", letter: "V", color: "--route-intravenous" },
  { id: "intranasal", label: "Intranasal", letter: "N", color: "--route-intranasal" },
  { id: "intramuscular", label: "Intramuscular", letter: "M", color: "--route-intramuscular" },
  { id: "subcutaneous", label: "Subcutaneous", letter: "S", color: "--route-subcutaneous" },
  { id: "oral", label: "Oral", letter: "O", color: "--route-oral" },
  { id: "sublingual", label: "Sublingual", letter: "L", color: "--route-sublingual" },
] as const satisfies readonly Route[]);

export type RouteId = (typeof routes.ids)[number];
