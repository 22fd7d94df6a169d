import { insideSentence } from "#domain/label-words.ts";
import { measures } from "#domain/measures/index.ts";
import { type DrugId, drugs } from "#domain/vocabulary/drugs.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { EffectRow, ForestAnswer } from "./contract.ts";
import { listWords } from "./number-words.ts";
import type { ForestQuestion } from "./question.ts";

/** "ketamine", "ketamine or esketamine", or "the drug" where nothing is included. */
export function interventionWords(rows: readonly EffectRow[], question: ForestQuestion): string {
  const used = drugsOf(rows, "intervention");
  const ids = used.length > 0 ? used : (question.effect.drug ?? []);
  return ids.length === 0
    ? "ketamine or esketamine"
    : listWords(ids.map((id) => insideSentence(drugs.label(id))).toSorted(), "or");
}

/** "saline", "saline or midazolam"; "the comparator" where nothing is included. */
export function comparatorWords(rows: readonly EffectRow[]): string {
  const used = drugsOf(rows, "comparator");
  if (used.length === 0 || used.length > 3) return "the comparator";
  return listWords(
    used.map((id) => (id === "none" ? "no drug" : insideSentence(drugs.label(id)))).toSorted(),
    "or",
  );
}

function drugsOf(rows: readonly EffectRow[], side: "intervention" | "comparator"): DrugId[] {
  const found: DrugId[] = [];
  // There are a handful of drugs, so looking through them is quicker than a set.
  for (const row of rows)
    for (const { drug } of row[side].arms) if (!found.includes(drug)) found.push(drug);
  return found;
}

/** True where a higher effect on the analysis scale helps the person, null where nobody can say. */
export function higherIsBenefit({ effect }: ForestQuestion): boolean | null {
  const { benefit } = outcomes.get(effect.outcome);
  if (benefit === "unknown") return null;
  return benefit === "event" || benefit === "higher";
}

/** Words for the two sides of the axis, from the outcome's direction. */
export function favoursOf(
  rows: readonly EffectRow[],
  question: ForestQuestion,
): ForestAnswer["favours"] {
  const higher = higherIsBenefit(question);
  if (higher === null) {
    const { favours } = measures[question.effect.measure];
    return { left: favours.below, right: favours.above };
  }
  const [treated, control] = [
    `favours ${interventionWords(rows, question)}`,
    `favours ${comparatorWords(rows)}`,
  ];
  return higher ? { left: control, right: treated } : { left: treated, right: control };
}
