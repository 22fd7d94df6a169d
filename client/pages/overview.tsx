import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { QueryWords } from "#domain/question.ts";
import { EvidenceMatrix } from "../features/overview/evidence-matrix.tsx";
import { FactBar } from "../features/overview/fact-bar.tsx";
import { LatestStudies } from "../features/overview/latest-studies.tsx";
import { overviewQuery } from "../features/overview/query.ts";
import { QuickLookUp } from "../features/overview/quick-look-up.tsx";
import { StudiesByYear } from "../features/overview/studies-by-year.tsx";
import { isComparatorClass, matrixRows, studiesByRoute } from "../features/overview/view-model.ts";
import { ratesQuery } from "../features/rates/query.ts";
import { comparatorChoices, ratesQuestion, ratesWords } from "../features/rates/question.ts";
import { RatesControls } from "../features/rates/rates-controls.tsx";
import { RatesFigure } from "../features/rates/rates-figure.tsx";
import { timeCourseQuery } from "../features/time-course/query.ts";
import { overviewQuestion, timeCourseQuestion } from "../features/time-course/question.ts";
import { keepRelease, onlyValue, releaseQuery, splitWords, withWord } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page, Section } from "../ui/page.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import styles from "./overview.module.css";

/** Stands far down the page, which need not wait for its code. */
const OverviewCourse = lazy(async () => ({
  default: (await import("../features/time-course/overview-course.tsx")).OverviewCourse,
}));

export function OverviewPage() {
  const words: QueryWords = useSearch({ strict: false });
  const navigate = useNavigate();
  const { known, unknown } = splitWords(words, ratesWords);
  const question = ratesQuestion(known);
  const overview = useQuery(overviewQuery(releaseQuery(words)));
  const rates = useQuery(ratesQuery(question.query));
  const course = useQuery(
    timeCourseQuery(timeCourseQuestion(keepRelease(words, overviewQuestion))),
  );
  const change = (next: QueryWords) => void navigate({ to: "/", search: next, resetScroll: false });
  const lens = onlyValue(words, "comparatorClass");
  const comparatorClass = isComparatorClass(lens) ? lens : undefined;

  return (
    <Page title="Ketamine Evidence Atlas">
      <UnknownWords words={unknown} />
      <h1>Ketamine Evidence Atlas</h1>
      <p className={styles.lead}>
        Trials of ketamine and esketamine for depression, suicidal ideation, PTSD, OCD, substance
        use and pain, by every route, each kept as a record in which a number can be traced to the
        table it was read in. Filter them, see how many people got better and when, and open the
        source behind any figure.
      </p>
      {overview.data === undefined ? (
        overview.isError ? (
          <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
        ) : (
          <LoadingBlock height={900} label="The overview is loading." />
        )
      ) : (
        <>
          <FactBar answer={overview.data} />
          <Section title="Look up" id="look-up">
            <QuickLookUp counts={studiesByRoute(overview.data.matrix)} />
          </Section>
          <Section
            title="Where there is evidence, and where there is none"
            id="matrix"
            note="Studies and their participants by condition and route. A dash is a gap. A study with arms by two routes stands in both columns. A star: its people are counted in another record, or their number is not stated."
          >
            <div className={styles.lens}>
              <SelectField
                label="Compared with"
                value={comparatorClass ?? ""}
                choices={comparatorChoices}
                onChange={(value) =>
                  change(withWord(words, "comparatorClass", value === "" ? [] : [value]))
                }
              />
            </div>
            <EvidenceMatrix
              rows={matrixRows(overview.data.matrix, comparatorClass)}
              comparatorClass={comparatorClass}
            />
          </Section>
        </>
      )}
      <Section
        title="How many people got better in the trial arms"
        id="rates"
        note="Rates in randomised trial arms, drug beside comparator. They are not effects, and routes were not compared with each other: people, doses and comparators differ from group to group."
      >
        <RatesControls words={words} onChange={change} />
        {rates.data === undefined ? (
          rates.isError ? (
            <ErrorState error={rates.error} onRetry={() => void rates.refetch()} />
          ) : (
            <LoadingBlock height={720} label="The rates are loading." />
          )
        ) : (
          <>
            {rates.isError && (
              <ErrorState error={rates.error} onRetry={() => void rates.refetch()} />
            )}
            <RatesFigure answer={rates.data} query={question.query} />
          </>
        )}
      </Section>
      <Section
        title="How soon, and for how long"
        id="course"
        note="Response after one intravenous dose of ketamine against its comparators, window by window. Each window pools the trials that were rated in it; from one window to the next they are not the same."
      >
        {course.data !== undefined ? (
          <Suspense fallback={<LoadingBlock height={460} label="The time course is loading." />}>
            <OverviewCourse answer={course.data} />
          </Suspense>
        ) : course.isError ? (
          <ErrorState error={course.error} onRetry={() => void course.refetch()} />
        ) : (
          <LoadingBlock height={460} label="The time course is loading." />
        )}
      </Section>
      {overview.data !== undefined && (
        <div className={styles.columns}>
          <Section title="Over the years" id="years">
            <StudiesByYear answer={overview.data} />
          </Section>
          <Section title="Latest studies" id="latest">
            <LatestStudies studies={overview.data.latest} />
          </Section>
        </div>
      )}
    </Page>
  );
}
