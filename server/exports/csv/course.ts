import type { CourseAnswer } from "../../evidence/study/contract.ts";
import { writeCsv } from "./write.ts";

/** One line per point of every course of a study. */
export function courseCsv(answer: CourseAnswer): string {
  const points = answer.courses.flatMap((course) =>
    course.series.flatMap((series) => series.points.map((point) => ({ course, series, point }))),
  );
  return writeCsv(
    {
      study: () => answer.key,
      outcome: ({ course }) => course.outcome,
      scale: ({ course }) => course.scale,
      criterion: ({ course }) => course.criterion,
      form: ({ course }) => course.form,
      unit: ({ course }) => course.unit,
      arm: ({ series }) => series.arm,
      arm_label: ({ series }) => series.label,
      role: ({ series }) => series.role,
      drug: ({ series }) => series.drug,
      route: ({ series }) => series.route,
      hours: ({ point }) => point.hours,
      value: ({ point }) => point.value,
      ci_low: ({ point }) => point.low,
      ci_high: ({ point }) => point.high,
      result: ({ point }) => point.result,
      unverified: ({ point }) => point.unverified,
      caution: ({ point }) => point.caution,
    },
    points,
  );
}
