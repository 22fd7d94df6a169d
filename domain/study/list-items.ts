import { isObject } from "./same-value.ts";

/**
 * The items of a list by the id each bears: the same item wherever it stands. Null where one has no
 * id or two share one.
 */
export function itemsById(list: unknown): ReadonlyMap<string, unknown> | null {
  if (list === undefined) return new Map();
  if (!Array.isArray(list)) return null;
  const items = new Map<string, unknown>();
  for (const item of list as unknown[]) {
    const id = isObject(item) ? item["id"] : undefined;
    if (typeof id !== "string" || items.has(id)) return null;
    items.set(id, item);
  }
  return items;
}
