/** One decision of two people about one thing, in categories of its field. */
export interface Rating {
  /** Decisions about one field share its categories, and so what chance would give. */
  readonly field: string;
  readonly a: string;
  readonly b: string;
}

/**
 * Cohen's kappa over several fields: agreement observed and agreement expected by chance are added up
 * over the fields, each field's chance from its own categories (Cohen 1960; pooled as de Vries et al.
 * 2008, Field Methods 20:272, each field weighing by its number of decisions). Null where chance
 * would agree everywhere, so that there is nothing to divide by.
 */
export function pooledKappa(ratings: readonly Rating[]): number | null {
  let observed = 0;
  let expected = 0;
  for (const field of new Set(ratings.map((rating) => rating.field))) {
    const own = ratings.filter((rating) => rating.field === field);
    observed += own.filter(({ a, b }) => a === b).length;
    expected += expectedBy(own);
  }
  const room = ratings.length - expected;
  return room < 1e-9 ? null : (observed - expected) / room;
}

/** Agreements chance would give two people who use the categories as often as these two did. */
function expectedBy(ratings: readonly Rating[]): number {
  const share = (side: "a" | "b", category: string): number =>
    ratings.filter((rating) => rating[side] === category).length / ratings.length;
  const categories = new Set(ratings.map(({ a }) => a));
  return [...categories].reduce(
    (sum, category) => sum + ratings.length * share("a", category) * share("b", category),
    0,
  );
}
