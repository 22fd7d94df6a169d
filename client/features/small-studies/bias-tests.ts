import type { ForestAnswer } from "../../lib/api.ts";
import { decimal, integer, plural } from "../../ui/number-format.ts";
import { spanText } from "../../ui/forest-axis.ts";
import { readSpan, spanOf, toReading } from "../../ui/reading.ts";
import { pText } from "../../ui/statistic-text.ts";

type Bias = NonNullable<ForestAnswer["bias"]>;
type FunnelRegression = Bias["others"][number];

/** One test of asymmetry: what it looks at and what it finds. */
export interface BiasTest {
  readonly id: string;
  readonly name: string;
  readonly against: string;
  readonly statistic: string;
  readonly pValue: number | null;
  /** The effect of an infinitely large trial on the reading scale; null where the test has none. */
  readonly limit: number | null;
}

const predictorWords: Readonly<Record<string, string>> = {
  sei: "standard error",
  vi: "sampling variance",
  ni: "number of people",
  ninv: "1 / people",
  sqrtni: "√people",
  sqrtninv: "1 / √people",
};

const modelWords: Readonly<Record<FunnelRegression["model"], string>> = {
  lm: "Weighted regression",
  rma: "Random-effects regression",
};

export function biasTests({ egger, others, rank }: Bias, axis: ForestAnswer["axis"]): BiasTest[] {
  const regressions = [...(egger === null ? [] : [egger]), ...others].map((test) => ({
    id: `${test.model} ${test.predictor}`,
    name: test === egger ? "Egger’s test" : modelWords[test.model],
    against: predictorWords[test.predictor] ?? test.predictor,
    statistic: statisticText(test),
    pValue: test.pValue,
    limit: test.limitEstimate === null ? null : toReading(axis, test.limitEstimate),
  }));
  if (rank === null) return regressions;
  return [
    ...regressions,
    {
      id: "rank",
      name: "Rank correlation, Begg",
      against: "sampling variance",
      statistic: rank.tau === null ? "–" : `Kendall’s τ = ${decimal(rank.tau, 2)}`,
      pValue: rank.pValue,
      limit: null,
    },
  ];
}

function statisticText({ statistic, df }: FunnelRegression): string {
  if (statistic === null) return "–";
  return df === null
    ? `z = ${decimal(statistic, 2)}`
    : `t = ${decimal(statistic, 2)}, ${integer(df)} df`;
}

/** By custom the tests of asymmetry are read at 0.10, because they are weak. */
const readAt = 0.1;

/** What Egger's test finds, and what it cannot say. */
export function eggerSentences({ question, bias }: ForestAnswer): string[] {
  const egger = bias?.egger;
  if (egger == null) return ["Egger’s test cannot be computed for these trials."];
  const found = `Egger’s test: ${statisticText(egger)}, ${pText(egger.pValue)}.`;
  const read =
    egger.pValue !== null && egger.pValue < readAt
      ? "Read at 0.10, as is usual for so weak a test: small trials show other effects than large ones. Unpublished trials are one reason; sicker people, other doses or weaker methods in small trials are others."
      : "Read at 0.10, the test finds no asymmetry. It is weak: this does not show that no trial is missing.";
  const odds =
    question.measure === "OR"
      ? [
          "With odds ratios effect and standard error go together, so this test finds asymmetry too often where effects are large.",
        ]
      : [];
  return [`${found} ${read}`, ...odds];
}

/** What would be if the funnel had to be symmetric: a what-if, never a correction. */
export function trimAndFillSentence(answer: ForestAnswer, digits: number): string | null {
  const { bias, axis, pooled } = answer;
  const filled = bias?.trimAndFill;
  if (filled == null) return null;
  if (filled.k0 === 0) return "Trim and fill adds no trial.";
  const moved = readSpan(axis, spanOf(filled));
  const before = pooled === null ? null : spanOf(pooled.transformed);
  if (moved === null || before === null) return null;
  return `Trim and fill (${filled.estimator}) adds ${plural(filled.k0, "trial")} on the ${filled.side} to make the funnel symmetric; the effect would move from ${spanText(before, digits)} to ${spanText(moved, digits)}. That is a what-if, not a correction: it takes every asymmetry for missing trials.`;
}
