import { ScrollTable } from "../../ui/scroll-table.tsx";
import { type Course, intervalText, valueText } from "./course-view-model.ts";

export function CourseTable({ course }: { course: Course }) {
  return (
    <ScrollTable label="The course as numbers">
      <table>
        <thead>
          <tr>
            <th scope="col">Arm</th>
            <th scope="col">When</th>
            <th scope="col" data-number>
              {course.unit === "percent" ? "Share" : "Mean"}
            </th>
            <th scope="col" data-number>
              95 % interval
            </th>
            <th scope="col">Counts</th>
          </tr>
        </thead>
        <tbody>
          {course.series.flatMap((series) =>
            series.points.map((point) => (
              <tr key={point.result}>
                <th scope="row">{series.label}</th>
                <td>{point.timeLabel}</td>
                <td data-number>{valueText(course, point.value)}</td>
                <td data-number>{intervalText(course, point)}</td>
                <td>
                  {point.text}
                  {point.unverified && " (unverified)"}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}
