import styles from "./states.module.css";

/** Names the words of the address this page does not know; they stay in the address. */
export function UnknownWords({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  const named = words.map((word) => `“${word}”`).join(", ");
  return (
    <p className={styles.notice} role="status">
      {words.length === 1
        ? "One word of this address means nothing here and was"
        : `${words.length} words of this address mean nothing here and were`}{" "}
      left out of the question: {named}.
    </p>
  );
}
