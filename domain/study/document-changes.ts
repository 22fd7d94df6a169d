import { itemsById } from "./list-items.ts";
import { isObject, sameValue } from "./same-value.ts";

/** One place at which two documents differ. */
export interface DocumentChange {
  /** Names of fields, ids of items, or positions from 1 in lists whose items have no id. */
  readonly path: readonly string[];
  /** Undefined where nothing stood or stands. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Every difference, field by field; an item that is new or gone is one change. */
export function documentChanges(before: unknown, after: unknown): DocumentChange[] {
  return changesBelow([], before, after);
}

function changesBelow(path: readonly string[], before: unknown, after: unknown): DocumentChange[] {
  if (sameValue(before, after)) return [];
  if (isObject(before) && isObject(after))
    return namesOf(before, after).flatMap((name) =>
      changesBelow([...path, name], before[name], after[name]),
    );
  if (Array.isArray(before) && Array.isArray(after)) return changesOfLists(path, before, after);
  return [{ path, before, after }];
}

function changesOfLists(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): DocumentChange[] {
  const [old, now] = [itemsById(before), itemsById(after)];
  if (old !== null && now !== null) {
    const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((id) =>
      changesBelow([...path, id], old.get(id), now.get(id)),
    );
    return changes.length > 0 ? changes : [orderOf(path, old, now)];
  }
  const holdsObjects = [...before, ...after].every(isObject);
  if (holdsObjects && before.length === after.length)
    return before.flatMap((item, at) => changesBelow([...path, String(at + 1)], item, after[at]));
  return [{ path, before, after }];
}

/** The same items in another order. */
function orderOf(
  path: readonly string[],
  old: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
): DocumentChange {
  return { path: [...path, "order"], before: [...old.keys()], after: [...now.keys()] };
}

function namesOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(b), ...Object.keys(a)])];
}
