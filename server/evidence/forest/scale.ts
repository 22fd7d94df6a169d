import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { ScaleId } from "#domain/vocabulary/scales.ts";
import { selectEffects } from "../effects/select.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { ForestQuestion } from "./question.ts";

/**
 * Points of different scales are never pooled (SELECTION 4.4): a mean difference without a scale in
 * its question takes the one on which most studies answer, ties by the outcome's preference.
 */
export function withScale(
  question: ForestQuestion,
  inside: readonly SnapshotStudy[],
): ForestQuestion {
  const { effect } = question;
  if (effect.measure !== "MD" || effect.scale !== null) return question;
  const preference = outcomes.get(effect.outcome).scalePreference ?? [];
  const place = (scale: ScaleId): number => {
    const at = preference.indexOf(scale);
    return at === -1 ? preference.length : at;
  };
  const candidates = [...scalesIn(inside, question)].toSorted((a, b) => place(a) - place(b));
  let best: { readonly scale: ScaleId; readonly k: number } | undefined;
  for (const scale of candidates) {
    const asked = { ...question, effect: { ...effect, scale } };
    const k = selectEffects(inside, asked).answering.length;
    if (best === undefined || k > best.k) best = { scale, k };
  }
  const scale = best?.scale ?? preference[0] ?? null;
  return { ...question, effect: { ...effect, scale } };
}

function scalesIn(inside: readonly SnapshotStudy[], { effect }: ForestQuestion): Set<ScaleId> {
  const found = new Set<ScaleId>();
  for (const { results } of inside)
    for (const row of results)
      if (row.outcome === effect.outcome && row.kind !== "binary" && row.scale !== null)
        found.add(row.scale);
  return found;
}
