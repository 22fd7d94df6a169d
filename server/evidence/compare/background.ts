import { insideSentence } from "#domain/label-words.ts";
import { backgrounds } from "#domain/vocabulary/study-terms.ts";
import type { EffectRow } from "../forest/contract.ts";
import { counted, listWords } from "../forest/number-words.ts";

/** "antidepressant continued", "no other treatment or hospital care": what both sides had besides. */
export function backgroundWords(rows: readonly EffectRow[]): string {
  return listWords(
    [...trialsByBackground(rows)].map(([words]) => words),
    "or",
  );
}

/** The same over many answers, with the number of trials: "new antidepressant started (4 trials)". */
export function countedBackgrounds(rows: readonly EffectRow[]): string {
  return [...trialsByBackground(rows)]
    .map(([words, keys]) => `${words} (${counted(keys.size, "trial")})`)
    .join(", ");
}

/** Trials by what both sides had besides, the most frequent first. */
function trialsByBackground(rows: readonly EffectRow[]): [string, Set<string>][] {
  const trials = new Map<string, Set<string>>();
  for (const { key, background } of rows) {
    const words =
      background.length === 0
        ? "other treatment not reported"
        : listWords(
            background.map((id) =>
              id === "not-reported"
                ? "other treatment not reported"
                : insideSentence(backgrounds.label(id)),
            ),
          );
    trials.set(words, (trials.get(words) ?? new Set()).add(key));
  }
  return [...trials].toSorted(([, a], [, b]) => b.size - a.size);
}
