import { Link } from "@tanstack/react-router";
import { wordsOfSearch } from "#domain/question.ts";
import type { ClaimItem } from "../../lib/api.ts";
import styles from "./claims.module.css";
import { VerdictWord } from "./verdict-mark.tsx";
import { notMet, pageWords } from "./view-model.ts";

type Part = ClaimItem["parts"][number];

/** More numbers than this are folded away: a list of medians is read by few. */
const shownNumbers = 4;

/** What was tested, the numbers, and what kept it from more support. */
export function ClaimPart({ part, alone }: { part: Part; alone: boolean }) {
  const { tests, verdict, verdictLabel, numbers } = part;
  const missing = verdict === "supported" ? [] : notMet(part);
  return (
    <li>
      <p className={styles.tested}>
        <span>{tests}</span>
        {!alone && <VerdictWord verdict={verdict} label={verdictLabel} />}
      </p>
      <Numbers part={part} numbers={numbers.slice(0, shownNumbers)} />
      {numbers.length > shownNumbers && (
        <details className={styles.more}>
          <summary>{numbers.length - shownNumbers} more</summary>
          <Numbers part={part} numbers={numbers.slice(shownNumbers)} />
        </details>
      )}
      {missing.length > 0 && <p className={styles.missing}>Not met: {missing.join("; ")}.</p>}
    </li>
  );
}

function Numbers({ part, numbers }: { part: Part; numbers: Part["numbers"] }) {
  return (
    <ul className={styles.numbers}>
      {numbers.map((number) => (
        <li key={`${number.label} ${number.canonical}`}>
          <span>
            {number.label}: {number.words}
            {number.certainty !== null && `; suggested certainty ${number.certainty.toLowerCase()}`}
          </span>{" "}
          <Link
            to={`/${number.page}`}
            search={wordsOfSearch(number.canonical)}
            aria-label={`${pageWords[number.page]}: ${part.tests}, ${number.label}`}
          >
            {pageWords[number.page]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
