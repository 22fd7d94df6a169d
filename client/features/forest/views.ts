import { type QueryWords, wordsOfSearch } from "#domain/question.ts";
import { withWord } from "../../lib/url-state.ts";
import { withoutUsual } from "./usual-words.ts";

/**
 * The words of the address with what parts this view from the question as it was understood. The
 * defaults that both spell out stay unsaid.
 */
export function wordsOfView(words: QueryWords, understood: string, view: string): QueryWords {
  const [now, then] = [wordsOfSearch(understood), wordsOfSearch(view)];
  const changed = [...new Set([...Object.keys(now), ...Object.keys(then)])].filter(
    (word) => word !== "include" && text(now[word]) !== text(then[word]),
  );
  return withoutUsual(
    changed.reduce<QueryWords>((next, word) => withWord(next, word, then[word] ?? []), words),
  );
}

/** True where a view asks exactly what is asked already. */
export function isSameQuestion(understood: string, view: string): boolean {
  const asked = (query: string) => query.replace(/&?include=\w+/g, "");
  return asked(understood) === asked(view);
}

function text(values: readonly string[] | undefined): string {
  return (values ?? []).join();
}
