/** Where a value stands in a document, from the top: `["results", 3, "sd"]`. */
export type DocumentPath = readonly (string | number)[];

/** Parts every record has: they stay, empty, when their last field is taken away. */
const kept: ReadonlySet<string> = new Set(["design", "population"]);

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

/** What stands at a path; undefined where nothing does. */
export function valueAt(document: unknown, path: DocumentPath): unknown {
  let value = document;
  for (const step of path) {
    if (!isContainer(value)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/**
 * The document with another value at a path; everything beside the path is shared with the old one.
 * `undefined` takes the field away, or the item out of its list, and with the last field of an
 * object the object itself. Missing objects and lists on the way are made.
 */
export function withValue<Document extends object>(
  document: Document,
  path: DocumentPath,
  value: unknown,
): Document {
  return replaced(document, path, value, 0) as Document;
}

function replaced(holder: unknown, path: DocumentPath, value: unknown, depth: number): unknown {
  const step = path[depth];
  if (step === undefined) return value;
  const before = isContainer(holder)
    ? (holder as Readonly<Record<string | number, unknown>>)[step]
    : undefined;
  const after = replaced(before, path, value, depth + 1);
  if (typeof step === "number") return withItem(Array.isArray(holder) ? holder : [], step, after);
  const fields = isContainer(holder) && !Array.isArray(holder) ? holder : {};
  const next: Record<string, unknown> = { ...fields };
  if (after === undefined) delete next[step];
  else next[step] = after;
  return Object.keys(next).length === 0 && isDroppedWhenEmpty(path, depth) ? undefined : next;
}

function withItem(list: readonly unknown[], position: number, item: unknown): readonly unknown[] {
  if (item === undefined) return list.filter((_, at) => at !== position);
  return position >= list.length ? [...list, item] : list.with(position, item);
}

/** Neither the document itself, nor an item of a list, nor a part every record has. */
function isDroppedWhenEmpty(path: DocumentPath, depth: number): boolean {
  const name = path[depth - 1];
  return typeof name === "string" && !(depth === 1 && kept.has(name));
}

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}
