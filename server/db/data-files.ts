import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type StudyRecord, studyRecord } from "#domain/study/study-record.ts";
import { digestOf } from "./documents.ts";

/** The curated evidence that ships with the program. */
export const dataFolder = fileURLToPath(new URL("../../data", import.meta.url));

export interface DataFiles {
  readonly records: readonly StudyRecord[];
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

/** Reads every record of a data folder. Throws UnreadableRecordError at the first that is none. */
export async function readDataFiles(folder: string): Promise<DataFiles> {
  const studies = join(folder, "studies");
  const names = (await readdir(studies)).filter((name) => name.endsWith(".json")).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(studies, name), "utf8")));
  const files = new Map(names.map((name, position) => [name, texts[position] ?? ""]));
  return {
    records: [...files].map(([name, text]) => readRecord(`studies/${name}`, text)),
    digest: digestOf(files),
  };
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
