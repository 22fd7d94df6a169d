import type { ReasonId } from "./reasons.ts";
import type { SelectableStudy } from "./selectable.ts";

/** A study that answers, with the number of people its answer counts. */
export interface AnsweringStudy {
  readonly study: SelectableStudy;
  readonly people: number;
}

/**
 * SELECTION 4.6: which of the studies that answer are second reports of people already counted.
 * Of an overlap group the primary report stays, else the one with most people. A pooled report
 * stays only where none of its trials answers, and of several for one trial that with most people.
 */
export function secondReports(answering: readonly AnsweringStudy[]): Map<string, ReasonId> {
  const out = new Map<string, ReasonId>();
  const keys = new Set(answering.map(({ study }) => study.key));
  for (const { study } of answering)
    if (study.pooledFrom.some((key) => keys.has(key))) out.set(study.key, "pooled-report");
  const stoodFor = new Set<string>();
  for (const { study } of answering.toSorted((a, b) => b.people - a.people)) {
    if (out.has(study.key)) continue;
    if (study.pooledFrom.some((key) => stoodFor.has(key))) out.set(study.key, "overlap");
    else for (const key of study.pooledFrom) stoodFor.add(key);
  }

  const groups = new Map<string, AnsweringStudy[]>();
  for (const one of answering) {
    const { overlapGroup, pooledFrom } = one.study;
    if (overlapGroup !== null && pooledFrom.length === 0)
      groups.set(overlapGroup, [...(groups.get(overlapGroup) ?? []), one]);
  }
  for (const group of groups.values()) {
    const byPeople = group.toSorted((a, b) => b.people - a.people);
    const kept = group.find(({ study }) => study.countedOnce) ?? byPeople[0];
    for (const one of group) if (one !== kept) out.set(one.study.key, "overlap");
  }
  return out;
}
