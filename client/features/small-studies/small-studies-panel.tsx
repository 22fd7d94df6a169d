import { useNavigate } from "@tanstack/react-router";
import { lazy, useMemo } from "react";
import type { ForestAnswer } from "../../lib/api.ts";
import { figureCaption, figureFile } from "../../ui/answer-caption.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Note, Panel, Warning } from "../../ui/notes.tsx";
import { plural } from "../../ui/number-format.ts";
import { biasTests, eggerSentences, trimAndFillSentence } from "./bias-tests.ts";
import { funnelCsv } from "./csv.ts";
import { FunnelLegend } from "./funnel-legend.tsx";
import { FunnelTable } from "./funnel-table.tsx";
import { TestsTable } from "./tests-table.tsx";
import { fewestStudies, type Funnel, funnelOf } from "./view-model.ts";

const FunnelChart = lazy(async () => ({
  default: (await import("./funnel-chart.tsx")).FunnelChart,
}));

/** Whether small trials show other effects than large ones; from ten trials on. */
export function SmallStudiesPanel({ answer }: { answer: ForestAnswer }) {
  const funnel = useMemo(() => funnelOf(answer), [answer]);
  if (funnel.trials.length < 2)
    return (
      <EmptyState title="A funnel needs more than one trial.">
        <p>Small-study effects cannot be assessed with fewer than {fewestStudies} studies.</p>
      </EmptyState>
    );
  return (
    <Panel>
      {funnel.assessable ? (
        <Findings answer={answer} digits={funnel.xAxis.digits} />
      ) : (
        <Warning>
          Small-study effects cannot be assessed with fewer than {fewestStudies} studies. The plot
          only describes these {plural(funnel.trials.length, "trial")}; its shape means nothing.
        </Warning>
      )}
      <FunnelFigure answer={answer} funnel={funnel} />
      {funnel.assessable && answer.bias !== null && (
        <TestsTable tests={biasTests(answer.bias, answer.axis)} digits={funnel.xAxis.digits} />
      )}
    </Panel>
  );
}

function Findings({ answer, digits }: { answer: ForestAnswer; digits: number }) {
  const filled = trimAndFillSentence(answer, digits);
  return (
    <>
      {eggerSentences(answer).map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
      {filled !== null && <Note>{filled}</Note>}
    </>
  );
}

function FunnelFigure({ answer, funnel }: { answer: ForestAnswer; funnel: Funnel }) {
  const navigate = useNavigate();
  const { question } = answer;
  const count = plural(funnel.trials.length, "trial");
  return (
    <ChartFrame
      title="Effect against precision"
      caption={figureCaption(
        answer,
        `Precise trials stand at the top. Shaded bands say how significant a trial would be at each place (contours around no effect, Peters et al. 2008).${funnel.assessable ? "" : ` Fewer than ${fewestStudies} studies: a description, not an assessment.`}`,
      )}
      csv={() => funnelCsv(funnel)}
      fileName={figureFile(answer, "funnel")}
      height={(width) => (width < 560 ? 320 : 420)}
      legend={<FunnelLegend pooled={funnel.pooledAt !== null} filled={funnel.filled.length > 0} />}
      table={<FunnelTable funnel={funnel} level={question.level} />}
    >
      {(size) => (
        <FunnelChart
          funnel={funnel}
          measure={question.measureLabel}
          summary={`Funnel plot of the ${question.measureLabel} of ${count} against its standard error. ${funnel.assessable ? (eggerSentences(answer)[0] ?? "") : `Small-study effects cannot be assessed with fewer than ${fewestStudies} studies.`}`}
          onOpen={(key) => void navigate({ to: "/studies/$key", params: { key } })}
          {...size}
        />
      )}
    </ChartFrame>
  );
}
