import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Note, Panel, Warning } from "../../ui/notes.tsx";
import { usePendingChoice } from "../../ui/use-pending-choice.ts";
import { BubbleFigure } from "./bubble-figure.tsx";
import { CoefficientsTable } from "./coefficients-table.tsx";
import { ModeratorChoice } from "./moderator-choice.tsx";
import {
  associationSentence,
  fitSentences,
  moderatorSentences,
  regressionWarnings,
} from "./words.ts";

/** Whether the effect goes with year, size or dose of the trials. */
export function RegressionPanel({
  answer,
  onChange,
}: {
  answer: ForestAnswer;
  onChange: (words: Partial<EvidenceQuestion>) => void;
}) {
  const { canonical, moderators } = answer.question;
  const [chosen, choose] = usePendingChoice(canonical, moderators);
  return (
    <Panel>
      <ModeratorChoice
        chosen={chosen}
        onChange={(picked) => {
          choose(picked);
          onChange({ moderators: picked.length === 0 ? undefined : picked });
        }}
      />
      {moderators.length === 0 ? (
        <EmptyState title="Nothing is chosen to explain the effect by.">
          <p>Choose year, participants or dose to see whether the effect goes with it.</p>
        </EmptyState>
      ) : (
        <Regression answer={answer} />
      )}
    </Panel>
  );
}

function Regression({ answer }: { answer: ForestAnswer }) {
  const { regression } = answer;
  const warnings = regressionWarnings(answer);
  if (regression === null || regression.points.length === 0)
    return <EmptyState title="No trial is in the number, so nothing can be explained." />;
  return (
    <>
      {warnings.map((message) => (
        <Warning key={message}>{message}</Warning>
      ))}
      {regression.model !== null && (
        <>
          {[...moderatorSentences(answer), ...fitSentences(answer), associationSentence].map(
            (sentence) => (
              <Note key={sentence}>{sentence}</Note>
            ),
          )}
          <CoefficientsTable answer={answer} />
        </>
      )}
      <BubbleFigure answer={answer} />
    </>
  );
}
