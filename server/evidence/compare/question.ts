import {
  type CompareOption,
  type CompareQuestion,
  compareShape,
  parseOption,
} from "#domain/compare-question.ts";
import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { printWords } from "#domain/question.ts";
import { expandIndications, indications } from "#domain/vocabulary/indications.ts";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import type { WindowId } from "#domain/vocabulary/windows.ts";

/** What is chosen once for every column. */
type Shared = Omit<EvidenceQuestion, "outcome" | "window" | "drug" | "route" | "comparatorClass">;

export interface ComparedQuestion {
  readonly options: readonly CompareOption[];
  readonly window: WindowId;
  readonly denominator: "reported" | "randomised";
  readonly baseline: number | null;
  readonly shared: Shared;
  readonly efficacy: readonly OutcomeId[];
  readonly canonical: string;
}

export function comparedQuestionOf(query: CompareQuestion): ComparedQuestion {
  const { option, window, denominator = "reported", baseline, ...shared } = query;
  return {
    options: option.flatMap((text) => parseOption(text) ?? []),
    window: window as WindowId,
    denominator,
    baseline: baseline ?? null,
    shared: { ...shared, denominator },
    efficacy: efficacyOf(shared.indication),
    canonical: printWords(compareShape, { ...query, denominator }),
  };
}

/** What getting better means in the conditions asked for. */
const efficacyByDomain: Readonly<Record<string, readonly OutcomeId[]>> = {
  depression: ["response", "remission", "suicidal-ideation-resolved"],
  ptsd: ["ptsd-response", "ptsd-remission"],
  ocd: ["ocd-response"],
  anxiety: ["anxiety-response", "anxiety-remission"],
  pain: ["pain-response"],
};

function efficacyOf(asked: readonly string[] | undefined): readonly OutcomeId[] {
  const domains =
    asked === undefined
      ? ["depression"]
      : [...expandIndications(asked)].map((id) => indications.get(id).domain);
  const found = [...new Set(domains)].flatMap((domain) => efficacyByDomain[domain] ?? []);
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

/** The question of one cell. Harms count people of every condition of the filter, whatever the window. */
export function cellQuestion(
  { shared, window }: Pick<ComparedQuestion, "shared" | "window">,
  { drug, route, comparatorClass }: CompareOption,
  outcome: OutcomeId,
  isHarm: boolean,
): EvidenceQuestion {
  return {
    ...shared,
    drug: [drug],
    route: [route],
    comparatorClass: [comparatorClass],
    outcome,
    window: isHarm ? "phase" : window,
    ...(isHarm ? { denominator: undefined } : {}),
  };
}
