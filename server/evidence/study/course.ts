import { normalUpperQuantile } from "#domain/stats/normal.ts";
import { wilsonInterval } from "#domain/stats/wilson-interval.ts";
import { criterionText } from "#domain/study/words.ts";
import type { ArmRow, ResultRow } from "../../db/project.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { CourseAnswer } from "./contract.ts";

type Course = CourseAnswer["courses"][number];
type Point = Course["series"][number]["points"][number];

/** For the 95 % interval of a mean from its standard error. */
const z95 = normalUpperQuantile(0.025);

/**
 * The course of one study over time: every outcome with numbers at one or more hours, as printed.
 * Outcomes with a single point in a single arm have no course and are left to the results table.
 */
export function courseAnswerOf(one: SnapshotStudy, datasetVersion: string): CourseAnswer {
  const courses = new Map<string, Course>();
  for (const row of one.results) {
    const arm = one.arms.find(({ id }) => id === row.arm);
    const point = arm === undefined ? undefined : pointOf(row);
    if (arm === undefined || point === undefined) continue;
    const course = courseFor(courses, row);
    seriesFor(course, arm).points.push(point);
  }
  const shown = [...courses.values()].filter(
    ({ series }) => series.reduce((count, { points }) => count + points.length, 0) > 1,
  );
  for (const { series } of shown)
    for (const { points } of series) points.sort((a, b) => a.hours - b.hours);
  return { key: one.study.key, courses: shown, datasetVersion };
}

function courseFor(courses: Map<string, Course>, row: ResultRow): Course {
  const criterion = row.criterion === null ? null : criterionText(row.criterion);
  const unit = row.kind === "binary" ? "percent" : "points";
  const id = JSON.stringify([row.outcome, row.scale, unit, row.form, criterion]);
  const known = courses.get(id);
  if (known !== undefined) return known;
  const course: Course = {
    outcome: row.outcome,
    scale: row.scale,
    unit,
    form: row.form,
    criterion,
    series: [],
  };
  courses.set(id, course);
  return course;
}

function seriesFor(course: Course, arm: ArmRow): Course["series"][number] {
  const known = course.series.find((one) => one.arm === arm.id);
  if (known !== undefined) return known;
  const series = {
    arm: arm.id,
    label: arm.label,
    role: arm.role,
    drug: arm.drug,
    route: arm.route,
    points: [],
  };
  course.series.push(series);
  return series;
}

/** Only what was measured at one hour has a place on a time axis; forbidden numbers have none. */
function pointOf(row: ResultRow): Point | undefined {
  const atOneTime = row.timing === "point" || row.timing === "baseline";
  if (!atOneTime || row.hours === null || row.outcome === "other" || row.unit === "sessions")
    return undefined;
  if (row.cautionUse === "do-not-use") return undefined;
  const figures = row.kind === "binary" ? shareOf(row) : meanOf(row);
  if (figures === undefined) return undefined;
  return {
    result: row.id,
    hours: row.hours,
    timeLabel: row.timeLabel,
    ...figures,
    unverified: row.basis === "unverified",
    caution: row.cautionText,
  };
}

type Figures = Pick<Point, "value" | "low" | "high" | "text">;

function shareOf(row: ResultRow): Figures | undefined {
  if (row.events !== null && row.n !== null && row.n > 0) {
    const { percent, ciLow, ciHigh } = wilsonInterval(row.events, row.n);
    return { value: percent, low: ciLow, high: ciHigh, text: `${row.events} of ${row.n}` };
  }
  if (row.percent === null) return undefined;
  return { value: row.percent, low: null, high: null, text: `${row.percent} % (no count)` };
}

/** The interval is the printed one, else from the SE, else from SD and n; else there is none. */
function meanOf(row: ResultRow): Figures | undefined {
  if (row.kind !== "continuous" || row.mean === null) return undefined;
  const se =
    row.se ?? (row.sd !== null && row.n !== null && row.n > 0 ? row.sd / Math.sqrt(row.n) : null);
  const half = se === null ? null : z95 * se;
  return {
    value: row.mean,
    low: row.ciLow ?? (half === null ? null : row.mean - half),
    high: row.ciHigh ?? (half === null ? null : row.mean + half),
    text: [
      `mean ${row.mean}`,
      row.sd === null ? "" : ` (SD ${row.sd})`,
      row.n === null ? "" : `, ${row.n} people`,
    ].join(""),
  };
}
