import { Link } from "@tanstack/react-router";
import { CourseFigure } from "./course-figure.tsx";
import { type Answer, coursesOf } from "./groups.ts";
import { overviewQuestion } from "./question.ts";
import styles from "./time-course.module.css";

/** The time course of one drug, route and dose, with the way to all others. */
export function OverviewCourse({ answer }: { answer: Answer }) {
  return (
    <div className={styles.figure}>
      {coursesOf(answer).map((course) => (
        <CourseFigure
          key={course.dosing}
          course={course}
          reading="effect"
          heading="h3"
          words={overviewQuestion}
        />
      ))}
      <p>
        {answer.sentence} <Link to="/time-course">Other outcomes, routes and repeated doses</Link>
      </p>
    </div>
  );
}
