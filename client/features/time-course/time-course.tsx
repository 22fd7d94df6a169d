import type { QueryWords } from "#domain/question.ts";
import { wordsOfSearch } from "#domain/question.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { CourseFigure } from "./course-figure.tsx";
import { type Answer, coursesOf } from "./groups.ts";
import type { Reading } from "./question.ts";
import { Separations } from "./separations.tsx";
import styles from "./time-course.module.css";

/** An answer: its sentence, a figure for each way of dosing, and what a reader must know. */
export function TimeCourse({
  answer,
  query,
  reading,
}: {
  answer: Answer;
  query: string;
  reading: Reading;
}) {
  const words: QueryWords = wordsOfSearch(query);
  const courses = coursesOf(answer);
  return (
    <div className={styles.figures}>
      <p className={styles.sentence} role="status">
        {answer.sentence}
      </p>
      {answer.windowsLeftOut.length > 0 && (
        <p>
          Left out, so that the same trials stand in every window shown:{" "}
          {answer.windowsLeftOut.join(", ")}.
        </p>
      )}
      {courses.length === 0 && (
        <EmptyState title="No trial has an effect at a stated hour for this question.">
          <p>Another outcome, route or comparator may have.</p>
        </EmptyState>
      )}
      {courses.map((course) => (
        <div key={course.dosing} className={styles.figure}>
          <CourseFigure course={course} reading={reading} heading="h2" words={words} />
          {reading === "effect" && <Separations course={course} />}
        </div>
      ))}
      <Notes lines={answer.warnings.map((warning) => warning.message)} />
      <Notes title="What the question left open" lines={answer.question.defaults} />
    </div>
  );
}

function Notes({ title, lines }: { title?: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  const list = (
    <ul className={styles.warnings}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (title === undefined) return list;
  return (
    <details>
      <summary>{title}</summary>
      {list}
    </details>
  );
}
