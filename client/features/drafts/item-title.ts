import type { DocumentChange } from "#domain/study/document-changes.ts";
import { itemsById } from "#domain/study/list-items.ts";
import { isObject } from "#domain/study/same-value.ts";
import { armTitle, resultTitle } from "../../ui/result-title.ts";
import { stepWords } from "./path-words.ts";

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
