import { useState } from "react";

/**
 * A choice that belongs to the question of an answer: what the reader picked shows at once, and holds
 * until an answer to another question arrives. `question` names the question the answer is to.
 */
export function usePendingChoice<Value>(
  question: string,
  answered: Value,
): [Value, (picked: Value) => void] {
  const [pending, setPending] = useState<{ question: string; picked: Value } | null>(null);
  const shown = pending !== null && pending.question === question ? pending.picked : answered;
  return [shown, (picked) => setPending({ question, picked })];
}
