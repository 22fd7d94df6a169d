import type { ForestAnswer } from "../../lib/api.ts";
import { Figure, FigureList } from "../../ui/figure-list.tsx";
import { rangeText, spanText } from "../../ui/forest-axis.ts";
import { testOptions } from "../../ui/method-options.ts";
import { decimal, plural } from "../../ui/number-format.ts";
import { predictionOf, spanOf } from "../../ui/reading.ts";
import { pText, tauSquaredText } from "../../ui/statistic-text.ts";
import { AbsoluteFigure } from "./absolute-figure.tsx";
import { hidesCommon } from "./view-model.ts";

const testNames = new Map<string, string>(testOptions.map(({ value, label }) => [value, label]));

/** The figures one by one, each with the name of what made it. */
export function Numbers({
  answer,
  digits,
  together,
}: {
  answer: ForestAnswer;
  digits: number;
  /** Single and repeated dosing as one number, where they are pooled apart otherwise. */
  together: boolean;
}) {
  return hidesCommon(answer) && !together ? (
    <FigureList>
      {answer.byDosing.map((level) => (
        <LevelFigure key={level.level} level={level} digits={digits} />
      ))}
    </FigureList>
  ) : (
    <CommonNumbers answer={answer} digits={digits} />
  );
}

/** The pooled effect of one kind of dosing. */
function LevelFigure({
  level,
  digits,
}: {
  level: ForestAnswer["byDosing"][number];
  digits: number;
}) {
  const span = spanOf(level);
  const prediction = predictionOf(level);
  if (span === null) return null;
  const notes = [
    level.k < 2 ? "one trial, nothing is pooled" : plural(level.k, "trial"),
    ...(prediction === null ? [] : [`prediction interval ${rangeText(prediction, digits)}`]),
    ...(level.k < 2 || level.i2 === null ? [] : [`I² ${decimal(level.i2, 1)} %`]),
  ];
  return (
    <Figure label={level.label} value={spanText(span, digits)} note={`${notes.join("; ")}.`} />
  );
}

function CommonNumbers({ answer, digits }: { answer: ForestAnswer; digits: number }) {
  const { pooled, question, absolute } = answer;
  if (pooled === null) return null;
  const prediction = predictionOf(pooled.transformed);
  const estimate = spanOf(pooled.transformed);
  const several = pooled.k > 1;
  return (
    <FigureList>
      {estimate !== null && (
        <Figure
          label={
            several ? `Pooled ${question.measureLabel}` : `One trial, ${question.measureLabel}`
          }
          value={spanText(estimate, digits)}
          note={several ? `${pooled.methods["model"] ?? ""}; ${pooled.methods["test"] ?? ""}` : ""}
        />
      )}
      {pooled.otherTest !== null &&
        pooled.otherTest.ciLow !== null &&
        pooled.otherTest.ciHigh !== null && (
          <Figure
            label={`The same with ${testNames.get(pooled.otherTest.test) ?? pooled.otherTest.test}`}
            value={rangeText(
              { low: pooled.otherTest.ciLow, high: pooled.otherTest.ciHigh },
              digits,
            )}
            note={`${pText(pooled.otherTest.pValue)}; with so few trials the two can differ widely.`}
          />
        )}
      {absolute !== null && <AbsoluteFigure absolute={absolute} />}
      {prediction !== null && (
        <Figure
          label={`Prediction interval, ${question.level} %`}
          value={rangeText(prediction, digits)}
          note={`Where the true effect of another trial of this kind would lie: ${pooled.methods["predictionInterval"] ?? ""}.`}
        />
      )}
      {several && question.method !== "EE" && pooled.tau2 !== null && (
        <Figure
          label={`τ², ${question.method}`}
          value={tauSquaredText(pooled)}
          note={`The variance of the true effects; interval: ${pooled.methods["tau2Interval"] ?? ""}.`}
        />
      )}
      {several && pooled.i2 !== null && (
        <Figure
          label="I²"
          value={`${decimal(pooled.i2, 1)} %`}
          note={`The share of the variation that is not chance: ${pooled.methods["i2"] ?? ""}.`}
        />
      )}
      {several && pooled.q !== null && (
        <Figure
          label="Q"
          value={`${decimal(pooled.q, 2)}, ${pooled.qDf} df, ${pText(pooled.qPValue)}`}
          note="Whether the trials differ by more than chance; weak with few trials."
        />
      )}
    </FigureList>
  );
}
