import { Link } from "@tanstack/react-router";
import { SideDialog } from "../../ui/side-dialog.tsx";
import { ResultLinks } from "./course-table.tsx";
import type { Answer, Group } from "./groups.ts";
import styles from "./time-course.module.css";
import { people, sinceLastDose, spanText } from "./words.ts";

/** One trial's points, each with the numbers of the study it is made from. */
export function TrialDialog({
  answer,
  shown,
  onClose,
}: {
  answer: Answer;
  /** Null while no trial is open. */
  shown: { readonly group: Group; readonly key: string } | null;
  onClose: () => void;
}) {
  const trial = shown?.group.trials.find((one) => one.key === shown.key);
  return (
    <SideDialog title={trial?.name ?? ""} open={trial !== undefined} onClose={onClose}>
      {trial !== undefined && (
        <div className={styles.points}>
          <p className={styles.soft}>
            {shown?.group.label}; {answer.question.measureLabel}, {answer.question.level} %
            intervals. Each number opens the place it was read in.
          </p>
          <ol>
            {trial.points.map((point) => (
              <li key={point.hours}>
                <strong>{point.timeLabel}</strong>
                {[
                  spanText(point),
                  point.people === null ? null : people(point.people),
                  sinceLastDose(point),
                ]
                  .filter((part) => part !== null)
                  .join(", ")}
                {point.window === null && "; between two windows, in no pooled point"}
                <ResultLinks study={trial.key} results={point.results} />
              </li>
            ))}
          </ol>
          <p>
            <Link to="/studies/$key" params={{ key: trial.key }}>
              All of {trial.name}
            </Link>
          </p>
        </div>
      )}
    </SideDialog>
  );
}
