import { draftName } from "#domain/study/draft-name.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { Database } from "../../db/client.ts";
import { draftDocumentOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import { recogniseSource, sources } from "../../sources/sources.ts";
import { type Source, SourceError, type SourceFile } from "../../sources/suggestion.ts";
import { closedKeys } from "../extractions/blindness.ts";
import { publishedRecords } from "../drafts/published-records.ts";
import type { PreviewAnswer } from "./contract.ts";
import type { KnownStudy } from "./match.ts";
import { type KnownStudies, previewStudies } from "./rules.ts";

/** What a file would bring. Throws `invalid-input` with a sentence where it cannot be read at all. */
export async function previewFile(
  db: Database,
  file: SourceFile,
  id: string | undefined,
  reader: { readonly id: string },
): Promise<PreviewAnswer> {
  const source = sourceFor(file, id);
  const reading = readAs(source, file);
  const known = await knownStudies(db, reader);
  return {
    source: { id: source.id, label: source.label },
    fields: source.fields,
    studies: previewStudies(reading.studies, known, source),
    problems: reading.problems,
  };
}

function sourceFor(file: SourceFile, id: string | undefined): Source {
  const source = id === undefined ? recogniseSource(file) : sources.find((one) => one.id === id);
  if (source !== undefined) return source;
  const formats = sources.map(({ label }) => label).join(", ");
  const message =
    id === undefined
      ? `${file.name} is in no format that can be imported. Those are: ${formats}.`
      : `"${id}" is no format that can be imported. Those are: ${formats}.`;
  throw new AppError("invalid-input", message, [
    { path: id === undefined ? "text" : "source", value: id ?? null, message },
  ]);
}

function readAs(source: Source, file: SourceFile): ReturnType<Source["read"]> {
  try {
    return source.read(file);
  } catch (failure) {
    if (!(failure instanceof SourceError)) throw failure;
    throw new AppError("invalid-input", `${file.name}: ${failure.message}`);
  }
}

/** Every study there is: its draft where there is one, else what is published. */
async function knownStudies(db: Database, reader: { readonly id: string }): Promise<KnownStudies> {
  const { records } = await publishedRecords(db);
  const [drafts, submitted, taken, closed] = await Promise.all([
    db.$client.execute(
      "select key, counter, document from draft where kind = 'study' and line = 'main'",
    ),
    db.$client.execute(
      `select key, document from revision
       where kind = 'study' and line = 'main' and state = 'submitted'`,
    ),
    takenKeys(db),
    closedKeys(db, reader),
  ]);
  const waiting = new Set(submitted.rows.map((row) => String(row["key"])));
  const studies = new Map<string, KnownStudy>();
  const add = (
    document: DraftDocument,
    more: Pick<KnownStudy, "key" | "state" | "counter">,
  ): void => {
    studies.set(more.key, {
      ...more,
      name: draftName(document),
      document,
      submitted: waiting.has(more.key),
      closed: closed.has(more.key),
    });
  };
  for (const record of records) add(record, { key: record.key, state: "published", counter: null });
  for (const row of submitted.rows) {
    const key = String(row["key"]);
    if (!studies.has(key)) add(documentIn(row), { key, state: "draft", counter: null });
  }
  for (const row of drafts.rows)
    add(documentIn(row), {
      key: String(row["key"]),
      state: "draft",
      counter: Number(row["counter"]),
    });
  return { studies: [...studies.values()], takenKeys: taken };
}

/** Every key a study ever had, its drafts and former keys among them. */
export async function takenKeys(db: Database): Promise<ReadonlySet<string>> {
  const { records } = await publishedRecords(db);
  const answer = await db.$client.execute(
    "select key from revision where kind = 'study' union select key from draft where kind = 'study'",
  );
  return new Set([
    ...answer.rows.map((row) => String(row["key"])),
    ...records.flatMap(({ formerKeys }) => formerKeys),
  ]);
}

function documentIn(row: Readonly<Record<string, unknown>>): DraftDocument {
  return draftDocumentOf({ document: String(row["document"]) });
}
