import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { largestImport, largestImportWords } from "#domain/largest-import.ts";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import { fetchRecord } from "../../sources/fetch-record.ts";
import { sources } from "../../sources/sources.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { describeAct } from "../describe.ts";
import {
  fetchedRecord,
  importAnswer,
  importRequest,
  previewAnswer,
  previewedFile,
  type SourceItem,
  sourceList,
} from "./contract.ts";
import { previewFile } from "./read.ts";
import { applyImport } from "./write.ts";

/** Inside JSON each line end and quotation mark takes two characters. */
const largestBody = 2 * largestImport;

const tooLarge = (what: string): never => {
  throw new AppError(
    "too-large",
    `${what} is larger than ${largestImportWords}; split it and import the parts.`,
  );
};

const importBodies = bodyLimit({ maxSize: largestBody, onError: () => tooLarge("The import") });

/** Files and records of other places become drafts here. Scripts may import too. */
export function importRoutes({ db, guard, fetch }: CurationContext) {
  const curator = guard.requireRole("curator");
  return new Hono<Guarded>()
    .get(
      "/curation/import/sources",
      describeAct({
        tag: "Import",
        summary: "Every format that can be imported, with the fields it carries and drops",
        role: "curator",
        answer: sourceList,
      }),
      curator,
      (c) => c.json(sources.map(({ id, label, fields }): SourceItem => ({ id, label, fields }))),
    )
    .post(
      "/curation/import/preview",
      describeAct({
        tag: "Import",
        summary: "What a file would bring, value by value; stores nothing",
        role: "curator",
        body: previewedFile,
        answer: previewAnswer,
        refusals: ["too-large"],
      }),
      curator,
      importBodies,
      async (c) => {
        const { name, text, source } = await readBody(c.req, previewedFile);
        if (text.length > largestImport) tooLarge(name);
        return c.json(await previewFile(db, { name, text }, source, c.get("account")));
      },
    )
    .post(
      "/curation/import/fetch",
      describeAct({
        tag: "Import",
        summary: "What a record of a registry or an index would bring; stores nothing",
        role: "curator",
        body: fetchedRecord,
        answer: previewAnswer,
        refusals: ["not-found", "rate-limited", "upstream-failed"],
      }),
      curator,
      async (c) => {
        const { from, id } = await readBody(c.req, fetchedRecord);
        const file = await fetchRecord(from, id, fetch);
        return c.json(await previewFile(db, file, undefined, c.get("account")));
      },
    )
    .post(
      "/curation/import",
      describeAct({
        tag: "Import",
        summary: "Brings what was accepted into drafts, each study for itself",
        description: "A study that cannot go in is refused with a sentence; the others go in.",
        role: "curator",
        body: importRequest,
        answer: importAnswer,
        refusals: ["too-large"],
      }),
      curator,
      importBodies,
      async (c) => {
        const asked = await readBody(c.req, importRequest);
        return c.json(await applyImport(db, asked, c.get("account")));
      },
    );
}
