import { type ComponentType, useCallback } from "react";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { CourseAnswer } from "../../lib/api.ts";
import { apiAddress } from "../../lib/api.ts";
import { Section } from "../../ui/page.tsx";
import { ArmsTable } from "./arms-table.tsx";
import { ContrastsTable } from "./contrasts-table.tsx";
import { CourseFigure } from "./course-figure.tsx";
import { coursesOverTime } from "./course-view-model.ts";
import { CourseTexts, hasCourseTexts } from "./course-texts.tsx";
import { OpenResultContext, useResultInAddress } from "./open-result.ts";
import { ReportsList } from "./reports-list.tsx";
import { ResultsGrid } from "./results-grid.tsx";
import {
  contrastsOf,
  harmGrids,
  resultGrids,
  type ResultsGrid as Grid,
} from "./results-view-model.ts";
import { RiskOfBias } from "./risk-of-bias.tsx";
import styles from "./study-texts.module.css";

/** The body of a study's page. A part without anything to say is not shown. */
export function StudyResults({
  record,
  course,
  BelowSource,
}: {
  record: StudyRecord;
  course: CourseAnswer | undefined;
  /** Stands below the source of the number that is open. */
  BelowSource: ComponentType<{ studyKey: string; result: string }>;
}) {
  const { key } = record;
  const belowSource = useCallback(
    (result: string) => <BelowSource studyKey={key} result={result} />,
    [BelowSource, key],
  );
  const opened = useResultInAddress(belowSource);
  const grids = resultGrids(record);
  const harms = harmGrids(record);
  const contrasts = contrastsOf(record);
  const { harmsCollection } = record;
  const courses = course === undefined ? [] : coursesOverTime(course, record.population.indication);
  return (
    <OpenResultContext value={opened}>
      <Section title="Arms" id="arms">
        <ArmsTable arms={record.arms} />
      </Section>
      {courses.length > 0 && course !== undefined && (
        <Section title="Over time" id="course">
          <CourseFigure
            studyKey={record.key}
            courses={courses}
            datasetVersion={course.datasetVersion}
          />
        </Section>
      )}
      {grids.length > 0 && (
        <Section title="Results" id="results" note="Each number opens the place it was read in.">
          <Grids grids={grids} record={record} />
        </Section>
      )}
      {contrasts.length > 0 && (
        <Section title="Comparisons as printed" id="comparisons">
          <ContrastsTable contrasts={contrasts} record={record} />
        </Section>
      )}
      {hasCourseTexts(record) && (
        <Section title="Onset, durability, blinding" id="onset">
          <CourseTexts record={record} />
        </Section>
      )}
      {harms.length > 0 && (
        <Section title="Harms and dropouts" id="harms" note={harmsCollection?.text}>
          <Grids grids={harms} record={record} />
        </Section>
      )}
      <Section title="Risk of bias" id="risk-of-bias">
        <RiskOfBias assessments={record.riskOfBias} />
      </Section>
      <Section title="Reports" id="reports">
        <ReportsList reports={record.reports} />
      </Section>
      {record.notes !== undefined && (
        <Section title="Notes" id="notes" note={record.notes}>
          {null}
        </Section>
      )}
      <p className="no-print">
        <a href={apiAddress(`/studies/${record.key}.json`)} download>
          Download this record as JSON
        </a>
      </p>
    </OpenResultContext>
  );
}

function Grids({ grids, record }: { grids: readonly Grid[]; record: StudyRecord }) {
  return grids.map((grid) => (
    <div key={grid.id} className={styles.grid}>
      <h3>{grid.label}</h3>
      <ResultsGrid grid={grid} reports={record.reports} />
    </div>
  ));
}
