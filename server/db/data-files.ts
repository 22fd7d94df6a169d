import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type StudyRecord, studyRecord } from "#domain/study/study-record.ts";
import { type CollectedDocument, collections } from "./collections.ts";
import { digestOf } from "./documents.ts";

/** The curated evidence that ships with the program. */
export const dataFolder = fileURLToPath(new URL("../../data", import.meta.url));

export interface DataFiles {
  readonly records: readonly StudyRecord[];
  /** Documents beside the studies: claims. */
  readonly collected: readonly CollectedDocument[];
  /** Digest of the files as they stand. */
  readonly digest: string;
}

/** One file of data/ that cannot be read as a record; the message is one sentence for people. */
export class UnreadableRecordError extends Error {
  constructor(file: string, what: string) {
    super(`The record ${file} cannot be read: ${what}.`);
    this.name = "UnreadableRecordError";
  }
}

/**
 * Reads every record and every collection of a data folder. Throws UnreadableRecordError at the first
 * that is none. A folder without a collection's file has none of its documents.
 */
export async function readDataFiles(folder: string): Promise<DataFiles> {
  const studies = join(folder, "studies");
  const names = (await readdir(studies)).filter((name) => name.endsWith(".json")).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(studies, name), "utf8")));
  const files = new Map(names.map((name, position) => [name, texts[position] ?? ""]));
  const records = [...files].map(([name, text]) => readRecord(`studies/${name}`, text));
  const collected: CollectedDocument[] = [];
  for (const collection of collections) {
    const text = await readIfThere(join(folder, collection.file));
    if (text === undefined) continue;
    // Studies go by their file's name alone, so a collection is named as what stands beside them.
    files.set(`../${collection.file}`, text);
    collected.push(...readCollection(collection, text));
  }
  return { records, collected, digest: digestOf(files) };
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  });
}

function readCollection(
  { file, kind, schema, keyOf, version }: (typeof collections)[number],
  text: string,
): CollectedDocument[] {
  const parsed = z.array(schema).safeParse(parseJson(file, text));
  if (!parsed.success) throw new UnreadableRecordError(file, firstIssue(parsed.error));
  const keys = parsed.data.map(keyOf);
  const unsorted = keys.find((key, place) => place > 0 && key <= (keys[place - 1] ?? ""));
  if (unsorted !== undefined)
    throw new UnreadableRecordError(file, `"${unsorted}" stands twice or not in key order`);
  return parsed.data.map((document) => ({
    kind,
    key: keyOf(document),
    document: JSON.stringify(document),
    version,
  }));
}

function readRecord(file: string, text: string): StudyRecord {
  const record = studyRecord.safeParse(parseJson(file, text));
  if (!record.success) throw new UnreadableRecordError(file, firstIssue(record.error));
  if (file !== `studies/${record.data.key}.json`)
    throw new UnreadableRecordError(file, `its key is "${record.data.key}", not its file name`);
  return record.data;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableRecordError(
      file,
      `it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`,
    );
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return "it does not have the shape of a study record";
  const path = issue.path.map(String).join(".");
  return path === "" ? issue.message : `${path}: ${issue.message}`;
}
