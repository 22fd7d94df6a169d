/** One value of a closed list: an id that never changes and the words a reader sees. */
export interface ListEntry {
  readonly id: string;
  readonly label: string;
  /** What the value covers, where the label alone could be misread. */
  readonly note?: string;
}

export interface ClosedList<Entry extends ListEntry> {
  /** The ids in display order, in the tuple form that `z.enum` takes. */
  readonly ids: readonly [Entry["id"], ...Entry["id"][]];
  readonly entries: readonly Entry[];
  has(id: string): id is Entry["id"];
  /** Throws a RangeError naming the id when it is not in the list. */
  get(id: Entry["id"]): Entry;
  label(id: Entry["id"]): string;
}

/** Builds a closed list. Order in the array is display order everywhere. */
export function closedList<const Entries extends readonly [ListEntry, ...ListEntry[]]>(
  entries: Entries,
): ClosedList<Entries[number] & ListEntry> {
  type Entry = Entries[number] & ListEntry;
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const [first, ...rest] = entries;
  const ids: [Entry["id"], ...Entry["id"][]] = [first.id, ...rest.map((entry) => entry.id)];
  const get = (id: Entry["id"]): Entry => {
    const entry = byId.get(id);
    if (entry === undefined) throw new RangeError(`"${id}" is not in the list ${ids.join(", ")}`);
    return entry;
  };
  return {
    ids,
    entries,
    has: (id): id is Entry["id"] => byId.has(id),
    get,
    label: (id) => get(id).label,
  };
}
