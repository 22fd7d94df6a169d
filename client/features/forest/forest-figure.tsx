import { useMemo } from "react";
import { type RiskJudgementId, riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { apiAddress, type ForestAnswer } from "../../lib/api.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { integer } from "../../ui/number-format.ts";
import { riskLetters } from "../../ui/risk-letters.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { ForestChart } from "./forest-chart.tsx";
import { ForestSvg } from "./forest-svg.tsx";
import styles from "./forest.module.css";
import { ForestTable } from "./forest-table.tsx";
import { placeForest } from "./layout.ts";
import { orderChoices, type OrderId, orderIn } from "./order.ts";
import { mostInPng, scrolls } from "./scrolling.ts";
import { type Forest, hidesCommon } from "./view-model.ts";

/** The forest plot in its frame, with its table, its order and its files. */
export function ForestFigure({
  answer,
  forest,
  query,
  subject,
  order,
  together,
  onOrder,
  onTogether,
  onOpen,
  onToggle,
}: {
  answer: ForestAnswer;
  forest: Forest;
  /** Query string of the question: the files answer the same words. */
  query: string;
  /** The question whichever studies the reader takes out of its answer. */
  subject: string;
  order: OrderId;
  together: boolean;
  onOrder: (order: OrderId) => void;
  onTogether: (together: boolean) => void;
  onOpen: (key: string) => void;
  onToggle: (key: string) => void;
}) {
  // The frame asks for the height before it draws; both are given the same placement.
  const heightOf = useMemo(() => (width: number) => placeForest(forest, width).height, [forest]);
  const notes = useMemo(() => notesOf(forest), [forest]);
  const long = scrolls(forest);
  return (
    <ChartFrame
      title={forest.title}
      caption={[answer.caption, ...notes, `Dataset ${answer.datasetVersion}.`].join(" ")}
      csv={apiAddress("/evidence/forest.csv", query)}
      fileName={`forest-${answer.question.outcome}-${answer.question.window}`}
      height={long ? leastScrollHeight : heightOf}
      controls={
        <>
          <SelectField
            label="Order"
            value={order}
            choices={orderChoices}
            onChange={(value) => onOrder(orderIn(value))}
          />
          {hidesCommon(answer) && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={together}
                onChange={(event) => onTogether(event.currentTarget.checked)}
              />
              Single and repeated dosing together as well
            </label>
          )}
        </>
      }
      legend={
        long && (
          <p className={`${styles.long} no-print`}>
            {integer(forest.studies)} studies: scroll the rows to see them all. What they come to
            stays below them; the table, files and paper hold every row.
          </p>
        )
      }
      renderWhole={
        long
          ? ({ width }) => <ForestSvg forest={forest} placed={placeForest(forest, width)} />
          : undefined
      }
      noPng={
        forest.lines.length > mostInPng
          ? `No PNG above ${integer(mostInPng)} rows: SVG holds all`
          : undefined
      }
      table={<ForestTable forest={forest} onToggle={onToggle} />}
      more={["json", "md", "zip"].map((ending) => (
        <a key={ending} href={apiAddress(`/evidence/forest.${ending}`, query)} download>
          {fileLabels[ending]}
        </a>
      ))}
    >
      {(size) => (
        <ForestChart
          forest={forest}
          subject={`${subject} ${order}`}
          onOpen={onOpen}
          onToggle={onToggle}
          {...size}
        />
      )}
    </ChartFrame>
  );
}

/** Until a plot whose rows scroll knows its own height. */
const leastScrollHeight = 420;

const fileLabels: Readonly<Record<string, string>> = {
  json: "JSON",
  md: "Markdown",
  zip: "ZIP with R script",
};

/** "a: Several arms were added up." and what the signs of risk of bias mean. */
function notesOf(forest: Forest): string[] {
  const risks = new Set<RiskJudgementId>(
    forest.lines.flatMap((line) => (line.kind === "study" ? [line.risk] : [])),
  );
  const signs = riskJudgements.ids
    .filter((id) => risks.has(id))
    .map((id) => `${riskLetters[id]} ${riskJudgements.label(id).toLowerCase()}`);
  return [
    ...forest.footnotes.map(({ mark, text }) => `${mark}: ${text}`),
    ...(signs.length === 0 ? [] : [`Risk of bias: ${signs.join(", ")}.`]),
  ];
}
