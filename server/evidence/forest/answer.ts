import { measures } from "#domain/measures/index.ts";
import { judgedQuestion, signedCertainty, suggestCertainty } from "../certainty/suggest.ts";
import { effectRowsOf } from "../effects/row.ts";
import { poolEffectsOf, testFor } from "../effects/pool.ts";
import { type AnsweringStudy, type SelectedEffects, selectEffects } from "../effects/select.ts";
import type { Snapshot } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import { absoluteOf } from "./absolute.ts";
import type { EffectRow, ForestAnswer } from "./contract.ts";
import { favoursOf } from "./direction.ts";
import { estimatorsOf } from "./estimators.ts";
import { knownOf, ledgerOf, leftOutOf } from "./ledger.ts";
import { poolables, pooledOf } from "./pooled.ts";
import { canonicalOf, type ForestQuestion } from "./question.ts";
import { regressionOf } from "./regression.ts";
import { withScale } from "./scale.ts";
import { sentenceOf } from "./sentence.ts";
import { byDosingOf, subgroupsOf } from "./subgroups.ts";
import { type InsideOf, otherDenominatorOf, viewsOf } from "./views.ts";
import { warningsOf } from "./warnings.ts";

/**
 * One effect per study by SELECTION.md, pooled. Included, left out and known but not pooled are
 * together all studies inside the filter.
 */
export function forestAnswerOf(
  snapshot: Snapshot,
  asked: ForestQuestion,
  foundByText: ReadonlySet<string> | undefined,
): ForestAnswer {
  const insideOf: InsideOf = (filter) => studiesInside(snapshot, filter, foundByText);
  const inside = insideOf(asked.filter);
  const question = withScale(asked, inside);
  const { effect } = question;
  const selected = selectEffects(inside, question);
  const answering = selected.answering.toSorted(byYearThenName);
  const effects = poolables(answering);
  const engine =
    answering.length === 0 ? null : poolEffectsOf(effects, question, extrasOf(question));

  const weights = new Map(engine?.rows.map((row) => [row.slab, row.weightPercent]));
  const included = effectRowsOf(answering, effect, weights);
  const leftOut = leftOutOf(selected);
  const knownButNotPooled = knownOf(selected);
  const pooled = engine === null ? null : pooledOf(engine, answering, question);
  const parts = {
    included,
    people: answering.reduce((total, { people }) => total + (people ?? 0), 0),
    pooled,
    absolute: absoluteOf(answering, included, pooled, question, inside),
    byDosing: byDosingOf(answering, question),
    ledger: ledgerOf(inside.length, included.length, leftOut, knownButNotPooled),
    otherDenominator: otherDenominatorOf(asked, included, insideOf),
  };
  const moderated = regressionOf(answering, question);
  const measure = measures[effect.measure];
  return {
    question: understoodOf(question, answering.length),
    sentence: sentenceOf(parts, question),
    ...parts,
    certainty: signedCertainty(
      suggestCertainty({ ...parts, bias: engine?.bias ?? null, answering, question }),
      snapshot.judgements.get(judgedQuestion(asked)),
    ),
    takenOut: effectRowsOf(selected.takenOut, effect),
    leftOut,
    knownButNotPooled,
    favours: favoursOf(included, question),
    axis: measure.reading.axis,
    nullValue: measure.reading.toReading(measure.nullValue ?? 0, null),
    subgroups:
      question.subgroup === null ? null : subgroupsOf(answering, question, question.subgroup),
    regression: moderated.regression,
    bias: engine?.bias ?? null,
    leaveOneOut: engine?.leaveOneOut ?? null,
    cumulative: engine?.cumulative ?? null,
    influence: engine?.influence ?? null,
    estimators: question.include.has("estimators") ? estimatorsOf(effects, question) : null,
    views: question.include.has("views") ? viewsOf(asked, included, insideOf) : null,
    warnings: [
      ...warningsOf(parts, engine, question),
      ...moderated.warnings,
      ...unknownExclusions(question, selected),
    ],
    caption: captionOf(question, included, pooled),
    datasetVersion: snapshot.datasetVersion,
  };
}

/** Keys that were to be taken out but give no effect here; left over from another question or mistyped. */
function unknownExclusions(
  { exclude }: ForestQuestion,
  { takenOut }: SelectedEffects,
): ForestAnswer["warnings"] {
  const found = new Set(takenOut.map(({ one }) => one.study.key));
  const unknown = [...exclude].filter((key) => !found.has(key));
  return unknown.length === 0
    ? []
    : [
        {
          code: "nothing-to-take-out",
          message: `These studies give no effect here, so nothing was taken out: ${unknown.slice(0, 10).join(", ")}${unknown.length > 10 ? " …" : ""}.`,
        },
      ];
}

/** Oldest first, so that a cumulative view adds studies as they appeared. */
function byYearThenName(a: AnsweringStudy, b: AnsweringStudy): number {
  const left = a.one.study;
  const right = b.one.study;
  if (left.year === right.year) return left.name < right.name ? -1 : 1;
  return (left.year ?? Number.POSITIVE_INFINITY) - (right.year ?? Number.POSITIVE_INFINITY);
}

function extrasOf({ include }: ForestQuestion) {
  return {
    include: (["bias", "leaveOneOut", "cumulative", "influence"] as const).filter((name) =>
      include.has(name),
    ),
  };
}

function understoodOf(question: ForestQuestion, k: number): ForestAnswer["question"] {
  const { effect, method, subgroup, moderators, defaults } = question;
  return {
    outcome: effect.outcome,
    window: effect.window,
    measure: effect.measure,
    measureLabel: measures[effect.measure].label,
    method,
    test: testFor(k, question),
    level: effect.level,
    denominator: effect.denominator,
    crossover: effect.crossover,
    correlation: effect.correlation,
    form: effect.form,
    scale: effect.scale,
    subgroup,
    moderators: [...moderators],
    canonical: canonicalOf(question),
    defaults: [...defaults],
    measures: [...question.measures],
  };
}

function captionOf(
  { effect }: ForestQuestion,
  included: readonly EffectRow[],
  pooled: ForestAnswer["pooled"],
): string {
  const label = measures[effect.measure].label;
  const name = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  if (pooled === null) return `${name}. Nothing to pool.`;
  if (included.length === 1)
    return `${name} of one trial with its ${effect.level} % interval; nothing is pooled.`;
  return `${name}, ${pooled.methods["model"]}; interval ${pooled.methods["interval"]}; prediction interval ${pooled.predictionLow === null ? "from three trials on" : pooled.methods["predictionInterval"]}; I²: ${pooled.methods["i2"]}.`;
}
