import type { RatesAnswer } from "../../lib/api.ts";

type LeftOut = RatesAnswer["leftOut"][number];

interface ReasonGroup {
  readonly code: string;
  readonly reason: string;
  readonly entries: readonly LeftOut[];
}

/** Entries by reason code, the most frequent reason first. */
export function groupByReason(leftOut: readonly LeftOut[]): ReasonGroup[] {
  const groups = new Map<string, LeftOut[]>();
  for (const entry of leftOut) {
    const group = groups.get(entry.code);
    if (group === undefined) groups.set(entry.code, [entry]);
    else group.push(entry);
  }
  return [...groups]
    .map(([code, entries]) => ({ code, reason: entries[0]?.reason ?? code, entries }))
    .toSorted((a, b) => b.entries.length - a.entries.length);
}
