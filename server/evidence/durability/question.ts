import { type EvidenceFilter, printWords } from "#domain/question.ts";
import { type DurabilityQuery, durabilityShape } from "./contract.ts";

export interface DurabilityQuestion {
  readonly filter: EvidenceFilter;
  /** What the reader asked, for the question about relapse. */
  readonly hazardFilter: EvidenceFilter;
  readonly canonical: string;
  readonly defaults: readonly string[];
}

/** Statements of every kind of study stand side by side, so nothing is narrowed unless asked for. */
export function durabilityQuestionOf(query: DurabilityQuery): DurabilityQuestion {
  return {
    filter: { ...query, basis: undefined },
    hazardFilter: query,
    canonical: printWords(durabilityShape, query),
    defaults: [],
  };
}
