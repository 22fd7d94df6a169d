import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { QueryWords } from "#domain/question.ts";
import { CompareControls } from "../features/compare/compare-controls.tsx";
import { CompareTable } from "../features/compare/compare-table.tsx";
import { withBaseline } from "../features/compare/columns.ts";
import { HeadToHeads } from "../features/compare/head-to-heads.tsx";
import { IndirectComparisons } from "../features/compare/indirect-comparisons.tsx";
import { compareQuery } from "../features/compare/query.ts";
import {
  compareQuestionOf,
  compareWords,
  detailOf,
  withUsual,
} from "../features/compare/question.ts";
import { ApiError, apiAddress, type CompareAnswer } from "../lib/api.ts";
import { splitWords, withWord } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page, Section } from "../ui/page.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import { useAddressWords } from "../ui/use-address-words.ts";
import { ViewFiles } from "../ui/view-files.tsx";
import styles from "./compare.module.css";

export function ComparePage() {
  const { words: address, change, undo } = useAddressWords("/compare");
  const { known, unknown } = splitWords(address, compareWords);
  const query = useMemo(() => compareQuestionOf(address), [address]);
  const compared = useQuery(compareQuery(query));
  const { data: answer } = compared;
  const words = withUsual(known);
  const refused =
    compared.error instanceof ApiError ? compared.error.details.map(({ path }) => path) : [];
  return (
    <Page title="Compare">
      <div className={styles.sheet} data-columns={answer?.columns.length}>
        <UnknownWords words={unknown} />
        <h1>Compare options</h1>
        <p className={styles.lead}>
          What happened to 100 people given each option, and to 100 given what it was compared with.
          Each column stands against its own comparator; the columns are separate trials in
          different people.
        </p>
        <p className={styles.advice}>
          <strong>Not medical advice.</strong> It describes what trials reported; it cannot say what
          is right for one person.
        </p>
        {answer !== undefined && (
          <CompareControls words={words} answer={answer} onChange={change} />
        )}
        {compared.isError && (
          <ErrorState error={compared.error} onRetry={() => void compared.refetch()}>
            {refused.length > 0 && (
              <Button
                size="xs"
                onClick={() =>
                  change(
                    refused.reduce<QueryWords>((left, word) => withWord(left, word, []), address),
                  )
                }
              >
                Ask without what is not understood
              </Button>
            )}
          </ErrorState>
        )}
        {answer !== undefined ? (
          <>
            <p className={`${styles.actions} no-print`}>
              <Button size="xs" variant="default" onClick={() => globalThis.print()}>
                Print
              </Button>
              {undo !== undefined && (
                <Button size="xs" variant="default" onClick={undo}>
                  Undo
                </Button>
              )}
              <a href={apiAddress("/evidence/compare.csv", query)} download>
                CSV
              </a>
              <ViewFiles path="/evidence/compare" query={query} zip="ZIP" />
              <span>The address of this page is the comparison: share it as it is.</span>
            </p>
            <Comparison
              answer={answer}
              detailed={detailOf(address) === "detailed"}
              onBaseline={(options, outcome, percent) =>
                change(withBaseline(words, options, outcome, percent))
              }
            />
          </>
        ) : (
          !compared.isError && <LoadingBlock height={1200} label="The comparison is loading." />
        )}
      </div>
    </Page>
  );
}

function Comparison({
  answer,
  detailed,
  onBaseline,
}: {
  answer: CompareAnswer;
  detailed: boolean;
  onBaseline: Parameters<typeof CompareTable>[0]["onBaseline"];
}) {
  const notRandomised = answer.headToHeads.filter(({ randomised }) => !randomised);
  const associated = notRandomised.length > 0;
  const associatedNumbers = notRandomised.some(({ cells }) => cells.length > 0);
  return (
    <div aria-live="off">
      <Section title="Compared with each other in randomised trials" id="head-to-head">
        <HeadToHeads answer={answer} randomised />
      </Section>
      <Section title="Each against its own comparator" id="columns">
        {answer.warnings.map(({ code, message }) => (
          <p key={code} className={styles.warning}>
            {message}
          </p>
        ))}
        <CompareTable answer={answer} detailed={detailed} onBaseline={onBaseline} />
        <p className={styles.legend}>
          NNTB: people treated for one more to benefit. NNTH: for one more to be harmed. ∞: no
          difference; an interval that passes through it holds benefit and harm. Of the marks, dots
          have the outcome on both sides, squares by the difference (hollow where fewer), rings not.
          Bars run from 0 to 100 people, the dark line is the 95 % interval, the hatched bar the
          comparator.
        </p>
      </Section>
      {associated && (
        <div className={associatedNumbers ? undefined : "no-print"}>
          <Section
            title="Compared without randomisation: association only"
            id="association"
            note="People were not given the one or the other by chance, so what differs may be the people."
          >
            <HeadToHeads answer={answer} randomised={false} />
          </Section>
        </div>
      )}
      {answer.indirect.length > 0 && (
        <Section title="Through a common comparator" id="indirect">
          <IndirectComparisons answer={answer} />
        </Section>
      )}
      <Section title="Not known from these trials" id="not-known">
        <ul className={styles.list}>
          {answer.notKnown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <p className={styles.legend}>
        <span className={styles.printed}>{globalThis.location.href} </span>
        What the question left open: {answer.question.defaults.join("; ")}. Dataset{" "}
        {answer.datasetVersion}.
      </p>
    </div>
  );
}
