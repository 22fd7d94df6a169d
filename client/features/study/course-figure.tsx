import { lazy, useState } from "react";
import { apiAddress } from "../../lib/api.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { Legend } from "../../ui/legend.tsx";
import { routeOutline } from "../../ui/route-shape.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { CourseTable } from "./course-table.tsx";
import { type Course, courseLabel, coursePlot, type PlacedSeries } from "./course-view-model.ts";
import { useOpenResult } from "./open-result.ts";

const CourseChart = lazy(async () => ({
  default: (await import("./course-chart.tsx")).CourseChart,
}));

/** One outcome of the study over time, arm beside arm; the reader picks which. */
export function CourseFigure({
  studyKey,
  courses,
  datasetVersion,
}: {
  studyKey: string;
  courses: readonly Course[];
  datasetVersion: string;
}) {
  const [chosen, setChosen] = useState(0);
  const { open, toggle } = useOpenResult();
  const course = courses[chosen] ?? courses[0];
  if (course === undefined) return null;
  const show = (result: string) => {
    if (open !== result) toggle(result);
    requestAnimationFrame(() =>
      document.getElementById(result)?.scrollIntoView({ block: "center" }),
    );
  };
  return (
    <ChartFrame
      title={courseLabel(course)}
      caption={captionOf(course.unit, datasetVersion)}
      csv={apiAddress(`/studies/${studyKey}/course.csv`)}
      fileName={`${studyKey}-${course.outcome}`}
      height={(width) => (width < 560 ? 260 : 320)}
      controls={
        courses.length > 1 && (
          <SelectField
            label="Outcome"
            value={String(chosen)}
            choices={courses.map((one, position) => ({
              value: String(position),
              label: courseLabel(one),
            }))}
            onChange={(value) => setChosen(Number(value))}
          />
        )
      }
      legend={
        <Legend
          entries={coursePlot(course).series.map((series) => ({
            id: series.arm,
            mark: <SeriesMark series={series} />,
            label: `${series.numeral} ${series.label}`,
          }))}
        />
      }
      table={<CourseTable course={course} />}
    >
      {(size) => <CourseChart course={course} onOpen={show} {...size} />}
    </ChartFrame>
  );
}

function captionOf(unit: "percent" | "points", version: string): string {
  const what =
    unit === "percent"
      ? "Share of people in each arm with its 95 % Wilson interval"
      : "Mean of each arm with its 95 % interval where the report allows one";
  return `${what}; hours since the first dose on a logarithmic axis. Lines join what was measured and say nothing of the time between. Dashed marks are unverified. Dataset ${version}.`;
}

function SeriesMark({ series }: { series: PlacedSeries }) {
  return (
    <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
      <line
        x1="0"
        x2="28"
        y1="8"
        y2="8"
        stroke={series.color}
        strokeWidth="1.6"
        strokeDasharray={series.dash === "" ? undefined : series.dash}
      />
      <path
        d={routeOutline(series.route)(14, 8, 4.4)}
        fill={series.hollow ? "var(--surface)" : series.color}
        stroke={series.color}
        strokeWidth="1.6"
      />
    </svg>
  );
}
