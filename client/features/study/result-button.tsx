import type { Result } from "#domain/study/result.ts";
import { useOpenResult } from "./open-result.ts";
import styles from "./results.module.css";
import { cellWords } from "./result-words.ts";

/** A number that opens where it comes from. Its id is its permanent address on the page. */
export function ResultButton({
  result,
  label,
  per100 = false,
}: {
  result: Result;
  label: string;
  per100?: boolean;
}) {
  const { open, toggle } = useOpenResult();
  const { main, beside } = cellWords(result, per100);
  const { basis } = result.provenance;
  return (
    <button
      type="button"
      id={result.id}
      className={styles.number}
      aria-expanded={open === result.id}
      data-basis={basis}
      onClick={() => toggle(result.id)}
    >
      <span className="visually-hidden">{label}: </span>
      <span className={styles.main}>{main}</span>
      {beside !== "" && <span className={styles.beside}>{beside}</span>}
      {basis === "unverified" && <span className={styles.flag}>unverified</span>}
      {basis === "digitised" && <span className={styles.flag}>read off a figure</span>}
      {result.caution !== undefined && <span className={styles.flag}>caution</span>}
      <span className="visually-hidden">. Show the source.</span>
    </button>
  );
}
