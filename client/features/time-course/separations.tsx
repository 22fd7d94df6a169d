import { RouteMark } from "../../ui/route-mark.tsx";
import { type Course, lookOf, pooledWindows } from "./groups.ts";
import styles from "./time-course.module.css";

/** First and last separation of each group in the server's words. */
export function Separations({ course }: { course: Course }) {
  return (
    <dl className={styles.separations}>
      {course.groups.map((group) => (
        <div key={group.id}>
          <dt>
            {course.answer.question.by === "route" && (
              <RouteMark route={lookOf(course.answer, group).route} />
            )}
            {group.label}
          </dt>
          {group.firstSeparation === null ? (
            <dd>
              {pooledWindows(group).length === 0
                ? "No window has two trials, so nothing is pooled."
                : "In no window does the pooled interval leave out no effect."}
            </dd>
          ) : (
            <>
              <dd>{group.firstSeparation.words}</dd>
              {group.lastSeparation !== null && <dd>{group.lastSeparation.words}</dd>}
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
