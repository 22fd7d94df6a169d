import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { roleIncludes } from "#domain/accounts/role.ts";
import type { QueryWords } from "#domain/question.ts";
import { sessionQuery } from "../features/account/query.ts";
import { ChangeEffect } from "../features/change/change-effect.tsx";
import { allButEffects, historyEffect } from "../features/change/query.ts";
import { ChangesList } from "../features/drafts/changes-list.tsx";
import { ActPanel, type ReviewerAct } from "../features/history/act-panel.tsx";
import { comparedOf } from "../features/history/compared.ts";
import { Comparison } from "../features/history/comparison.tsx";
import { HistoryList } from "../features/history/history-list.tsx";
import { historyQuery } from "../features/history/query.ts";
import { ApiError, type HistoryAnswer } from "../lib/api.ts";
import { useSignedIn } from "../lib/signed-in.ts";
import { splitWords } from "../lib/url-state.ts";
import { dayText } from "../ui/date-text.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page, Section } from "../ui/page.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import { NotFoundPage } from "./not-found.tsx";
import styles from "./study.module.css";

export function StudyHistoryPage() {
  const { key } = useParams({ from: "/studies/$key/history" });
  const { data, error, refetch } = useQuery(historyQuery(key));
  if (data !== undefined) return <History key={data.key} history={data} />;
  if (error instanceof ApiError && error.status === 404)
    return <NotFoundPage what={`There is no study “${key}” here.`} />;
  return (
    <Page title="History">
      {error === null ? (
        <LoadingBlock height={600} label="The history is loading." />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function History({ history }: { history: HistoryAnswer }) {
  const { key, name, revisions } = history;
  const words: QueryWords = useSearch({ strict: false });
  const { known, unknown } = splitWords(words, ["from", "to"]);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const reviews = useReviewer();
  const [act, setAct] = useState<ReviewerAct | null>(null);
  const compared = comparedOf(known, revisions);
  const [newest] = revisions;
  const withdrawn = newest?.state === "withdrawn";
  return (
    <Page title={`History of ${name}`}>
      <UnknownWords words={unknown} />
      <h1>History of {name}</h1>
      {withdrawn ? (
        <p className={styles.withdrawn} role="status">
          <strong>Withdrawn</strong> on {dayText(newest.time)} by {newest.author}: {newest.message}
        </p>
      ) : (
        <p className={styles.edit}>
          <Link to="/studies/$key" params={{ key }}>
            The study as it is published
          </Link>
        </p>
      )}
      <Section title="Revisions" id="revisions">
        <HistoryList history={history} onAct={reviews ? setAct : null} />
      </Section>
      {act !== null && (
        <Section
          key={act.kind === "restore" ? act.number : act.kind}
          title={act.kind === "restore" ? `Restore revision ${act.number}` : "Withdraw the study"}
          id="act"
        >
          <ActPanel
            studyKey={key}
            act={act}
            effect={
              <ChangeEffect
                query={historyEffect(key, act.kind === "restore" ? act.number : null)}
              />
            }
            onDone={() => {
              setAct(null);
              // What is published shows everywhere at once.
              void queryClient.invalidateQueries(allButEffects);
            }}
            onCancel={() => setAct(null)}
          />
        </Section>
      )}
      {compared !== null && (
        <Section title="Compare two revisions" id="compare">
          <Comparison
            history={history}
            compared={compared}
            onChange={({ from, to }) =>
              void navigate({
                to: "/studies/$key/history",
                params: { key },
                search: { from: [String(from)], to: [String(to)] },
                resetScroll: false,
              })
            }
            Changes={ChangesList}
          />
        </Section>
      )}
    </Page>
  );
}

/** Whether whoever looks may restore and withdraw; readers without an account send no request. */
function useReviewer(): boolean {
  const signedIn = useSignedIn();
  const { data } = useQuery({ ...sessionQuery, enabled: signedIn });
  const role = data?.account?.role;
  return role !== undefined && roleIncludes(role, "reviewer");
}
