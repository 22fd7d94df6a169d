import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type QueryWords, wordsOfSearch } from "#domain/question.ts";
import { apiAddress } from "../../lib/api.ts";
import { queryString, withWord } from "../../lib/url-state.ts";
import { analysePage } from "../../ui/analyse-link.tsx";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ViewFiles } from "../../ui/view-files.tsx";
import { EffectChart, RatesChart } from "./course-chart.tsx";
import { CourseLegend } from "./course-legend.tsx";
import { CourseTable } from "./course-table.tsx";
import { figureHeight, type Target } from "./frame.ts";
import type { Course, Group } from "./groups.ts";
import type { Reading } from "./question.ts";
import { groupsWithRates } from "./rates-view.ts";
import { TrialDialog } from "./trial-dialog.tsx";
import { courseCaption, courseTitle } from "./words.ts";

/** One way of dosing: a panel per group, their table and their files. */
export function CourseFigure({
  course,
  reading,
  words,
  heading,
}: {
  course: Course;
  reading: Reading;
  heading: "h2" | "h3";
  /** The question, as words of an address. */
  words: QueryWords;
}) {
  const navigate = useNavigate();
  const [trial, setTrial] = useState<{ group: Group; key: string } | null>(null);
  const open = (target: Target) => {
    if (target.kind === "trial") setTrial(target);
    else void navigate({ to: analysePage, search: wordsOfSearch(target.canonical) });
  };
  const groups = reading === "rates" ? groupsWithRates(course) : course.groups;
  const query = queryString(withWord(words, "dosing", [course.dosing]));
  const { outcome, by } = course.answer.question;
  const Chart = reading === "rates" ? RatesChart : EffectChart;
  return (
    <>
      <ChartFrame
        title={courseTitle(course, reading)}
        heading={heading}
        caption={courseCaption(course, reading)}
        csv={apiAddress("/evidence/time-course.csv", query)}
        fileName={`time-course-${outcome}-${course.dosing}-by-${by}-${reading}`}
        height={(width) => Math.max(140, figureHeight(groups, width))}
        legend={<CourseLegend reading={reading} />}
        empty={
          groups.length > 0 ? undefined : (
            <EmptyState title="No window has counts of two trials to add up.">
              <p>The effect of each trial is drawn in the other reading.</p>
            </EmptyState>
          )
        }
        table={<CourseTable course={course} />}
        more={<ViewFiles path="/evidence/time-course" query={query} />}
      >
        {(size) => <Chart course={course} onOpen={open} {...size} />}
      </ChartFrame>
      <TrialDialog answer={course.answer} shown={trial} onClose={() => setTrial(null)} />
    </>
  );
}
