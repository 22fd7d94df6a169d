import { type StudyRecord, studyName } from "#domain/study/study-record.ts";
import type { Changelog, Figure, Verdict } from "./contract.ts";

/** A published state as the changelog compares it. */
export interface State {
  readonly records: readonly StudyRecord[];
  readonly figures: readonly Figure[];
  readonly verdicts: readonly Verdict[];
}

interface RowCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What moved from one release to the next: records, rows, numbers and conclusions. */
export function changelogOf(
  before: (State & { readonly name: string }) | undefined,
  after: State,
): Changelog {
  const [old, present] = [byKey(before?.records ?? []), byKey(after.records)];
  const changes = [...new Set([...old.keys(), ...present.keys()])]
    .toSorted()
    .map((key) => ({ key, was: old.get(key), is: present.get(key) }))
    .filter(({ was, is }) => !isSame(was, is))
    .map(({ key, was, is }) => ({
      key,
      name: nameOf(is ?? was),
      kind: was === undefined ? "added" : is === undefined ? "removed" : "changed",
      ...rowChanges(was, is),
    }));
  const ofKind = (kind: string) =>
    changes.filter((one) => one.kind === kind).map(({ key, name }) => ({ key, name }));
  return {
    previous: before?.name ?? null,
    recordsAdded: ofKind("added"),
    recordsRemoved: ofKind("removed"),
    recordsChanged: changes
      .filter(({ kind }) => kind === "changed")
      .map(({ key, name, added, changed, removed }) => ({ key, name, added, changed, removed })),
    rows: {
      added: sum(changes, ({ added }) => added),
      changed: sum(changes, ({ changed }) => changed),
      removed: sum(changes, ({ removed }) => removed),
    },
    figures: movedFigures(before?.figures ?? [], after.figures),
    verdicts: movedVerdicts(before?.verdicts ?? [], after.verdicts),
  };
}

function rowChanges(was: StudyRecord | undefined, is: StudyRecord | undefined): RowCounts {
  const old = new Map((was?.results ?? []).map((row) => [row.id, row]));
  const present = new Map((is?.results ?? []).map((row) => [row.id, row]));
  return {
    added: [...present.keys()].filter((id) => !old.has(id)).length,
    removed: [...old.keys()].filter((id) => !present.has(id)).length,
    changed: [...present].filter(([id, row]) => old.has(id) && !isSame(old.get(id), row)).length,
  };
}

function movedFigures(old: readonly Figure[], present: readonly Figure[]): Changelog["figures"] {
  return pairs(old, present).map(({ before, after }) => ({
    id: (after ?? before)?.id ?? "",
    label: (after ?? before)?.label ?? "",
    before,
    after,
    conclusionMoved: before !== null && before.conclusion !== after?.conclusion,
  }));
}

function movedVerdicts(
  old: readonly Verdict[],
  present: readonly Verdict[],
): Changelog["verdicts"] {
  return pairs(old, present)
    .filter(({ before, after }) => before?.verdict !== after?.verdict)
    .map(({ before, after }) => ({
      id: (after ?? before)?.id ?? "",
      sentence: (after ?? before)?.sentence ?? "",
      before: before?.verdict ?? null,
      after: after?.verdict ?? null,
    }));
}

/** What differs between two lists, by id; null where a side has none. */
function pairs<One extends { readonly id: string }>(
  old: readonly One[],
  present: readonly One[],
): { before: One | null; after: One | null }[] {
  const find = (list: readonly One[], id: string) => list.find((one) => one.id === id) ?? null;
  const ids = [...new Set([...present, ...old].map(({ id }) => id))];
  return ids
    .map((id) => ({ before: find(old, id), after: find(present, id) }))
    .filter(({ before, after }) => !isSame(before, after));
}

function byKey(records: readonly StudyRecord[]): Map<string, StudyRecord> {
  return new Map(records.map((record) => [record.key, record]));
}

function nameOf(record: StudyRecord | undefined): string {
  return record === undefined ? "" : studyName(record);
}

/** Both come from stored documents, so equal contents are equal texts. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sum<One>(list: readonly One[], value: (one: One) => number): number {
  return list.reduce((total, one) => total + value(one), 0);
}
