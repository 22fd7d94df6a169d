import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReportItem } from "../../lib/api.ts";
import { studyQuery } from "../../lib/study-query.ts";
import { minuteText } from "../../ui/date-text.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { AnswerReport } from "./answer-report.tsx";
import { waitingReportsQuery } from "./query.ts";
import { reportedWords } from "./reported-words.ts";
import styles from "./reports.module.css";

/** What readers say is wrong and nobody has answered yet, the oldest first. */
export function WaitingReports() {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(waitingReportsQuery);
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={80} label="The readers’ reports are being fetched" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  if (data.length === 0) return <p className={styles.soft}>No report waits for an answer.</p>;
  const answered = () => void queryClient.invalidateQueries(waitingReportsQuery);
  return (
    <ul className={styles.answered}>
      {data.map((report) => (
        <Report key={report.id} report={report} onAnswered={answered} />
      ))}
    </ul>
  );
}

function Report({ report, onAnswered }: { report: ReportItem; onAnswered: () => void }) {
  const { key, name, result, number, publishedNumber, message, contact, time } = report;
  const study = useQuery({ ...studyQuery(key, ""), enabled: result !== null });
  return (
    <li>
      <p>
        <Link to="/studies/$key" params={{ key }} {...(result === null ? {} : { hash: result })}>
          {name}
          {result !== null && `, ${reportedWords(study.data?.record, result)}`}
        </Link>
      </p>
      <q>{message}</q>
      <p className={styles.soft}>
        {minuteText(time)}, on revision {number}
        {publishedNumber === null
          ? "; the study was withdrawn since"
          : publishedNumber !== number && `; revision ${publishedNumber} is published now`}
        {contact !== null && `. To be reached: ${contact}`}
      </p>
      <AnswerReport report={report} onAnswered={onAnswered} />
    </li>
  );
}
