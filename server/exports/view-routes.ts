import { Hono } from "hono";
import * as z from "zod";
import { formatDocument } from "../db/documents.ts";
import type { EvidenceContext } from "../evidence/context.ts";
import { describeGet, queryWords } from "../evidence/query.ts";
import { download } from "./download.ts";
import type { View } from "./view.ts";
import { zipOf } from "./zip.ts";

/** The four files of a view: the same address and words with `.csv`, `.json`, `.md` or `.zip`. */
export function viewRoutes<Query extends z.ZodObject, Answer extends { datasetVersion: string }>(
  context: EvidenceContext,
  view: View<Query, Answer>,
): Hono {
  const { path, query } = view;
  const routes = new Hono();
  for (const { ending, written, body } of formatsOf(view))
    routes.get(
      `${path}.${ending}`,
      describeGet({
        summary: `${view.summary} as ${written.as}`,
        description: written.about,
        answer: written.answer,
        mediaType: written.mediaType,
        shape: query.shape as Record<string, z.ZodType>,
        tag: "Evidence",
      }),
      queryWords(query),
      async (c) => {
        const answer = await view.ask(context, c.req.valid("query") as z.infer<Query>);
        const name = `ketamine-evidence-${view.nameOf(answer)}-${answer.datasetVersion}`;
        return download(c, body(answer), name, ending);
      },
    );
  return routes;
}

/** What each file is, for the description of the API, and how it is made. */
function formatsOf<Query extends z.ZodObject, Answer>(view: View<Query, Answer>) {
  return [
    {
      ending: "csv",
      written: {
        as: "CSV",
        about: view.csvLine,
        answer: z.string(),
        mediaType: "text/csv",
      },
      body: (answer: Answer) => view.csv(answer),
    },
    {
      ending: "json",
      written: {
        as: "a JSON file",
        about: `The answer of ${view.path} as it is, as a download.`,
        answer: view.answer,
        mediaType: "application/json",
      },
      body: (answer: Answer) => formatDocument(answer),
    },
    {
      ending: "md",
      written: {
        as: "a document in Markdown",
        about: "The answer in words and tables, with how to cite it.",
        answer: z.string(),
        mediaType: "text/markdown",
      },
      body: (answer: Answer) => view.markdown(answer),
    },
    {
      ending: "zip",
      written: {
        as: "a ZIP of files",
        about: view.filesFor,
        answer: z.string().meta({ format: "binary" }),
        mediaType: "application/zip",
      },
      body: (answer: Answer) => zipOf(view.files(answer)),
    },
  ] as const;
}
