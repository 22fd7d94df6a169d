import { itemsById } from "./list-items.ts";
import { isObject, sameValue } from "./same-value.ts";

export type MergeChoice = "theirs" | "mine" | "both";

/** A place that both changed, each differently. Undefined stands for "taken away" or "never there". */
export interface MergeConflict {
  /** Names of fields, ids of items, positions from 1 where items have no id. */
  readonly path: readonly string[];
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Both together, where such a thing exists: texts one after the other, lists joined. */
  readonly both: unknown;
}

export interface Merge {
  readonly document: unknown;
  /** What has to be asked; until it is answered, `mine` stands in the document. */
  readonly conflicts: readonly MergeConflict[];
  /** How many changes were taken over from them without asking. */
  readonly taken: number;
}

/**
 * Joins two documents that began from the same one. What only one of them changed is taken as it
 * stands; what both changed differently is a conflict, answered by `choices` under the conflict's
 * path joined with slashes.
 */
export function mergeDocuments(
  base: unknown,
  theirs: unknown,
  mine: unknown,
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
): Merge {
  const conflicts: MergeConflict[] = [];
  let taken = 0;
  const document = merged([], base, theirs, mine);
  return { document, conflicts, taken };

  function merged(path: readonly string[], base: unknown, theirs: unknown, mine: unknown): unknown {
    if (sameValue(theirs, mine) || sameValue(base, theirs)) return mine;
    if (sameValue(base, mine)) {
      taken += 1;
      return theirs;
    }
    if (isObject(theirs) && isObject(mine) && (base === undefined || isObject(base)))
      return mergedFields(path, base ?? {}, theirs, mine);
    if (Array.isArray(theirs) && Array.isArray(mine)) {
      const list = mergedList(path, base ?? [], theirs, mine);
      if (list !== null) return list;
    }
    return chosen({ path, base, theirs, mine, both: bothOf(theirs, mine) });
  }

  function mergedFields(
    path: readonly string[],
    base: Readonly<Record<string, unknown>>,
    theirs: Readonly<Record<string, unknown>>,
    mine: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = merged([...path, name], base[name], theirs[name], mine[name]);
      if (value !== undefined) fields[name] = value;
    }
    return fields;
  }

  /** Items meet by id, else by position where nobody added or removed one; null where they cannot. */
  function mergedList(
    path: readonly string[],
    base: unknown,
    theirs: readonly unknown[],
    mine: readonly unknown[],
  ): unknown[] | null {
    const [old, other, own] = [itemsById(base), itemsById(theirs), itemsById(mine)];
    if (old !== null && other !== null && own !== null)
      return orderOf(old, other, own).flatMap((id) => {
        const item = merged([...path, id], old.get(id), other.get(id), own.get(id));
        return item === undefined ? [] : [item];
      });
    const meet =
      Array.isArray(base) &&
      base.length === mine.length &&
      base.length === theirs.length &&
      [...base, ...theirs, ...mine].every(isObject);
    if (!meet) return null;
    const before: readonly unknown[] = base;
    return mine.map((item, at) => merged([...path, String(at + 1)], before[at], theirs[at], item));
  }

  function chosen(conflict: MergeConflict): unknown {
    const choice = choices.get(conflict.path.join("/"));
    if (choice === undefined || (choice === "both" && conflict.both === undefined)) {
      conflicts.push(conflict);
      return conflict.mine;
    }
    return conflict[choice];
  }
}

/** The order of whoever changed it, then what the other added. */
function orderOf(
  old: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
  mine: ReadonlyMap<string, unknown>,
): string[] {
  const [before, other, own] = [[...old.keys()], [...theirs.keys()], [...mine.keys()]];
  return [...new Set(sameValue(before, own) ? [...other, ...own] : [...own, ...other])];
}

function bothOf(theirs: unknown, mine: unknown): unknown {
  if (isText(theirs) && isText(mine)) return `${theirs} / ${mine}`;
  if (!Array.isArray(theirs) || !Array.isArray(mine)) return undefined;
  const added = mine.filter((item) => !theirs.some((other) => sameValue(other, item)));
  return [...(theirs as unknown[]), ...(added as unknown[])];
}

/** Words rather than an id, a number or an address. */
function isText(value: unknown): value is string {
  return typeof value === "string" && value.includes(" ");
}
