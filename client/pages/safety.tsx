import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { QueryWords } from "#domain/question.ts";
import { safetyQuery } from "../features/safety/query.ts";
import { safetyQuestion, safetyWords } from "../features/safety/question.ts";
import { SafetyAnswerView } from "../features/safety/safety-answer.tsx";
import { SafetyControls } from "../features/safety/safety-controls.tsx";
import { ApiError } from "../lib/api.ts";
import { splitWords, withWord } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import styles from "./safety.module.css";

export function SafetyPage() {
  const words: QueryWords = useSearch({ strict: false });
  const navigate = useNavigate();
  const { unknown } = splitWords(words, safetyWords);
  const query = safetyQuestion(words);
  const safety = useQuery(safetyQuery(query));
  const change = (next: QueryWords) =>
    void navigate({ to: "/safety", search: next, resetScroll: false });
  const refused =
    safety.error instanceof ApiError ? safety.error.details.map((problem) => problem.path) : [];
  return (
    <Page title="Safety">
      <UnknownWords words={unknown} />
      <h1>Safety</h1>
      <p className={styles.lead}>
        How many of 100 people had each harm in the arms of trials, how many with the comparator,
        and by how many trials it was looked for at all. A harm that was not counted is not a harm
        that did not happen. Groups of arms were not compared with each other.
      </p>
      <div className={styles.controls}>
        <SafetyControls words={words} onChange={change} />
      </div>
      {safety.isError && (
        <ErrorState error={safety.error} onRetry={() => void safety.refetch()}>
          {refused.length > 0 && (
            <Button
              size="xs"
              onClick={() =>
                change(refused.reduce<QueryWords>((left, word) => withWord(left, word, []), words))
              }
            >
              Ask without what is not understood
            </Button>
          )}
        </ErrorState>
      )}
      {safety.data !== undefined ? (
        <SafetyAnswerView answer={safety.data} words={words} query={query} onChange={change} />
      ) : (
        !safety.isError && <LoadingBlock height={1200} label="The harms are loading." />
      )}
    </Page>
  );
}
