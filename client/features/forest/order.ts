import type { EffectRow } from "../../lib/api.ts";

export type OrderId = "effect" | "precision" | "year" | "time" | "name";

export const orderChoices: readonly { readonly value: OrderId; readonly label: string }[] = [
  { value: "effect", label: "Effect" },
  { value: "precision", label: "Precision" },
  { value: "year", label: "Year" },
  { value: "time", label: "Time of rating" },
  { value: "name", label: "Name" },
];

/** The order an address asks for; by effect where it asks for none that exists. */
export function orderIn(word: string | undefined): OrderId {
  return orderChoices.find(({ value }) => value === word)?.value ?? "effect";
}

/** Rows in a reader's order. What is not known comes last; studies taken out keep their place. */
export function orderRows(rows: readonly EffectRow[], order: OrderId): EffectRow[] {
  const place = places[order];
  return rows.toSorted((a, b) => {
    const [x, y] = [place(a) ?? Infinity, place(b) ?? Infinity];
    return (x === y ? 0 : x - y) || byName(a.name, b.name);
  });
}

/** Made once: thousands of names are compared with it. */
const byName = new Intl.Collator("en").compare;

const places: Readonly<Record<OrderId, (row: EffectRow) => number | null>> = {
  effect: ({ yi }) => yi,
  precision: ({ vi }) => vi,
  year: ({ year }) => year,
  time: ({ hours }) => hours,
  name: () => 0,
};
