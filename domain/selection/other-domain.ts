import { outcomes, type OutcomeId } from "../vocabulary/outcomes.ts";
import type { SelectableRow } from "./selectable.ts";

/** "Response" on a pain scale where response in depression was asked for. */
export function isSameKindElsewhere(
  row: SelectableRow,
  question: { readonly outcome: OutcomeId },
): boolean {
  const plain = (id: string): string => id.slice(id.lastIndexOf("-") + 1);
  return (
    row.outcome !== question.outcome &&
    plain(row.outcome) === plain(question.outcome) &&
    outcomes.get(row.outcome).domain !== outcomes.get(question.outcome).domain
  );
}
