import * as z from "zod";
import {
  crossoverUses,
  denominators,
  questionMeasures,
  questionModerators,
  scoreForms,
  subgroupings,
} from "#domain/evidence-question.ts";
import { reasonIds } from "#domain/selection/reasons.ts";
import { metaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import { requestMethods, requestTests } from "#domain/stats/meta-analysis-request.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { bases, sourceKinds } from "#domain/vocabulary/provenance-terms.ts";
import { analysisSets, crossoverPeriods, riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import {
  backgrounds,
  designTypes,
  dosings,
  fundingClasses,
} from "#domain/vocabulary/study-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { certainty } from "../certainty/contract.ts";

const number = z.number().nullable();

/** One arm as it stands in the study, with the cell its number comes from. */
const effectArm = z.object({
  arm: z.string(),
  label: z.string(),
  drug: z.enum(drugs.ids),
  route: z.enum(routes.ids).nullable(),
  dose: z.string().nullable(),
  doseBand: z.enum(doseBands.ids).nullable(),
  /** The row of the study's results this is: /studies/<key>#<result>; null where only a contrast speaks. */
  result: z.string().nullable(),
  events: number,
  n: number,
  nRandomised: number,
  mean: number,
  sd: number,
});

/** One side of a comparison: its arms and what they come to together. */
const side = z.object({
  arms: z.array(effectArm),
  events: number,
  /** The number below the line of this answer. */
  n: number,
  nRandomised: number,
  mean: number,
  sd: number,
});

/** A printed comparison, as the source gives it and as it is used. */
const usedContrast = z.object({
  result: z.string(),
  /** What the source prints, before it is turned: "−7.3 (95 % −10.6 to −4.0)". */
  printed: z.string(),
  yi: z.number(),
  vi: z.number(),
});

/** Part of a study that was pooled inside it: a stratum, or one of several doses. */
const subRow = z.object({
  label: z.string(),
  events1: number,
  n1: number,
  events2: number,
  n2: number,
  yi: z.number(),
  vi: z.number(),
  estimate: z.number(),
  ciLow: z.number(),
  ciHigh: z.number(),
  results: z.array(z.string()),
});

/** Where the numbers of an effect come from. */
const effectSources = ["counts", "means", "paired", "contrast"] as const;

/** What a reader must know about one row. */
const rowFlags = [
  "combined-arms",
  "strata-pooled",
  "shared-comparator",
  "crossover-unpaired",
  "crossover-correlation",
  "stands-for",
  "zero-cell",
  "adjusted",
  "denominators-differ",
  "observed-cases",
  "baseline-gap",
  "derived",
  "uncontrolled",
] as const;

const effectRow = z.object({
  key: z.string(),
  name: z.string(),
  year: z.int().nullable(),
  indication: z.enum(indications.ids),
  designType: z.enum(designTypes.ids),
  randomised: z.boolean(),
  dosing: z.enum(dosings.ids),
  comparatorClass: z.array(z.enum(comparatorClasses.ids)),
  background: z.array(z.enum(backgrounds.ids)),
  funding: z.enum(fundingClasses.ids),
  riskOfBias: z.object({
    overall: z.enum(riskJudgements.ids),
    tool: z.string().nullable(),
    domains: z.array(z.object({ domain: z.string(), judgement: z.enum(riskJudgements.ids) })),
  }),
  /** Hour of the rating since the first dose; for `phase` the end of the phase where it is known. */
  hours: number,
  hoursSinceLastDose: number,
  timeLabel: z.string(),
  scale: z.enum(scales.ids).nullable(),
  criterion: z.string().nullable(),
  /** "endpoint", "change", or "adjusted-difference" for scores; null for counts and where a report does not say. */
  form: z.enum(["endpoint", "change", "adjusted-difference"]).nullable(),
  period: z.enum(crossoverPeriods.ids),
  analysisSet: z.enum(analysisSets.ids),
  basis: z.enum(bases.ids),
  sourceKind: z.enum(sourceKinds.ids).nullable(),
  source: z.enum(effectSources),
  intervention: side,
  comparator: side,
  contrasts: z.array(usedContrast),
  subRows: z.array(subRow),
  /** Names of the flags with words for a reader. */
  flags: z.array(z.object({ code: z.enum(rowFlags), message: z.string() })),
  standsFor: z.array(z.string()),
  /** Arms that were not used, each with its reason. */
  leftOutArms: z.array(
    z.object({
      arm: z.string(),
      label: z.string(),
      code: z.enum(reasonIds),
      reason: z.string(),
    }),
  ),
  /** People behind the row, each once. */
  people: number,
  /** On the analysis scale. */
  yi: z.number(),
  vi: z.number(),
  weightPercent: number,
  /** On the reading scale. */
  estimate: z.number(),
  ciLow: z.number(),
  ciHigh: z.number(),
});
export type EffectRow = z.infer<typeof effectRow>;

/** The steps of the ledger, in the order of the rules. */
export const ledgerSteps = ["study", "arms", "numbers", "reports", "effect", "reader"] as const;

const leftOutStudy = z.object({
  key: z.string(),
  name: z.string(),
  people: number,
  step: z.enum(ledgerSteps),
  code: z.enum(reasonIds),
  reason: z.string(),
});

const knownStudy = z.object({
  key: z.string(),
  name: z.string(),
  people: number,
  primaryOutcomeMet: z.enum(["true", "false", "unknown"]),
  code: z.enum(reasonIds),
  reason: z.string(),
});

/** Figures of a pooled effect, as POST /meta-analysis gives them, without its rows. */
const pooledFigures = metaAnalysisAnswer
  .omit({
    rows: true,
    omitted: true,
    warnings: true,
    regression: true,
    subgroups: true,
    bias: true,
    leaveOneOut: true,
    cumulative: true,
    influence: true,
  })
  .extend({
    /**
     * Where the Hartung–Knapp interval is narrower than it should be: the one with its factor at
     * least 1, on the reading scale; null where the usual one may stand.
     */
    cautious: z.object({ ciLow: z.number(), ciHigh: z.number() }).nullable(),
    /** Where z was used at k = 2, the Hartung–Knapp interval, and the other way round; reading scale. */
    otherTest: z
      .object({ test: z.enum(requestTests), ciLow: number, ciHigh: number, pValue: number })
      .nullable(),
  });

/** What the effect means for 100 people. */
const absolute = z.object({
  /** Where the baseline comes from, in words. */
  baseline: z.string(),
  baselinePercent: z.number(),
  treatedPercent: z.number(),
  treatedLow: z.number(),
  treatedHigh: z.number(),
  /** Treated less untreated, per 100 people. */
  difference: z.number(),
  differenceLow: z.number(),
  differenceHigh: z.number(),
  /** Such as "NNTB 4"; null where it must not be given. */
  nnt: z.string().nullable(),
  nntInterval: z.string().nullable(),
  /** A risk above 1 or below 0 was cut: the effect does not hold at this baseline. */
  capped: z.boolean(),
  /** Set where the effect was converted from a standardised difference. */
  converted: z.boolean(),
});

const subgroupLevel = z.object({
  level: z.string(),
  label: z.string(),
  k: z.int(),
  people: number,
  estimate: number,
  ciLow: number,
  ciHigh: number,
  predictionLow: number,
  predictionHigh: number,
  tau2: number,
  i2: number,
  keys: z.array(z.string()),
});

const estimatorLine = z.object({
  method: z.enum(requestMethods),
  test: z.enum(requestTests),
  label: z.string(),
  tau2: number,
  estimate: number,
  ciLow: number,
  ciHigh: number,
});

/** The same question asked in another agreed way. */
const viewLine = z.object({
  id: z.string(),
  label: z.string(),
  /** Query string of the view's own question. */
  canonical: z.string(),
  k: z.int(),
  people: number,
  estimate: number,
  ciLow: number,
  ciHigh: number,
});

const warning = z.object({ code: z.string(), message: z.string() });

export const understoodQuestion = z.object({
  outcome: z.enum(outcomes.ids),
  window: z.enum(windows.ids),
  measure: z.enum(questionMeasures),
  measureLabel: z.string(),
  method: z.enum(requestMethods),
  test: z.enum(requestTests),
  level: z.number(),
  denominator: z.enum(denominators),
  crossover: z.enum(crossoverUses),
  correlation: z.number(),
  form: z.enum(scoreForms),
  /** The one scale a difference in points is pooled on; null for other measures. */
  scale: z.enum(scales.ids).nullable(),
  subgroup: z.enum(subgroupings).nullable(),
  moderators: z.array(z.enum(questionModerators)),
  /** Canonical query string, defaults filled in. */
  canonical: z.string(),
  /** Defaults that were applied because the question did not say, in words. */
  defaults: z.array(z.string()),
  /** Measures that fit the outcome, the default first. */
  measures: z.array(z.enum(questionMeasures)),
});

export const forestAnswer = z.object({
  question: understoodQuestion,
  /** The answer in one paragraph of plain sentences. */
  sentence: z.string(),
  included: z.array(effectRow),
  /** Studies the reader took out: shown grey, in no number. Each stands in `leftOut` too. */
  takenOut: z.array(effectRow),
  leftOut: z.array(leftOutStudy),
  knownButNotPooled: z.array(knownStudy),
  /** How many studies are inside the filter, and how many are left after each step. */
  ledger: z.object({
    inside: z.int(),
    steps: z.array(
      z.object({ step: z.enum(ledgerSteps), label: z.string(), out: z.int(), left: z.int() }),
    ),
    knownButNotPooled: z.object({
      studies: z.int(),
      people: z.number(),
      /** Trials whose number of people is not known; `people` is without them. */
      sizeUnknown: z.int(),
      primaryMissed: z.int(),
    }),
    included: z.int(),
  }),
  /** People in the pooled number, each once. */
  people: z.number(),
  pooled: pooledFigures.nullable(),
  /** By dosing, where rows of single and repeated dosing stand together beyond 24 h. */
  byDosing: z.array(subgroupLevel),
  absolute: absolute.nullable(),
  /** GRADE's domains as suggestions; null where nothing is pooled. */
  certainty: certainty.nullable(),
  /** Words for the two sides of the axis. */
  favours: z.object({ left: z.string(), right: z.string() }),
  axis: z.enum(["log", "linear"]),
  nullValue: z.number(),
  subgroups: z
    .object({
      by: z.enum(subgroupings),
      levels: z.array(subgroupLevel),
      /** The effects behind the levels; a study whose arms belong to several is taken apart. */
      effects: z.array(
        z.object({ key: z.string(), level: z.string(), yi: z.number(), vi: z.number() }),
      ),
      qm: number,
      qmDf: z.number(),
      qmPValue: number,
    })
    .nullable(),
  regression: z
    .object({
      model: metaAnalysisAnswer.shape.regression,
      /** One point per row that entered, for a bubble plot: moderator values and effect. */
      points: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          moderators: z.record(z.string(), z.number().nullable()),
          yi: z.number(),
          vi: z.number(),
        }),
      ),
      /** With one moderator, the fitted line and the interval of the mean; analysis scale. */
      line: z
        .array(
          z.object({ x: z.number(), estimate: z.number(), ciLow: z.number(), ciHigh: z.number() }),
        )
        .nullable(),
    })
    .nullable(),
  bias: metaAnalysisAnswer.shape.bias,
  leaveOneOut: metaAnalysisAnswer.shape.leaveOneOut,
  cumulative: metaAnalysisAnswer.shape.cumulative,
  influence: metaAnalysisAnswer.shape.influence,
  estimators: z.array(estimatorLine).nullable(),
  views: z.array(viewLine).nullable(),
  /** The other denominator, where much of the weight rests on observed cases. */
  otherDenominator: viewLine.nullable(),
  warnings: z.array(warning),
  caption: z.string(),
  datasetVersion: z.string(),
});
export type ForestAnswer = z.infer<typeof forestAnswer>;
