/** The server's word for a column's order, and whether a first click asks for the highest first. */
const sortable: Readonly<Record<string, { readonly word: string; readonly highFirst: boolean }>> = {
  study: { word: "name", highFirst: false },
  condition: { word: "indication", highFirst: false },
  participants: { word: "participants", highFirst: true },
};

export const defaultSort = "-year";

export const sortChoices = [
  { value: "-year", label: "Newest first" },
  { value: "year", label: "Oldest first" },
  { value: "name", label: "Name A to Z" },
  { value: "-name", label: "Name Z to A" },
  { value: "-participants", label: "Most people first" },
  { value: "participants", label: "Fewest people first" },
  { value: "indication", label: "Condition A to Z" },
  { value: "-indication", label: "Condition Z to A" },
] as const;

/** What `aria-sort` says of a column; undefined where it cannot be sorted by. */
export function sortDirection(
  column: string,
  sort: string,
): "ascending" | "descending" | "none" | undefined {
  const known = sortable[column];
  if (known === undefined) return undefined;
  if (sort === known.word) return "ascending";
  return sort === `-${known.word}` ? "descending" : "none";
}

/** The order a click on the column's header asks for. */
export function nextSort(column: string, sort: string): string | undefined {
  const known = sortable[column];
  if (known === undefined) return undefined;
  const descending = `-${known.word}`;
  if (sort === known.word) return descending;
  if (sort === descending) return known.word;
  return known.highFirst ? descending : known.word;
}
