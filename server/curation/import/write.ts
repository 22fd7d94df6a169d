import { identifier } from "#domain/study/fields.ts";
import { withAccepted } from "#domain/study/accepted-values.ts";
import type * as z from "zod";
import type { Database } from "../../db/client.ts";
import { publishedStudy } from "../../db/published.ts";
import { draftDocumentOf, recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import { assertOpenTo } from "../extractions/blindness.ts";
import { draftRow } from "../drafts/read.ts";
import { createDraft, saveDraft, type Writer } from "../drafts/write.ts";
import type { ImportAnswer, importedStudy, importRequest } from "./contract.ts";
import { takenKeys } from "./read.ts";

type Asked = z.output<typeof importedStudy>;
type Outcome = ImportAnswer["studies"][number];

/**
 * Puts what was accepted into drafts, each study in one statement of its own: one that cannot go in
 * is refused with a sentence and leaves the others alone. A dry run tells the same and stores nothing.
 */
export async function applyImport(
  db: Database,
  { dryRun, studies }: z.output<typeof importRequest>,
  writer: Writer,
): Promise<ImportAnswer> {
  const outcomes: Outcome[] = [];
  const named = new Set<string>();
  for (const asked of studies) {
    const again = named.has(asked.key);
    named.add(asked.key);
    outcomes.push(
      again
        ? refused(asked, `"${asked.key}" stands more than once in this import.`)
        : await outcomeOf(db, asked, dryRun, writer),
    );
  }
  return { dryRun, studies: outcomes };
}

async function outcomeOf(
  db: Database,
  asked: Asked,
  dryRun: boolean,
  writer: Writer,
): Promise<Outcome> {
  try {
    await assertOpenTo(db, writer, asked.key);
    if (asked.action === "create") await create(db, asked, dryRun, writer);
    else await update(db, asked, dryRun, writer);
    const outcome = asked.action === "create" ? "created" : "updated";
    return { rows: asked.rows, key: asked.key, outcome };
  } catch (failure) {
    if (failure instanceof AppError) return refused(asked, failure.message);
    throw failure;
  }
}

function refused({ rows, key }: Asked, message: string): Outcome {
  return { rows, key, outcome: "refused", message };
}

async function create(
  db: Database,
  { key, document }: Asked,
  dryRun: boolean,
  writer: Writer,
): Promise<void> {
  if (!identifier.safeParse(key).success)
    throw new AppError(
      "invalid-input",
      `"${key.slice(0, 80)}" cannot be a key: it must be lower-case words joined by hyphens.`,
    );
  // A key that was given up is not given again: old links and the history of its study bear it.
  if ((await takenKeys(db)).has(key))
    throw new AppError("conflict", `The key "${key}" is taken; look at the preview again.`);
  if (!dryRun)
    await createDraft(db, { key, from: "nothing", document: { ...document, key } }, writer);
}

async function update(
  db: Database,
  { key, document, counter }: Asked,
  dryRun: boolean,
  writer: Writer,
): Promise<void> {
  const draft = await draftRow(db, key);
  if ((draft?.counter ?? null) !== counter) throw movedOn(key, draft?.author);
  if (draft !== undefined) {
    const merged = withAccepted(draftDocumentOf(draft), document);
    if (!dryRun) await saveDraft(db, key, { counter: draft.counter, document: merged }, writer);
    return;
  }
  const published = await publishedStudy(db, key);
  if (published === undefined)
    throw new AppError("not-found", `There is no study with the key "${key}" to bring this into.`);
  const merged = withAccepted(recordOf(published), document);
  if (!dryRun) await createDraft(db, { key, from: "published", document: merged }, writer);
}

function movedOn(key: string, author: string | undefined): AppError {
  return new AppError(
    "conflict",
    author === undefined
      ? `The draft of "${key}" is gone since the preview; preview the file again.`
      : `${author} saved the draft of "${key}" since the preview; preview the file again.`,
  );
}
