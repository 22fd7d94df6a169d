import * as z from "zod";
import { checkCollection } from "#domain/study/checks/check-collection.ts";
import { checkRecord } from "#domain/study/checks/check-record.ts";
import type { Problem } from "#domain/study/checks/problem.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { type CollectedDocument, collections } from "../../db/collections.ts";
import { digestOf } from "../../db/documents.ts";
import { digestName } from "../../db/published-documents.ts";
import type { RevisionRow } from "../../db/release.ts";
import { recordOf } from "../../db/stored-document.ts";
import { checkCertainty } from "../../evidence/certainty/check.ts";
import type { Figure, ReleaseCheck, Verdict } from "./contract.ts";

/** The documents of a published state, read by their schemas. */
export interface ReadDocuments {
  readonly records: readonly StudyRecord[];
  readonly collected: readonly CollectedDocument[];
  /** What could not be read, by kind and key. */
  readonly faults: readonly string[];
}

/** Reads each document by the schema of its kind; one that does not fit is named, not thrown. */
export function readDocuments(revisions: readonly RevisionRow[]): ReadDocuments {
  const records: StudyRecord[] = [];
  const collected: CollectedDocument[] = [];
  const faults: string[] = [];
  for (const row of revisions) {
    const { kind, key, document, documentVersion: version } = row;
    try {
      if (kind === "study") records.push(recordOf(row));
      else {
        collections.find((one) => one.kind === kind)?.schema.parse(JSON.parse(document));
        collected.push({ kind, key, document, version });
      }
    } catch (failure) {
      faults.push(`${digestName({ kind, key })}: ${firstLine(failure)}`);
    }
  }
  return { records, collected, faults };
}

/** What is recomputed from the documents, and the same as the running program answers it. */
export interface Answers {
  readonly figures: readonly Figure[];
  readonly verdicts: readonly Verdict[];
  /** Why there are none; null where there are. */
  readonly failure: string | null;
}

/** Every check of a release, each with what it found. */
export function releaseChecks(state: {
  readonly revisions: readonly RevisionRow[];
  readonly read: ReadDocuments;
  readonly recomputed: Answers;
  readonly stored: Answers;
  readonly digest: string;
}): ReleaseCheck[] {
  const { revisions, read, recomputed, stored, digest } = state;
  const { records, collected } = read;
  const documents = new Map(revisions.map((row) => [digestName(row), row.document]));
  return [
    checkOf("schema", revisions.length, read.faults),
    checkOf("references", revisions.length, [
      ...errorsOf(checkCollection(records)),
      ...errorsOf(checkCertainty(collected)),
    ]),
    checkOf(
      "arithmetic",
      records.reduce((total, { results }) => total + results.length, 0),
      records.flatMap((record) =>
        errorsOf(checkRecord(record).problems.map((one) => ({ key: record.key, ...one }))),
      ),
    ),
    checkOf("effects", recomputed.figures.length + recomputed.verdicts.length, [
      ...[recomputed, stored].flatMap(({ failure }) =>
        failure === null ? [] : [`the questions cannot be answered: ${failure}`],
      ),
      ...differing(recomputed.figures, stored.figures),
      ...differing(recomputed.verdicts, stored.verdicts),
    ]),
    checkOf(
      "digest",
      revisions.length,
      digestOf(documents) === digest
        ? []
        : ["the published documents do not give the digest of the dataset"],
    ),
  ];
}

const labels: Readonly<Record<ReleaseCheck["id"], string>> = {
  schema: "Every document has the shape of its kind",
  references: "What documents name in each other exists and agrees",
  arithmetic: "The numbers of every record agree with each other",
  effects: "Answers recomputed from the documents are the answers that are given",
  digest: "The documents give the digest of the dataset",
};

function checkOf(id: ReleaseCheck["id"], looked: number, faults: readonly string[]): ReleaseCheck {
  return { id, label: labels[id], passed: faults.length === 0, looked, faults: [...faults] };
}

function errorsOf(problems: readonly (Problem & { readonly key: string })[]): string[] {
  return problems
    .filter(({ level }) => level === "error")
    .map(({ key, at, message }) => `${key}, ${at}: ${message}`);
}

/** The answers that are not the same to the last digit, by their ids. */
function differing<One extends { readonly id: string }>(
  recomputed: readonly One[],
  stored: readonly One[],
): string[] {
  const given = new Map(stored.map((one) => [one.id, JSON.stringify(one)]));
  return recomputed
    .filter((one) => given.get(one.id) !== JSON.stringify(one))
    .map((one) => `${one.id}: recomputed as ${JSON.stringify(one)}, given as ${given.get(one.id)}`);
}

function firstLine(failure: unknown): string {
  if (failure instanceof z.ZodError) {
    const [issue] = failure.issues;
    return `${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "cannot be read"}`;
  }
  return failure instanceof Error ? failure.message : String(failure);
}
