import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { QueryWords } from "#domain/question.ts";
import { AnswerWords } from "../features/forest/answer-words.tsx";
import { MoreChoices } from "../features/forest/more-choices.tsx";
import { forestQuery } from "../features/forest/query.ts";
import { analyseWords, forestQuestion } from "../features/forest/question.ts";
import { QuestionChips } from "../features/forest/question-chips.tsx";
import { QuestionSentence } from "../features/forest/question-sentence.tsx";
import { ApiError } from "../lib/api.ts";
import { splitWords, withWord } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import { useAddressWords } from "../ui/use-address-words.ts";
import { AnalyseTabs } from "./analyse-tabs.tsx";
import styles from "./analyse.module.css";

export function AnalysePage() {
  const { words: address, change: ask, undo } = useAddressWords("/analyse");
  const { unknown } = splitWords(address, analyseWords);
  const { words, query } = useMemo(() => forestQuestion(address), [address]);
  const forest = useQuery(forestQuery(query));
  const { data: answer, isPlaceholderData: old } = forest;
  const refused =
    forest.error instanceof ApiError ? forest.error.details.map((problem) => problem.path) : [];
  const look = useCallback((next: QueryWords) => ask(next, { onlyLook: true }), [ask]);
  return (
    <Page title="Analyse">
      <h1 className={styles.title}>Ask the trials</h1>
      <UnknownWords words={unknown} />
      <QuestionSentence words={words} onChange={ask} />
      <MoreChoices words={words} question={answer?.question} onChange={ask} />
      <QuestionChips words={words} answer={answer} onChange={ask} onUndo={undo} />
      {forest.isError && (
        <ErrorState error={forest.error} onRetry={() => void forest.refetch()}>
          {refused.length > 0 && (
            <Button
              size="xs"
              onClick={() =>
                ask(refused.reduce<QueryWords>((left, word) => withWord(left, word, []), words))
              }
            >
              Ask without what is not understood
            </Button>
          )}
        </ErrorState>
      )}
      {answer !== undefined ? (
        <div className={styles.answer}>
          <AnswerWords answer={answer} />
          <AnalyseTabs
            answer={answer}
            words={words}
            query={query}
            old={old}
            onAsk={ask}
            onLook={look}
          />
        </div>
      ) : (
        !forest.isError && <LoadingBlock height={700} label="The answer is loading." />
      )}
    </Page>
  );
}
