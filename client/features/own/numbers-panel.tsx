import type { ReadingScale } from "#domain/measures/measure.ts";
import { logScale } from "#domain/measures/reading-scales.ts";
import { Figure, FigureList } from "../../ui/figure-list.tsx";
import { rangeText } from "../../ui/forest-axis.ts";
import { decimal } from "../../ui/number-format.ts";
import { pText, tauSquaredText } from "../../ui/statistic-text.ts";
import styles from "./own.module.css";
import type { OwnAnswer } from "./query.ts";
import type { Forest } from "./view-model.ts";
import { absoluteSentence, estimateSentence, omittedTexts, sideSentence } from "./words.ts";

/** The figures in words first, then one by one, each with the name of what made it. */
export function NumbersPanel({ answer, forest }: { answer: OwnAnswer; forest: Forest }) {
  const { kept, question } = answer;
  if (kept === null)
    return <p className={styles.sentence}>Every row is taken out; put one back to see it.</p>;
  const sentences = [sideSentence(forest, kept), absoluteSentence(forest, question, kept)].filter(
    (sentence) => sentence !== null,
  );
  const omitted = omittedTexts(question, kept);
  return (
    <div className={styles.numbers}>
      <p className={styles.sentence} role="status">
        {estimateSentence(forest, kept)}
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {kept.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label="Warnings">
          {kept.warnings.map((warning) => (
            <li key={warning.code}>{warning.message}</li>
          ))}
        </ul>
      )}
      {kept.k >= 2 && <Figures answer={answer} kept={kept} forest={forest} />}
      {omitted.length > 0 && (
        <details open={omitted.length < 10}>
          <summary>Not used: {omitted.length}</summary>
          <ul>
            {omitted.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Figures({
  answer: { question },
  kept,
  forest,
}: {
  answer: OwnAnswer;
  kept: NonNullable<OwnAnswer["kept"]>;
  forest: Forest;
}) {
  const { digits } = forest.axis;
  const { prediction } = forest;
  const commonEffects = [
    {
      label: "Mantel–Haenszel, one common effect",
      found: kept.mantelHaenszel,
      reading: forest.reading,
    },
    { label: "Peto, one common odds ratio", found: kept.peto, reading: logScale },
  ];
  return (
    <FigureList>
      {prediction !== null && (
        <Figure
          label={`Prediction interval, ${question.level} %`}
          value={rangeText(prediction, digits)}
          note="Where the true effect of another trial of this kind would lie."
        />
      )}
      {question.method !== "EE" && kept.tau2 !== null && (
        <Figure
          label={`τ², ${question.method}`}
          value={tauSquaredText(kept)}
          note={`The variance of the true effects, as ${kept.methods["measure"]}; interval: ${kept.methods["tau2Interval"]}.`}
        />
      )}
      {kept.i2 !== null && (
        <Figure
          label="I²"
          value={`${decimal(kept.i2, 1)} %`}
          note={`The share of the variation that is not chance: ${kept.methods["i2"]}.`}
        />
      )}
      {kept.q !== null && (
        <Figure
          label="Q"
          value={`${decimal(kept.q, 2)}, ${kept.qDf} df, ${pText(kept.qPValue)}`}
          note="Whether the trials differ by more than chance; weak with few trials."
        />
      )}
      <Figure
        label="Test of no effect"
        value={forest.nullAt === null ? "–" : pText(kept.pValue)}
        note={kept.methods["test"] ?? ""}
      />
      {kept.methods["zeroCells"] !== "nothing added" && (
        <Figure
          label="Empty cells"
          value={kept.methods["zeroCells"] ?? ""}
          note={kept.methods["doubleZero"] ?? ""}
        />
      )}
      {commonEffects.map(({ label, found, reading }) =>
        found === null ||
        found.estimate === null ||
        found.ciLow === null ||
        found.ciHigh === null ? null : (
          <Figure
            key={label}
            label={label}
            value={`${decimal(read(reading, found.estimate), digits)} (${rangeText({ low: read(reading, found.ciLow), high: read(reading, found.ciHigh) }, digits)})`}
            note="For comparison; takes every trial to measure the same effect."
          />
        ),
      )}
    </FigureList>
  );
}

function read(reading: ReadingScale, value: number): number {
  return reading.toReading(value, null);
}
