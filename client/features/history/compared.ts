import type { QueryWords } from "#domain/question.ts";
import type { HistoryAnswer } from "../../lib/api.ts";

type Revision = HistoryAnswer["revisions"][number];

/** Two revisions to be compared, the earlier one first. */
export interface Compared {
  readonly from: number;
  readonly to: number;
}

/**
 * The revisions an address asks to compare; where it names none, the two newest. Null where a study has
 * only one.
 */
export function comparedOf(words: QueryWords, revisions: readonly Revision[]): Compared | null {
  const asked = [words["from"], words["to"]].map((values) =>
    revisions.find(({ number }) => String(number) === values?.[0]),
  );
  const [newest, previous] = revisions;
  const to = asked[1] ?? newest;
  const from = asked[0] ?? revisions.find(({ number }) => number < (to?.number ?? 0)) ?? previous;
  if (from === undefined || to === undefined || from.number === to.number) return null;
  return from.number < to.number
    ? { from: from.number, to: to.number }
    : { from: to.number, to: from.number };
}

/** What a revision did, as a list says it. */
export function changeWords({ state, changes }: Revision): string {
  if (state === "withdrawn") return "withdrawn";
  if (changes === null) return "first published";
  if (changes === 0) return "published again, unchanged";
  return changes === 1 ? "1 field changed" : `${changes} fields changed`;
}
