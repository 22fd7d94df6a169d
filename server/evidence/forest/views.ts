import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { countsEveryoneRandomised } from "#domain/selection/number-rules.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { poolEffectsOf } from "../effects/pool.ts";
import { selectEffects } from "../effects/select.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { EffectRow, ForestAnswer } from "./contract.ts";
import { poolables } from "./pooled.ts";
import { canonicalOf, type ForestQuestion, forestQuestionOf } from "./question.ts";
import { withScale } from "./scale.ts";

type ViewLine = NonNullable<ForestAnswer["views"]>[number];

/** Gives the studies inside another filter of the same request. */
export type InsideOf = (filter: ForestQuestion["filter"]) => readonly SnapshotStudy[];

/** An agreed way to ask the same question, as a change of its words. */
interface View {
  readonly id: string;
  readonly label: string;
  readonly words: Partial<EvidenceQuestion>;
}

const plain: Partial<EvidenceQuestion> = {
  randomised: undefined,
  comparatorClass: undefined,
  comparatorDrug: undefined,
  basis: undefined,
  doseBand: undefined,
  denominator: undefined,
  crossover: undefined,
  correlation: undefined,
  riskOfBias: undefined,
  exclude: undefined,
};

const officialViews: readonly View[] = [
  { id: "main", label: "Randomised, all comparators", words: plain },
  {
    id: "midazolam",
    label: "Against midazolam only",
    words: { comparatorClass: undefined, comparatorDrug: ["midazolam"] },
  },
  { id: "primary-sources", label: "Primary sources only", words: { basis: "primary-sources" } },
  { id: "all-doses", label: "All doses", words: { doseBand: [...doseBands.ids] } },
  {
    id: "everyone-randomised",
    label: "Everyone randomised below the line",
    words: { denominator: "randomised" },
  },
  { id: "without-crossover", label: "Without crossover trials", words: { crossover: "none" } },
  {
    id: "first-period",
    label: "First crossover period only",
    words: { crossover: "first-period" },
  },
  {
    id: "low-risk-of-bias",
    label: "Low risk of bias, where rated",
    words: { riskOfBias: ["low"] },
  },
];

const correlationViews: readonly View[] = [0.3, 0.7].map((correlation) => ({
  id: `correlation-${correlation}`,
  label: `Crossover periods correlated ${correlation}`,
  words: { correlation },
}));

/** The official views of a question, each with its own number and its own address. */
export function viewsOf(
  question: ForestQuestion,
  rows: readonly EffectRow[],
  insideOf: InsideOf,
): ViewLine[] {
  const paired = rows.some(({ flags }) =>
    flags.some(({ code }) => code === "crossover-correlation"),
  );
  const everyone = countsEveryoneRandomised({ ...question.effect, denominator: "randomised" });
  return [...officialViews, ...(paired ? correlationViews : [])]
    .filter(({ id }) => everyone || id !== "everyone-randomised")
    .map((view) => lineOf(view, question, insideOf));
}

/** SELECTION 4.9: share of the weight on incomplete counts from which both denominators are printed. */
const muchObserved = 20;

/** The answer by the other denominator, where much of the weight does not count everyone randomised. */
export function otherDenominatorOf(
  question: ForestQuestion,
  rows: readonly EffectRow[],
  insideOf: InsideOf,
): ViewLine | null {
  if (!countsEveryoneRandomised({ ...question.effect, denominator: "randomised" })) return null;
  const observed = rows
    .filter((row) =>
      row.flags.some(({ code }) => code === "observed-cases" || code === "denominators-differ"),
    )
    .reduce((sum, { weightPercent }) => sum + (weightPercent ?? 0), 0);
  const everyone = question.effect.denominator === "randomised";
  if (!everyone && observed < muchObserved) return null;
  return lineOf(
    everyone
      ? {
          id: "reported",
          label: "People as the reports count them",
          words: { denominator: "reported" },
        }
      : {
          id: "everyone-randomised",
          label: "Everyone randomised below the line",
          words: { denominator: "randomised" },
        },
    question,
    insideOf,
  );
}

function lineOf(view: View, question: ForestQuestion, insideOf: InsideOf): ViewLine {
  // The extras of the asking page cost time and say nothing here.
  const { written } = question;
  const asked = forestQuestionOf({
    ...written,
    include: undefined,
    subgroup: undefined,
    moderators: undefined,
    ...view.words,
  });
  const inside = insideOf(asked.filter);
  const scaled = withScale(asked, inside);
  const { answering } = selectEffects(inside, scaled);
  const { k, transformed } = poolEffectsOf(poolables(answering), scaled);
  const { estimate, ciLow, ciHigh } = transformed;
  return {
    id: view.id,
    label: view.label,
    canonical: canonicalOf(asked),
    k,
    people: answering.reduce<number | null>(
      (total, { people }) => (total === null || people === null ? null : total + people),
      0,
    ),
    estimate,
    ciLow,
    ciHigh,
  };
}
