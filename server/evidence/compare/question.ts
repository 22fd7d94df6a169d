import {
  type ChosenBaseline,
  type CompareOption,
  type CompareQuestion,
  compareShape,
  parseBaseline,
  parseOption,
} from "#domain/compare-question.ts";
import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { type EvidenceFilter, printWords } from "#domain/question.ts";
import { expandIndications, indications } from "#domain/vocabulary/indications.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import type { WindowId } from "#domain/vocabulary/windows.ts";
import { invalidWord } from "../question-defaults.ts";

/** What is chosen once for every column. */
type SharedFilter = Omit<EvidenceFilter, "drug" | "route" | "comparatorClass">;

export interface ComparedQuestion {
  readonly options: readonly CompareOption[];
  readonly window: WindowId;
  readonly denominator: "reported" | "randomised";
  readonly baselines: readonly ChosenBaseline[];
  readonly shared: SharedFilter;
  readonly efficacy: readonly OutcomeId[];
  readonly canonical: string;
  /** Defaults beside those of every question, in words. */
  readonly defaults: readonly string[];
}

/** Throws `invalid-input` for a baseline of a column or an outcome that is not asked for. */
export function comparedQuestionOf(query: CompareQuestion): ComparedQuestion {
  const { option, window, denominator = "reported", baseline = [], ...filter } = query;
  // Benefits and harms of the same people: without a condition the harms would be those of every one.
  const shared = { ...filter, indication: filter.indication ?? ["depression"] };
  const efficacy = efficacyOf(shared.indication);
  const baselines = baseline.flatMap((text) => {
    const chosen = parseBaseline(text);
    if (chosen === null) return [];
    if (!option.includes(chosen.option))
      throw invalidWord("baseline", text, `${chosen.option} is not one of the options`);
    if (!efficacy.includes(chosen.outcome))
      throw invalidWord("baseline", text, `${chosen.outcome} is not one of ${efficacy.join(", ")}`);
    return [chosen];
  });
  return {
    options: option.flatMap((text) => parseOption(text) ?? []),
    window: window as WindowId,
    denominator,
    baselines,
    shared,
    efficacy,
    canonical: printWords(compareShape, { ...query, ...shared, denominator }),
    defaults: filter.indication === undefined ? ["unipolar depression only"] : [],
  };
}

/** What getting better means in the conditions asked for. */
const efficacyByDomain: Readonly<Record<string, readonly OutcomeId[]>> = {
  depression: ["response", "remission", "suicidal-ideation-resolved"],
  ptsd: ["ptsd-response", "ptsd-remission"],
  ocd: ["ocd-response"],
  anxiety: ["anxiety-response", "anxiety-remission"],
  pain: ["pain-response"],
  "substance-use": ["abstinence", "substance-relapse"],
};

function efficacyOf(asked: readonly string[]): readonly OutcomeId[] {
  const domains = new Set([...expandIndications(asked)].map((id) => indications.get(id).domain));
  const found = [...domains].flatMap((domain) => efficacyByDomain[domain] ?? []);
  return found.length > 0 ? found : (efficacyByDomain["depression"] ?? []);
}

/** Harms shown on the scale of the benefits, counted over the whole phase. */
export const comparedHarms: readonly OutcomeId[] = [
  "ae-dissociation",
  "ae-nausea",
  "ae-dizziness",
  "ae-sedation",
  "ae-blood-pressure-increased",
  "sae-any",
  "dropout-any",
  "dropout-harm",
];

/** What the studies of a column are found by. */
export function columnFilter(shared: SharedFilter, option: CompareOption): EvidenceFilter {
  const { drug, route, regimen } = option;
  return {
    ...shared,
    drug: [drug],
    route: [route],
    ...(regimen === null ? {} : { dosing: [regimen] }),
    ...(option.kind === "drug"
      ? { comparatorClass: [option.comparatorClass] }
      : { comparatorDrug: [option.comparator] }),
  };
}

/** The question of a cell: what is counted over a phase has no window to choose. */
export function cellQuestion(
  { window, denominator }: Pick<ComparedQuestion, "window" | "denominator">,
  filter: EvidenceFilter,
  outcome: OutcomeId,
): EvidenceQuestion {
  return outcomes.get(outcome).time === "phase"
    ? { ...filter, outcome, window: "phase" }
    : { ...filter, outcome, window, denominator };
}
