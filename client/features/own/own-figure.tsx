import { capital } from "#domain/label-words.ts";
import { lazy, useMemo } from "react";
import { downloadText } from "../../ui/chart-download.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { plural } from "../../ui/number-format.ts";
import { forestCsv } from "./csv.ts";
import { ForestTable } from "./forest-table.tsx";
import { NumbersPanel } from "./numbers-panel.tsx";
import styles from "./own.module.css";
import type { OwnAnswer } from "./query.ts";
import { rScript } from "./r-script.ts";
import { forestOf, placeForest } from "./view-model.ts";
import { takenOutText } from "./words.ts";

const ForestChart = lazy(async () => ({
  default: (await import("./forest-chart.tsx")).ForestChart,
}));

const axisHeight = 48;

export function OwnFigure({
  answer,
  problems,
  out,
  onToggle,
}: {
  answer: OwnAnswer;
  /** Of the table; a figure without those rows says so. */
  problems: number;
  /** Rows the reader has taken out by now. */
  out: readonly number[];
  onToggle: (row: number) => void;
}) {
  const forest = useMemo(() => forestOf(answer), [answer]);
  const { question, kept } = answer;
  const more = forest.rows.length - placeForest(forest, 1000).rows.length;
  const caption = [
    kept === null || kept.k < 2
      ? `Intervals ${question.level} %.`
      : `${capital(kept.methods["model"] ?? "")}; ${kept.methods["test"]}; intervals ${question.level} %; prediction interval: ${kept.methods["predictionInterval"]}.`,
    takenOutText(question.out),
    problems > 0 ? "Rows that cannot be read are not in the figure." : null,
    more > 0 ? `${plural(more, "more row")} in the table and the CSV file.` : null,
  ].filter((part) => part !== null);
  return (
    <div className={styles.answer}>
      <ChartFrame
        title={`${capital(forest.measure.label)}, ${plural(forest.k, "trial")}`}
        caption={caption.join(" ")}
        csv={() => forestCsv(question, forest)}
        fileName={`own-rows-${question.measure.toLowerCase()}`}
        height={(width) => placeForest(forest, width).height + axisHeight}
        table={<ForestTable forest={forest} out={out} onToggle={onToggle} />}
        more={
          kept !== null &&
          kept.estimate !== null && (
            <button
              type="button"
              onClick={() =>
                downloadText(
                  rScript(question, kept),
                  "text/plain",
                  `own-rows-${question.measure.toLowerCase()}.R`,
                )
              }
            >
              R script
            </button>
          )
        }
      >
        {(size) => <ForestChart forest={forest} onToggle={onToggle} {...size} />}
      </ChartFrame>
      <NumbersPanel answer={answer} forest={forest} />
    </div>
  );
}
