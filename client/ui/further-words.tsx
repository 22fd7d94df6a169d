import type { QueryWords } from "#domain/question.ts";
import { withWord } from "../lib/url-state.ts";
import { furtherLabel } from "./filter-choices.ts";
import styles from "./further-words.module.css";

/** Words of an address that no control of the page shows, each to be taken away. */
export function FurtherWords({
  further,
  words,
  onChange,
}: {
  further: readonly string[];
  words: QueryWords;
  onChange: (words: QueryWords) => void;
}) {
  if (further.length === 0) return null;
  return (
    <ul className={styles.more} aria-label="Also asked by this address">
      {further.map((word) => (
        <li key={word}>
          <button type="button" onClick={() => onChange(withWord(words, word, []))}>
            {furtherLabel(word)}: {words[word]?.join(", ")} <span aria-hidden="true">×</span>
            <span className="visually-hidden">, take away</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
