interface LeftOut {
  readonly code: string;
  readonly reason: string;
}

export interface ReasonGroup<Entry> {
  readonly code: string;
  readonly reason: string;
  readonly entries: readonly Entry[];
}

/** Entries by reason code, the most frequent reason first. */
export function groupByReason<Entry extends LeftOut>(
  leftOut: readonly Entry[],
): ReasonGroup<Entry>[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of leftOut) {
    const group = groups.get(entry.code);
    if (group === undefined) groups.set(entry.code, [entry]);
    else group.push(entry);
  }
  return [...groups]
    .map(([code, entries]) => ({ code, reason: entries[0]?.reason ?? code, entries }))
    .toSorted((a, b) => b.entries.length - a.entries.length);
}
