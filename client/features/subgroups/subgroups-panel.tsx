import { lazy, useMemo } from "react";
import {
  type EvidenceQuestion,
  type SubgroupingId,
  subgroupings,
} from "#domain/evidence-question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import { figureCaption, figureFile } from "../../ui/answer-caption.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { intervalAxisHeight, placeIntervals } from "../../ui/interval-rows.ts";
import { Controls, Note, Panel } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { usePendingChoice } from "../../ui/use-pending-choice.ts";
import { subgroupsCsv } from "./csv.ts";
import { SubgroupsTable } from "./subgroups-table.tsx";
import { groupingChoices, groupingInText, noGrouping, subgroupList } from "./view-model.ts";
import { differenceSentences, placementSentences, subgroupsSummary } from "./words.ts";

const IntervalRowsChart = lazy(async () => ({
  default: (await import("../../ui/interval-rows-chart.tsx")).IntervalRowsChart,
}));

/** The effect in groups of trials, with the test of a difference and its limits. */
export function SubgroupsPanel({
  answer,
  onChange,
}: {
  answer: ForestAnswer;
  onChange: (words: Partial<EvidenceQuestion>) => void;
}) {
  const { canonical, subgroup } = answer.question;
  const [chosen, choose] = usePendingChoice(canonical, subgroup);
  return (
    <Panel>
      <Controls>
        <SelectField
          label="Group the trials by"
          value={chosen ?? noGrouping}
          choices={groupingChoices}
          onChange={(value) => {
            const by = subgroupings.find((one) => one === value);
            choose(by ?? null);
            onChange({ subgroup: by });
          }}
        />
      </Controls>
      {subgroup === null ? (
        <EmptyState title="No grouping is chosen.">
          <p>Choose by what the trials are grouped to see the effect in each group.</p>
        </EmptyState>
      ) : (
        <Groups answer={answer} by={subgroup} />
      )}
    </Panel>
  );
}

function Groups({ answer, by }: { answer: ForestAnswer; by: SubgroupingId }) {
  const list = useMemo(() => subgroupList(answer), [answer]);
  const { subgroups, question } = answer;
  if (list === null || subgroups === null || subgroups.levels.length === 0)
    return (
      <EmptyState title="These trials cannot be grouped this way.">
        <p>No trial in the number says its {groupingInText(by)}.</p>
      </EmptyState>
    );
  return (
    <>
      {differenceSentences(subgroups).map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
      <ChartFrame
        title={`The effect by ${groupingInText(by)}`}
        caption={figureCaption(
          answer,
          "Each group pooled by itself with its own τ²; diamonds are pooled, hollow squares single trials, dashed lines where another trial of the group would lie.",
        )}
        csv={() => subgroupsCsv(subgroups)}
        fileName={figureFile(answer, `by-${by.toLowerCase()}`)}
        height={(width) => placeIntervals(list, width).height + intervalAxisHeight}
        table={
          <SubgroupsTable
            subgroups={subgroups}
            included={answer.included}
            level={question.level}
            digits={list.axis.digits}
          />
        }
      >
        {(size) => (
          <IntervalRowsChart
            list={list}
            level={question.level}
            summary={subgroupsSummary(answer)}
            {...size}
          />
        )}
      </ChartFrame>
      {placementSentences(answer).map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
    </>
  );
}
