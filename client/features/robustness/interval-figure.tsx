import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode } from "react";
import type { ForestAnswer } from "../../lib/api.ts";
import { figureCaption, figureFile } from "../../ui/answer-caption.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { type IntervalList, intervalAxisHeight, placeIntervals } from "../../ui/interval-rows.ts";

const IntervalRowsChart = lazy(async () => ({
  default: (await import("../../ui/interval-rows-chart.tsx")).IntervalRowsChart,
}));

/** A list of pooled effects in its frame. Where rows stand for studies, opening one leads there. */
export function IntervalFigure({
  answer,
  list,
  studies,
  part,
  title,
  sentence,
  caption,
  method,
  csv,
  table,
}: {
  answer: ForestAnswer;
  list: IntervalList;
  /** Key of the study of a row, by the row's id. */
  studies?: ReadonlyMap<string, string>;
  part: string;
  title: string;
  /** Stands for the picture. */
  sentence: string;
  caption: string;
  /** The methods, where the figure's differ from the answer's. */
  method?: string;
  csv: () => string;
  table: ReactNode;
}) {
  const navigate = useNavigate();
  const open = (row: string) => {
    const key = studies?.get(row);
    if (key !== undefined) void navigate({ to: "/studies/$key", params: { key } });
  };
  return (
    <ChartFrame
      title={title}
      caption={figureCaption(answer, caption, method)}
      csv={csv}
      fileName={figureFile(answer, part)}
      height={(width) => placeIntervals(list, width).height + intervalAxisHeight}
      table={table}
    >
      {(size) => (
        <IntervalRowsChart
          list={list}
          level={answer.question.level}
          summary={`${title}. ${sentence}`}
          {...(studies === undefined ? {} : { onOpen: open })}
          {...size}
        />
      )}
    </ChartFrame>
  );
}
