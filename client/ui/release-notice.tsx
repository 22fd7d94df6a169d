import type { QueryWords } from "#domain/question.ts";
import { onlyValue, releaseWord, stringifySearch, withWord } from "../lib/url-state.ts";
import styles from "./release-notice.module.css";

/** Pages whose numbers come from the evidence the address asks for. */
const answered = /^\/(?:$|studies|analyse$|time-course|compare|safety|claims)/;

/**
 * Says on every page that is answered from a release that it is, and how to leave it. The way out is a
 * link of the browser: one of the router's would stay in the release.
 */
export function ReleaseNotice({ path, words }: { path: string; words: QueryWords }) {
  const release = onlyValue(words, releaseWord);
  if (release === undefined || !answered.test(path)) return null;
  return (
    <aside className={styles.notice} aria-label="Release">
      <strong>Release {release}.</strong> This page and its links show the evidence as it was frozen
      then, not the newest.{" "}
      <a href={`${path}${stringifySearch(withWord(words, releaseWord, []))}`}>
        Go to the newest evidence
      </a>
    </aside>
  );
}
