import { useNavigate } from "@tanstack/react-router";
import { lazy, useState } from "react";
import type { QuestionModeratorId } from "#domain/evidence-question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import { figureCaption, figureFile } from "../../ui/answer-caption.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { bubblePlotOf } from "./bubbles.ts";
import { regressionCsv } from "./csv.ts";
import { moderatorChoices, moderatorWords } from "./moderators.ts";
import { PointsTable } from "./points-table.tsx";
import { bubbleSummary } from "./words.ts";

const BubbleChart = lazy(async () => ({
  default: (await import("./bubble-chart.tsx")).BubbleChart,
}));

export function BubbleFigure({ answer }: { answer: ForestAnswer }) {
  const navigate = useNavigate();
  const { moderators, measureLabel } = answer.question;
  const drawable = moderators.filter((name) =>
    (answer.regression?.points ?? []).some((point) => point.moderators[name] != null),
  );
  const [asked, setAsked] = useState<QuestionModeratorId | null>(null);
  const shown = drawable.find((name) => name === asked) ?? drawable[0];
  if (shown === undefined) return null;
  const plot = bubblePlotOf(answer, shown);
  const title = `The effect by ${moderatorWords[shown].inText}`;
  return (
    <ChartFrame
      title={title}
      caption={figureCaption(answer, captionOf(plot.line !== null, moderators.length))}
      csv={() => regressionCsv(answer)}
      fileName={figureFile(answer, `regression-${moderators.join("-")}`)}
      height={(width) => (width < 560 ? 300 : 380)}
      controls={
        drawable.length > 1 && (
          <Segmented
            label="Plot against"
            value={shown}
            choices={moderatorChoices.filter(({ value }) => drawable.includes(value))}
            onChange={setAsked}
          />
        )
      }
      table={<PointsTable answer={answer} digits={plot.yAxis.digits} />}
    >
      {(size) => (
        <BubbleChart
          plot={plot}
          measure={measureLabel}
          summary={bubbleSummary(answer, title)}
          onOpen={(key) => void navigate({ to: "/studies/$key", params: { key } })}
          {...size}
        />
      )}
    </ChartFrame>
  );
}

function captionOf(hasLine: boolean, moderators: number): string {
  const area = "Bubbles are trials, their area goes with the weight in the model.";
  if (hasLine) return `${area} The line is the mean effect with its interval.`;
  return moderators > 1
    ? `${area} No line: the model holds several moderators at once, and a line for one alone would misstate it.`
    : `${area} No line could be fitted.`;
}
