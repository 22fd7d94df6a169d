import type { CsvColumns } from "../csv/write.ts";
import type { ForestLine } from "./lines.ts";

/**
 * The names of the R package metafor. Tables are filled only where they give `yi` and `vi` as they
 * stand, so that escalc() on them never disagrees with the answer.
 */
export const metaforColumns = {
  slab: ({ name }) => name,
  year: ({ row }) => row?.year ?? null,
  ai: ({ table }) => table?.ai ?? null,
  n1i: ({ table }) => table?.n1i ?? null,
  ci: ({ table }) => table?.ci ?? null,
  n2i: ({ table }) => table?.n2i ?? null,
  m1i: ({ table }) => table?.m1i ?? null,
  sd1i: ({ table }) => table?.sd1i ?? null,
  m2i: ({ table }) => table?.m2i ?? null,
  sd2i: ({ table }) => table?.sd2i ?? null,
  yi: ({ row }) => row?.yi ?? null,
  vi: ({ row }) => row?.vi ?? null,
  weight: ({ row }) => row?.weightPercent ?? null,
  effect_from: ({ row, table }) => (row === null ? null : table === null ? "yi-vi" : "table"),
} as const satisfies CsvColumns<ForestLine>;

export const metaforWords: Readonly<Record<keyof typeof metaforColumns, string>> = {
  slab: "name of the study",
  year: "year of publication",
  ai: "people with the event, intervention",
  n1i: "people, intervention",
  ci: "people with the event, comparator",
  n2i: "people, comparator",
  m1i: "mean, intervention",
  sd1i: "standard deviation, intervention",
  m2i: "mean, comparator",
  sd2i: "standard deviation, comparator",
  yi: "effect on the analysis scale (logarithm for ratios)",
  vi: "its sampling variance",
  weight: "weight in the pooled figure, percent",
  effect_from:
    "table: yi and vi follow from the columns before; yi-vi: from a printed comparison, a pairing or parts pooled inside the study, and only yi and vi are to be used",
};
