import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { QueryWords } from "#domain/question.ts";
import { ClaimsFilter } from "../features/claims/claims-filter.tsx";
import { ClaimsList } from "../features/claims/claims-list.tsx";
import { claimsQuery } from "../features/claims/query.ts";
import { claimsQuestion, claimsWords, foundText } from "../features/claims/view-model.ts";
import { apiAddress } from "../lib/api.ts";
import { splitWords } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import styles from "./claims.module.css";

const files = [
  { ending: "csv", label: "CSV" },
  { ending: "json", label: "JSON" },
  { ending: "md", label: "Markdown" },
  { ending: "zip", label: "ZIP" },
] as const;

export function ClaimsPage() {
  const words: QueryWords = useSearch({ strict: false });
  const navigate = useNavigate();
  const { known, unknown } = splitWords(words, claimsWords);
  const question = claimsQuestion(words);
  const claims = useQuery(claimsQuery(question));
  const change = (next: QueryWords) =>
    void navigate({ to: "/claims", search: next, resetScroll: false });
  return (
    <Page title="Claims">
      <UnknownWords words={unknown} />
      <h1>Claims</h1>
      <p className={styles.lead}>
        Sentences as popular pages make them, each held against these records. A verdict is computed
        by one rule for each kind of claim, the same for all, from the numbers shown with it; where
        no record can test a sentence a person judged it, and it says “curated”.{" "}
        <Link to="/methods" hash="claims">
          How sentences are judged
        </Link>
      </p>
      <ClaimsFilter words={known} counts={claims.data?.counts} onChange={change} />
      <div className={styles.found}>
        <p role="status">{claims.data === undefined ? "" : foundText(claims.data)}</p>
        <span className={`${styles.files} no-print`}>
          {files.map(({ ending, label }) => (
            <a key={ending} href={apiAddress(`/claims.${ending}`, question)} download>
              {label}
            </a>
          ))}
        </span>
      </div>
      {claims.isError && (
        <ErrorState error={claims.error} onRetry={() => void claims.refetch()}>
          {question !== "" && (
            <Button size="xs" onClick={() => change({})}>
              Show every claim
            </Button>
          )}
        </ErrorState>
      )}
      {claims.data !== undefined ? (
        <ClaimsList answer={claims.data} />
      ) : (
        !claims.isError && <LoadingBlock height={1200} label="The claims are loading." />
      )}
    </Page>
  );
}
