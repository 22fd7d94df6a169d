import { Link } from "@tanstack/react-router";
import type { HistoryAnswer } from "../../lib/api.ts";
import { minuteText } from "../../ui/date-text.ts";
import type { ReviewerAct } from "./act-panel.tsx";
import { changeWords } from "./compared.ts";
import styles from "./history.module.css";

type Revision = HistoryAnswer["revisions"][number];

/** Every published revision, newest first: what, when, by whom and why. */
export function HistoryList({
  history: { key, revisions },
  onAct,
}: {
  history: HistoryAnswer;
  /** Begins an act of a reviewer; null for everybody else. */
  onAct: ((act: ReviewerAct) => void) | null;
}) {
  return (
    <ol className={styles.revisions}>
      {revisions.map((revision, at) => {
        const before = revisions[at + 1];
        const { number, state, author, message, time } = revision;
        return (
          <li key={number} data-state={state}>
            <p className={styles.head}>
              <strong>Revision {number}</strong>
              <span>{changeWords(revision)}</span>
              {state === "published" && <span className={styles.now}>published now</span>}
            </p>
            <p className={styles.who}>
              <time dateTime={time}>{minuteText(time)}</time>, {author}
            </p>
            <q className={styles.message}>{message}</q>
            <p className={styles.acts}>
              {before !== undefined && state !== "withdrawn" && (
                <Link
                  to="/studies/$key/history"
                  params={{ key }}
                  search={{ from: [String(before.number)], to: [String(number)] }}
                  hash="compare"
                >
                  What changed
                  <span className="visually-hidden"> in revision {number}</span>
                </Link>
              )}
              <a href={`/api/studies/${key}/revisions/${number}`}>
                JSON<span className="visually-hidden"> of revision {number}</span>
              </a>
              {onAct !== null && <RevisionActs revision={revision} onAct={onAct} />}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** What a reviewer may do with a revision. */
function RevisionActs({
  revision: { number, state },
  onAct,
}: {
  revision: Revision;
  onAct: (act: ReviewerAct) => void;
}) {
  if (state === "published")
    return (
      <button type="button" onClick={() => onAct({ kind: "withdraw" })}>
        Withdraw the study
      </button>
    );
  if (state === "withdrawn") return null;
  return (
    <button type="button" onClick={() => onAct({ kind: "restore", number })}>
      Restore<span className="visually-hidden"> revision {number}</span>
    </button>
  );
}
