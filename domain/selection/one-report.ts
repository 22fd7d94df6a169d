import type { ReasonId } from "./reasons.ts";
import type { SelectableStudy } from "./selectable.ts";

/**
 * SELECTION 4.6: which of the studies that answer are second reports of people already counted.
 * Of an overlap group the primary report stays, else the one with most people. A pooled report
 * stays only where none of its trials answers.
 */
export function secondReports(answering: readonly SelectableStudy[]): Map<string, ReasonId> {
  const out = new Map<string, ReasonId>();
  const keys = new Set(answering.map((study) => study.key));
  for (const study of answering)
    if (study.pooledFrom.some((key) => keys.has(key))) out.set(study.key, "pooled-report");

  const groups = new Map<string, SelectableStudy[]>();
  for (const study of answering)
    if (study.overlapGroup !== null && study.pooledFrom.length === 0)
      groups.set(study.overlapGroup, [...(groups.get(study.overlapGroup) ?? []), study]);
  for (const group of groups.values()) {
    const kept = group.find((study) => study.countedOnce) ?? largest(group);
    for (const study of group) if (study !== kept) out.set(study.key, "overlap");
  }
  return out;
}

function largest(group: readonly SelectableStudy[]): SelectableStudy | undefined {
  return group.toSorted((a, b) => (b.participants ?? 0) - (a.participants ?? 0))[0];
}
