import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { QueryWords } from "#domain/question.ts";
import { Durability } from "../features/durability/durability.tsx";
import { durabilityQuery } from "../features/durability/query.ts";
import { CourseControls } from "../features/time-course/course-controls.tsx";
import { timeCourseQuery } from "../features/time-course/query.ts";
import {
  readingOf,
  timeCourseQuestion,
  timeCourseWords,
} from "../features/time-course/question.ts";
import { TimeCourse } from "../features/time-course/time-course.tsx";
import { ApiError } from "../lib/api.ts";
import { filterQuery, splitWords, withWord } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page, Section } from "../ui/page.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import styles from "./time-course.module.css";

export function TimeCoursePage() {
  const words: QueryWords = useSearch({ strict: false });
  const navigate = useNavigate();
  const { unknown } = splitWords(words, timeCourseWords);
  const query = timeCourseQuestion(words);
  const filter = filterQuery(words);
  const course = useQuery(timeCourseQuery(query));
  const durability = useQuery(durabilityQuery(filter));
  const change = (next: QueryWords) =>
    void navigate({ to: "/time-course", search: next, resetScroll: false });
  const refused =
    course.error instanceof ApiError ? course.error.details.map((problem) => problem.path) : [];
  return (
    <Page title="Time course">
      <UnknownWords words={unknown} />
      <h1>Time course</h1>
      <p className={styles.lead}>
        How large the difference to the comparator is, hour by hour since the first dose, and how
        long it was seen. Trials are pooled only with others rated in the same window; panels are
        not comparisons with each other.
      </p>
      <div className={styles.controls}>
        <CourseControls words={words} answer={course.data} onChange={change} />
      </div>
      {course.isError && (
        <ErrorState error={course.error} onRetry={() => void course.refetch()}>
          {refused.length > 0 && (
            <Button
              size="xs"
              onClick={() =>
                change(refused.reduce((left, word) => withWord(left, word, []), words))
              }
            >
              Ask without what is not understood
            </Button>
          )}
        </ErrorState>
      )}
      {course.data !== undefined ? (
        <TimeCourse answer={course.data} query={query} reading={readingOf(words)} />
      ) : (
        !course.isError && <LoadingBlock height={900} label="The time course is loading." />
      )}
      <Section
        title="How soon and how long, as the trials report it"
        id="durability"
        note="An effect is seen only where it was looked for: onset lies between two ratings, and the last look is not the end. Loss of significance is not loss of effect."
      >
        {durability.isError && (
          <ErrorState error={durability.error} onRetry={() => void durability.refetch()} />
        )}
        {durability.data !== undefined ? (
          <Durability answer={durability.data} filter={filter} />
        ) : (
          !durability.isError && <LoadingBlock height={900} label="The tables are loading." />
        )}
      </Section>
    </Page>
  );
}
