import type { ForestAnswer } from "../lib/api.ts";

interface IncludedStudy {
  /** Null where the row stands for no single study of the answer. */
  readonly key: string | null;
  readonly name: string;
  readonly year: number | null;
}

/** Finds the studies that the rows of a computed list speak of; each carries its study's key. */
export function studyFinder({
  included,
}: Pick<ForestAnswer, "included">): (slab: string | number | null) => IncludedStudy {
  const found = new Map<string, IncludedStudy>(
    included.map(({ key, name, year }) => [key, { key, name, year }]),
  );
  return (slab) => found.get(String(slab)) ?? { key: null, name: String(slab ?? "–"), year: null };
}
