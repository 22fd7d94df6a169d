import { Link } from "@tanstack/react-router";
import { wordsOfSearch } from "#domain/question.ts";
import type { CompareColumn } from "../../lib/api.ts";
import { plural } from "../../ui/number-format.ts";
import styles from "./compare.module.css";

type Group = CompareColumn["onset"]["groups"][number];

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
  const isWhole = (group: Group): boolean => detailed || group.together;
  const hidden = course.groups.reduce(
    (sum, group) => sum + (isWhole(group) ? 0 : Math.max(0, group.lines.length - fewLines)),
    0,
  );
  return (
    <div className={styles.stack}>
      {course.note !== null && <p>{course.note}</p>}
      {course.groups.map((group) => (
        <div key={group.heading} data-together={group.together || undefined}>
          <p className={styles.small}>{group.heading}</p>
          <ul className={styles.lines}>
            {(isWhole(group) ? group.lines : group.lines.slice(0, fewLines)).map(
              ({ words, trials }) => (
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
              ),
            )}
          </ul>
        </div>
      ))}
      {course.studies > 0 && (
        <p className={`${styles.small} ${styles.beside}`}>
          <Link to="/time-course" search={wordsOfSearch(course.canonical)} hash="durability">
            {hidden > 0
              ? `${plural(hidden, "more statement")}, with where each was read`
              : "Where each was read"}
          </Link>
        </p>
      )}
    </div>
  );
}
