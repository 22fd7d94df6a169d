import { type ComponentProps, useMemo } from "react";
import type { ForestAnswer } from "../../lib/api.ts";
import { methodTextOfMany } from "../../ui/answer-caption.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Note, Panel } from "../../ui/notes.tsx";
import { estimatorsCsv, stepsCsv } from "./csv.ts";
import { EstimatorsTable } from "./estimators-table.tsx";
import { InfluenceSection } from "./influence-section.tsx";
import { IntervalFigure } from "./interval-figure.tsx";
import { StepsTable } from "./steps-table.tsx";
import {
  cumulativeList,
  cumulativeSteps,
  drawnText,
  estimatorList,
  estimatorSteps,
  leaveOneOutList,
  leftOutSteps,
  pooledSpan,
  type PooledStep,
} from "./view-model.ts";
import { cumulativeSentence, estimatorsSentence, leaveOneOutSentence } from "./words.ts";

/** Whether the answer stands when the method, a trial or the year is another. */
export function RobustnessPanel({ answer }: { answer: ForestAnswer }) {
  const { estimators, leaveOneOut, cumulative, influence } = answer;
  if (pooledSpan(answer) === null)
    return (
      <EmptyState title="Nothing is pooled here.">
        <p>How far a result depends on the method or on one trial can be asked from 2 trials on.</p>
      </EmptyState>
    );
  return (
    <Panel>
      {estimators !== null && <Estimators answer={answer} />}
      {leaveOneOut !== null && leaveOneOut.length >= 3 && <LeaveOneOut answer={answer} />}
      {leaveOneOut !== null && leaveOneOut.length < 3 && (
        <Note>With 2 trials, leaving one out leaves one trial: there is nothing to compare.</Note>
      )}
      {cumulative !== null && <Cumulative answer={answer} />}
      {influence !== null && influence.length >= 3 && <InfluenceSection answer={answer} />}
    </Panel>
  );
}

function Estimators({ answer }: { answer: ForestAnswer }) {
  const list = useMemo(() => estimatorList(answer), [answer]);
  const steps = estimatorSteps(answer);
  const sentence = estimatorsSentence(answer, list.axis.digits);
  return (
    <>
      <Note>{sentence}</Note>
      <IntervalFigure
        answer={answer}
        list={list}
        part="estimators"
        title="The same trials under every estimator"
        sentence={sentence}
        caption="Each line pools the same trials another way; the coloured one is the way asked for."
        method={methodTextOfMany(answer)}
        csv={() => estimatorsCsv(steps)}
        table={
          <EstimatorsTable steps={steps} level={answer.question.level} digits={list.axis.digits} />
        }
      />
    </>
  );
}

function LeaveOneOut({ answer }: { answer: ForestAnswer }) {
  const list = useMemo(() => leaveOneOutList(answer), [answer]);
  const steps = leftOutSteps(answer);
  return (
    <StepsFigure
      answer={answer}
      list={list}
      steps={steps}
      part="leave-one-out"
      title="Leaving out one trial at a time"
      head="Without"
      sentence={leaveOneOutSentence(answer, list.axis.digits)}
      caption={`Each line pools all trials but one; the dashed line is the effect of all.${drawnText(steps, "first")}`}
    />
  );
}

function Cumulative({ answer }: { answer: ForestAnswer }) {
  const list = useMemo(() => cumulativeList(answer), [answer]);
  const steps = cumulativeSteps(answer);
  return (
    <StepsFigure
      answer={answer}
      list={list}
      steps={steps}
      part="cumulative"
      title="As trials came in, year by year"
      head="With"
      sentence={cumulativeSentence(answer, list.axis.digits)}
      caption={`Each line pools the trials published until then, in the order of their years; the dashed line is the effect of all. Looks are repeated: an interval that once excluded no effect is no proof of its own.${drawnText(steps, "last")}`}
    />
  );
}

/** The same trials pooled again and again, one trial less or more. */
function StepsFigure({
  answer,
  list,
  steps,
  part,
  title,
  head,
  sentence,
  caption,
}: Pick<
  ComponentProps<typeof IntervalFigure>,
  "answer" | "list" | "part" | "title" | "sentence" | "caption"
> & { steps: readonly PooledStep[]; head: string }) {
  return (
    <>
      <Note>{sentence}</Note>
      <IntervalFigure
        answer={answer}
        list={list}
        studies={studiesOf(steps)}
        part={part}
        title={title}
        sentence={sentence}
        caption={caption}
        csv={() => stepsCsv(steps)}
        table={
          <StepsTable
            label={title}
            head={head}
            steps={steps}
            level={answer.question.level}
            digits={list.axis.digits}
          />
        }
      />
    </>
  );
}

function studiesOf(steps: readonly PooledStep[]): ReadonlyMap<string, string> {
  return new Map(steps.flatMap(({ id, key }) => (key === null ? [] : [[id, key]])));
}
