import { Link } from "@tanstack/react-router";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { ReportsAnswer } from "../../lib/api.ts";
import { dayText } from "../../ui/date-text.ts";
import { plural } from "../../ui/number-format.ts";
import { reportedWords } from "./reported-words.ts";
import styles from "./reports.module.css";

/** What readers reported about a study and what curators answered. */
export function AnsweredReports({
  record,
  reports: { key, open, answered },
}: {
  record: StudyRecord;
  reports: ReportsAnswer;
}) {
  return (
    <>
      {answered.length === 0 && open === 0 && (
        <p className={styles.soft}>Nobody has reported anything wrong in this record.</p>
      )}
      {open > 0 && (
        <p className={styles.soft}>
          {plural(open, "report waits", "reports wait")} for a curator’s answer.
        </p>
      )}
      {answered.length > 0 && (
        <ol className={styles.answered}>
          {answered.map((report) => (
            <li key={report.id}>
              <p className={styles.soft}>
                {dayText(report.time)}, about{" "}
                {report.result === null ? (
                  "the record"
                ) : (
                  <Link to="." hash={report.result}>
                    {reportedWords(record, report.result)}
                  </Link>
                )}
              </p>
              <q>{report.message}</q>
              <p>
                <strong>{report.outcome === "accepted" ? "Mended" : "Not changed"}</strong>
                {report.mendedBy !== null && (
                  <>
                    {" "}
                    in{" "}
                    <Link
                      to="/studies/$key/history"
                      params={{ key }}
                      search={{ to: [String(report.mendedBy)] }}
                      hash="compare"
                    >
                      revision {report.mendedBy}
                    </Link>
                  </>
                )}
                : {report.answer}
              </p>
              <p className={styles.soft}>
                {report.answeredBy}, {dayText(report.answeredAt)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
