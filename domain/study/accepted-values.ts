import type { DraftDocument } from "./draft.ts";
import { isObject, sameValue } from "./same-value.ts";

/** One value that was accepted, with the place it goes to. */
export interface AcceptedValue {
  /** `title`, `design.type`, `arms.2` for a new member of a list, `arms.0.dose` for a field of one. */
  readonly path: string;
  readonly value: unknown;
  /** Id of the member of the list that a longer path leads into. */
  readonly member?: string;
}

/** A document of accepted values alone: parts of lists stand under their ids. */
export function documentOf(key: string, accepted: readonly AcceptedValue[]): DraftDocument {
  const document: Record<string, unknown> = { key };
  for (const { path, value, member } of accepted) {
    const [part = "", ...rest] = path.split(".");
    const [name] = rest;
    if (name === undefined) document[part] = value;
    else if (!/^\d+$/.test(name)) document[part] = { ...objectIn(document[part]), [name]: value };
    else {
      const list = Array.isArray(document[part]) ? (document[part] as unknown[]) : [];
      document[part] = withMember(list, rest.slice(1).join("."), value, member);
    }
  }
  return document as DraftDocument;
}

function withMember(
  list: readonly unknown[],
  field: string,
  value: unknown,
  member: string | undefined,
): unknown[] {
  if (field === "" || member === undefined) return [...list, value];
  const present = list.findIndex((one) => isObject(one) && one["id"] === member);
  return present < 0
    ? [...list, { id: member, [field]: value }]
    : list.map((one, position) =>
        position === present ? { ...objectIn(one), [field]: value } : one,
      );
}

/**
 * Puts accepted values into a document. What is accepted replaces what stands in the same place; all
 * else stays. Members of lists are the same where their ids are; others are added once.
 */
export function withAccepted(existing: DraftDocument, accepted: DraftDocument): DraftDocument {
  const merged: Record<string, unknown> = { ...existing };
  for (const [part, value] of Object.entries(accepted)) {
    if (part === "key" || value === undefined) continue;
    const before = merged[part];
    merged[part] =
      Array.isArray(value) && Array.isArray(before)
        ? mergedList(before, value)
        : isObject(value) && isObject(before)
          ? mergedPart(before, value)
          : value;
  }
  return explained({ ...merged, key: existing.key });
}

function mergedList(before: readonly unknown[], added: readonly unknown[]): unknown[] {
  const list = [...before];
  for (const one of added) {
    const id = isObject(one) ? one["id"] : undefined;
    const present =
      id === undefined ? -1 : list.findIndex((other) => isObject(other) && other["id"] === id);
    if (present >= 0) list[present] = mergedPart(objectIn(list[present]), objectIn(one));
    else if (!list.some((other) => sameValue(other, one))) list.push(one);
  }
  return list;
}

function mergedPart(
  before: Readonly<Record<string, unknown>>,
  added: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const missing = { ...objectIn(before["missing"]), ...objectIn(added["missing"]) };
  return explained({
    ...before,
    ...added,
    ...(Object.keys(missing).length === 0 ? {} : { missing }),
  });
}

/** A value that is there now needs no reason why it is not. */
function explained<Part extends Readonly<Record<string, unknown>>>(part: Part): Part {
  if (!isObject(part["missing"])) return part;
  const missing = Object.entries(part["missing"]).filter(([field]) => part[field] === undefined);
  const { missing: _before, ...rest } = part;
  return (missing.length === 0
    ? rest
    : { ...rest, missing: Object.fromEntries(missing) }) as unknown as Part;
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
