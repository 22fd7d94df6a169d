import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ChangeAnswer, QuestionChange } from "../../lib/api.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { plural } from "../../ui/number-format.ts";
import {
  axisOfChange,
  countWords,
  effectWords,
  otherWords,
  placeWords,
  turnWords,
} from "./change-words.ts";
import styles from "./change.module.css";
import { IntervalPair } from "./interval-pair.tsx";

/** Fetches and shows what a decision would change in the answers of the Atlas. */
export function ChangeEffect<Key extends readonly unknown[]>({
  query,
}: {
  query: UseQueryOptions<ChangeAnswer, Error, ChangeAnswer, Key>;
}) {
  const { data, error, refetch } = useQuery(query);
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={200} label="The effect on the answers is being computed" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return <Changes answer={data} />;
}

/** Changes shown before the reader asks for the rest. */
const firstShown = 8;

function Changes({ answer }: { answer: ChangeAnswer }) {
  const { questions, unchanged, claims, claimsUnchanged, datasetVersion } = answer;
  const [all, setAll] = useState(false);
  const moving = questions.filter(({ moves }) => moves);
  const silent = questions.filter(({ moves }) => !moves);
  const shown = all ? moving : moving.slice(0, firstShown);
  return (
    <>
      <p className={styles.lead}>
        {moving.length === 0
          ? "No pooled answer moves. "
          : moving.length === 1
            ? "1 pooled answer moves. "
            : `${moving.length} pooled answers move, the largest change first. `}
        {plural(unchanged, "other question stays as it is", "other questions stay as they are")}.
      </p>
      {moving.length > 0 && (
        <>
          <p className={styles.key} aria-hidden="true">
            <span data-side="before">published</span> <span data-side="after">then</span>
          </p>
          <ol className={styles.changes}>
            {shown.map((change) => (
              <ChangeLine key={change.canonical} change={change} />
            ))}
          </ol>
        </>
      )}
      {moving.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {moving.length}
        </button>
      )}
      {silent.length > 0 && <SilentChanges changes={silent} />}
      <ClaimChanges claims={claims} unchanged={claimsUnchanged} />
      <p className={styles.note}>
        Computed on dataset {datasetVersion} with this one study exchanged: the main questions, the
        comparisons watched, and what the study itself has numbers for. Nothing of it is published.
      </p>
    </>
  );
}

function ChangeLine({ change }: { change: QuestionChange }) {
  const axis = axisOfChange(change);
  const turn = turnWords(change);
  const more = [placeWords(change), otherWords(change)].filter((words) => words !== null);
  return (
    <li>
      <div>
        <p className={styles.question}>
          <AnalyseLink canonical={change.canonical}>{change.label}</AnalyseLink>
          {change.kind === "own" && <span className={styles.own}>this study’s own question</span>}
        </p>
        <p className={styles.effect}>{effectWords(change, axis)}</p>
        <p className={styles.words}>
          {countWords(change)}; {more.join("; ")}
        </p>
        {turn !== null && <p className={styles.turn}>{turn}</p>}
      </div>
      <IntervalPair change={change} axis={axis} />
    </li>
  );
}

/** Where the study gives no number before or after, for another reason than before. */
function SilentChanges({ changes }: { changes: readonly QuestionChange[] }) {
  return (
    <details className={styles.silent}>
      <summary>
        {plural(changes.length, "question")} in which no number moves, only the reason why this
        study gives none
      </summary>
      <ul>
        {changes.map((change) => (
          <li key={change.canonical}>
            <AnalyseLink canonical={change.canonical}>{change.label}</AnalyseLink>
            <span className={styles.words}>{placeWords(change)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function ClaimChanges({
  claims,
  unchanged,
}: {
  claims: ChangeAnswer["claims"];
  unchanged: number;
}) {
  if (claims.length === 0)
    return (
      <p className={styles.lead}>
        {unchanged === 0 ? "There is no claim to judge." : "Every claim keeps its verdict."}
      </p>
    );
  return (
    <>
      <h3 className={styles.heading}>
        {plural(claims.length, "claim gets", "claims get")} another verdict
      </h3>
      <ul className={styles.claims}>
        {claims.map(({ id, sentence, before, after }) => (
          <li key={id}>
            <Link to="/claims" hash={id}>
              “{sentence}”
            </Link>
            <span className={styles.words}>
              from “{before.label}” to <strong>“{after.label}”</strong>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
