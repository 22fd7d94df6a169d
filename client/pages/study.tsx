import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { AnsweredReports } from "../features/reports/answered-reports.tsx";
import { reportsQuery } from "../features/reports/query.ts";
import { ReportWrong } from "../features/reports/report-wrong.tsx";
import { Cautions } from "../features/study/cautions.tsx";
import { ExtractionNote } from "../features/study/extraction-note.tsx";
import { courseQuery } from "../features/study/query.ts";
import { StudyHeader } from "../features/study/study-header.tsx";
import { StudyResults } from "../features/study/study-results.tsx";
import { usesQuery } from "../features/uses/query.ts";
import { UsesList } from "../features/uses/uses-list.tsx";
import { ApiError } from "../lib/api.ts";
import { useSignedIn } from "../lib/signed-in.ts";
import { studyQuery } from "../lib/study-query.ts";
import { releaseQuery } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { day } from "../ui/number-format.ts";
import { Page, Section } from "../ui/page.tsx";
import { NotFoundPage } from "./not-found.tsx";
import styles from "./study.module.css";

export function StudyPage() {
  const { key = "" } = useParams({ strict: false });
  const release = releaseQuery(useSearch({ strict: false }));
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const study = useQuery(studyQuery(key, release));
  const course = useQuery({ ...courseQuery(key, release), enabled: study.isSuccess });
  const uses = useQuery({ ...usesQuery(key, release), enabled: study.isSuccess });
  const reports = useQuery({ ...reportsQuery(key), enabled: study.isSuccess });

  // A study that was renamed answers under its old key too; the address then takes the new one.
  const presentKey = study.data?.record.key;
  useEffect(() => {
    if (presentKey !== undefined && presentKey !== key)
      void navigate({
        to: "/studies/$key",
        params: { key: presentKey },
        hash: true,
        replace: true,
      });
  }, [presentKey, key, navigate]);

  if (study.data === undefined) {
    if (study.error instanceof ApiError && study.error.status === 404)
      return (
        <NotFoundPage
          what={release === "" ? `There is no study “${key}” here.` : study.error.message}
        />
      );
    if (study.error instanceof ApiError && study.error.status === 410)
      return <WithdrawnPage studyKey={key} message={study.error.message} />;
    return (
      <Page title="Study">
        {study.isError ? (
          <ErrorState error={study.error} onRetry={() => void study.refetch()} />
        ) : (
          <LoadingBlock height={1200} label="The study is loading." />
        )}
      </Page>
    );
  }
  const { record, revision, datasetVersion } = study.data;
  return (
    <Page title={record.short ?? record.title}>
      <StudyHeader record={record} />
      {signedIn && (
        <p className={styles.edit}>
          <Link to="/curate/$key" params={{ key: record.key }}>
            Edit this record
          </Link>
        </p>
      )}
      <Cautions record={record} />
      <StudyResults
        key={record.key}
        record={record}
        course={course.data}
        BelowSource={ReportWrong}
      />
      <Section
        title="Where this study is used"
        id="uses"
        note="The standard questions of the Atlas and what this study is to each."
      >
        {uses.data !== undefined ? (
          <UsesList answer={uses.data} />
        ) : uses.isError ? (
          <ErrorState error={uses.error} onRetry={() => void uses.refetch()} />
        ) : (
          <LoadingBlock height={160} label="The questions are loading." />
        )}
      </Section>
      <ExtractionNote record={record} />
      <Section title="Reported by readers" id="reader-reports">
        {reports.data !== undefined ? (
          <AnsweredReports record={record} reports={reports.data} />
        ) : reports.isError ? (
          <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />
        ) : (
          <LoadingBlock height={40} label="The readers’ reports are loading." />
        )}
        <ReportWrong studyKey={record.key} result={null} />
      </Section>
      <p className={styles.revision}>
        Revision {revision.number} of this record, {day(revision.time)}, by {revision.author}:{" "}
        {revision.message}. Dataset {datasetVersion}.{" "}
        <Link to="/studies/$key/history" params={{ key: record.key }}>
          History
        </Link>
      </p>
    </Page>
  );
}

/** What stands at the address of a study that is published no more. */
function WithdrawnPage({ studyKey, message }: { studyKey: string; message: string }) {
  return (
    <Page title="Withdrawn">
      <h1>Withdrawn</h1>
      <p className={styles.withdrawn}>{message}</p>
      <p className={styles.edit}>
        It is in no answer of the Atlas. What it said can still be read in its{" "}
        <Link to="/studies/$key/history" params={{ key: studyKey }}>
          history
        </Link>
        .
      </p>
    </Page>
  );
}
