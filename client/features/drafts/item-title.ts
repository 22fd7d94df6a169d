import type { DocumentChange } from "#domain/study/document-changes.ts";
import { itemsById } from "#domain/study/list-items.ts";
import { isObject } from "#domain/study/same-value.ts";
import { measureWords } from "../../ui/measure-words.ts";
import { stepWords } from "./path-words.ts";
import type { LooseResult } from "./results/grid-model.ts";
import { sidesWords, timeWords } from "./results/row-words.ts";

/** "Response · MADRS, 24 h, Ketamine": a result, as its row and column call it. */
export function resultTitle(result: LooseResult, arms: ReadonlyMap<string, string>): string {
  const { time, detail } = timeWords(result);
  const sides =
    result["kind"] === "contrast" ? sidesWords(result, arms) : armTitle(result["arm"], arms);
  return [measureWords(result), time, detail, sides].filter(Boolean).join(", ");
}

/** An arm by its label, or by its id where it has none. */
export function armTitle(arm: unknown, arms: ReadonlyMap<string, string>): string | undefined {
  return typeof arm === "string" ? (arms.get(arm) ?? arm) : undefined;
}

/** Where a change stands: the item in words, the fields below it, the item's id. */
export interface ChangePlace {
  readonly title: string;
  readonly fields: string;
  readonly id: string;
}

/** Null where a change is in no arm or result, or in one that none of the documents holds. */
export function changePlace(
  { path: [part, id, ...fields] }: DocumentChange,
  documents: readonly unknown[],
): ChangePlace | null {
  if ((part !== "results" && part !== "arms") || id === undefined) return null;
  for (const document of documents) {
    if (!isObject(document)) continue;
    const item = itemsById(document[part])?.get(id);
    if (!isObject(item)) continue;
    const arms = armLabels(document);
    const title = part === "results" ? resultTitle(item, arms) : `Arm ${armTitle(id, arms)}`;
    return { title, fields: fields.map(stepWords).join(", "), id };
  }
  return null;
}

function armLabels(document: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const arms = [...(itemsById(document["arms"]) ?? [])];
  return new Map(
    arms.flatMap(([id, arm]) => {
      const label = isObject(arm) ? arm["label"] : undefined;
      return typeof label === "string" ? [[id, label] as const] : [];
    }),
  );
}
