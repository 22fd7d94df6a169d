import type { QuestionModeratorId } from "#domain/evidence-question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import type { Span } from "../../ui/forest-axis.ts";
import { readSpan, spanOf } from "../../ui/reading.ts";
import { isModerator, moderatorWords } from "./moderators.ts";

type Regression = NonNullable<ForestAnswer["regression"]>;
export type RegressionPoint = Regression["points"][number];
type Coefficient = NonNullable<Regression["model"]>["coefficients"][number];

export interface CoefficientRow {
  readonly name: string;
  readonly label: string;
  /** On the analysis scale, per one unit. */
  readonly span: Span | null;
  /** As it is read, per step; null for the intercept. */
  readonly change: { readonly per: string; readonly span: Span } | null;
  readonly statistic: number | null;
  readonly pValue: number | null;
}

export function coefficientRows({ regression, axis }: ForestAnswer): CoefficientRow[] {
  return (regression?.model?.coefficients ?? []).map((coefficient) => {
    const { name, statistic, pValue } = coefficient;
    const words = isModerator(name) ? moderatorWords[name] : null;
    const span = spanOf(coefficient);
    const stepped = words === null ? null : readSpan(axis, perStep(coefficient, words.step));
    return {
      name,
      label: words === null ? "Intercept (at 0)" : words.axis,
      span,
      change: words === null || stepped === null ? null : { per: words.per, span: stepped },
      statistic,
      pValue,
    };
  });
}

/** A straight line changes as much by a step as by so many units. */
function perStep(coefficient: Coefficient, step: number): Span | null {
  const span = spanOf(coefficient);
  if (span === null) return null;
  return { estimate: span.estimate * step, low: span.low * step, high: span.high * step };
}

/** Points whose every moderator is known: the model stands on them. */
export function enteredPoints({ regression, question }: ForestAnswer): RegressionPoint[] {
  return (regression?.points ?? []).filter((point) =>
    question.moderators.every((name) => point.moderators[name] != null),
  );
}

/** Names of the trials that do not say a moderator, each once. */
export function silentTrials({ regression, question }: ForestAnswer): string[] {
  const silent = (regression?.points ?? []).filter((point) =>
    question.moderators.some((name) => point.moderators[name] == null),
  );
  return [...new Set(silent.map(({ name }) => name))];
}

/** Degrees of freedom of what the model leaves unexplained. */
export function residualDf(answer: ForestAnswer): number {
  return enteredPoints(answer).length - (answer.regression?.model?.coefficients.length ?? 0);
}

export function moderatorValue(point: RegressionPoint, name: QuestionModeratorId): number | null {
  return point.moderators[name] ?? null;
}
