import { outcomes, type OutcomeId } from "../vocabulary/outcomes.ts";
import type { SelectableRow } from "./selectable.ts";

/**
 * "Response" on a pain scale where response in depression was asked for. Harms and dropouts are no
 * symptoms: "any dropout" is not "any adverse event" of another domain.
 */
export function isSameKindElsewhere(
  row: SelectableRow,
  question: { readonly outcome: OutcomeId },
): boolean {
  const { domain } = outcomes.get(question.outcome);
  if (row.outcome === question.outcome || domain === "harm" || domain === "retention") return false;
  return (
    lastWord(row.outcome) === lastWord(question.outcome) &&
    outcomes.get(row.outcome).domain !== domain
  );
}

function lastWord(id: OutcomeId): string {
  return id.slice(id.lastIndexOf("-") + 1);
}
