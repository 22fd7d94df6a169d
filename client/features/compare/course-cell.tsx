import { Link } from "@tanstack/react-router";
import { wordsOfSearch } from "#domain/question.ts";
import type { CompareColumn } from "../../lib/api.ts";
import { plural } from "../../ui/number-format.ts";
import styles from "./compare.module.css";

/** Lines of a heading that the standard reading shows. */
const fewLines = 3;

/** What reports state, the most frequent first; the rest stands in the tables of the time course. */
export function CourseCell({
  course,
  detailed,
}: {
  course: CompareColumn["onset"];
  detailed: boolean;
}) {
  const hidden = course.groups.reduce(
    (sum, { lines }) => sum + Math.max(0, lines.length - fewLines),
    0,
  );
  return (
    <div className={styles.stack}>
      {course.note !== null && <p>{course.note}</p>}
      {course.groups.map(({ heading, lines }) => (
        <div key={heading}>
          <p className={styles.small}>{heading}</p>
          <ul className={styles.lines}>
            {(detailed ? lines : lines.slice(0, fewLines)).map(({ words, trials }) => (
              <li key={words}>
                {words}{" "}
                <span className={styles.small}>
                  {detailed
                    ? trials.map(({ key, name }, place) => (
                        <span key={key}>
                          {place > 0 && ", "}
                          <Link to="/studies/$key" params={{ key }}>
                            {name}
                          </Link>
                        </span>
                      ))
                    : `(${plural(trials.length, "trial")})`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {course.studies > 0 && (
        <p className={`${styles.small} ${styles.beside}`}>
          <Link to="/time-course" search={wordsOfSearch(course.canonical)} hash="durability">
            {!detailed && hidden > 0
              ? `${plural(hidden, "more statement")}, with where each was read`
              : "Where each was read"}
          </Link>
        </p>
      )}
    </div>
  );
}
