import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { validator } from "hono/validator";
import * as z from "zod";
import { exactlyOne, parseWords, wholeNumber } from "#domain/question.ts";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import {
  draftAnswer,
  madeRevision,
  newDraft,
  queueAnswer,
  savedAnswer,
  savedDraft,
  submission,
} from "./contract.ts";
import { readQueue } from "./queue.ts";
import { readDraft } from "./read.ts";
import { discardDraft, submitDraft } from "./submit.ts";
import { createDraft, saveDraft } from "./write.ts";
import { describeAct } from "../describe.ts";

/** Forty times the largest record that is shipped. */
const largestBody = 5 * 1024 * 1024;

const draftBodies = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new AppError("too-large", "The draft is larger than 5 MB and was not saved.");
  },
});

const discard = z.strictObject({ counter: exactlyOne(wholeNumber(1, 999_999_999)) });

/** Says which state of the draft is discarded, as a body would; DELETE has none. */
const discardWords = validator("query", (_single, c): z.output<typeof discard> => {
  const parsed = parseWords(discard, c.req.queries());
  if (parsed.ok) return parsed.query;
  throw new AppError(
    "invalid-input",
    "Say which state of the draft is discarded: ?counter= and its number.",
    parsed.problems,
  );
});

/** Studies being written. Scripts may enter drafts too, so tokens are let through. */
export function draftRoutes({ db, guard }: CurationContext) {
  const curator = guard.requireRole("curator");
  return new Hono<Guarded>()
    .get(
      "/curation/queue",
      describeAct({
        tag: "Drafts",
        summary: "What is being worked on, by state, the oldest first",
        role: "curator",
        answer: queueAnswer,
      }),
      curator,
      async (c) => c.json(await readQueue(db, c.get("account"))),
    )
    .post(
      "/curation/drafts",
      describeAct({
        tag: "Drafts",
        summary: "Begins a draft of a new or of a published study",
        role: "curator",
        body: newDraft,
        answer: draftAnswer,
        status: 201,
        refusals: ["not-found", "conflict", "too-large"],
      }),
      curator,
      draftBodies,
      async (c) => {
        const asked = await readBody(c.req, newDraft);
        return c.json(await createDraft(db, asked, c.get("account")), 201);
      },
    )
    .get(
      "/curation/drafts/:key",
      describeAct({
        tag: "Drafts",
        summary: "A draft with what it will replace and what is wrong with it",
        role: "curator",
        answer: draftAnswer,
        refusals: ["not-found"],
      }),
      curator,
      async (c) => c.json(await readDraft(db, c.req.param("key"))),
    )
    .put(
      "/curation/drafts/:key",
      describeAct({
        tag: "Drafts",
        summary: "Saves a draft over the state that was read",
        description:
          "Anything may be missing or wrong in it. A 409 carries in details[0].value what was saved in between.",
        role: "curator",
        body: savedDraft,
        answer: savedAnswer,
        refusals: ["not-found", "conflict", "too-large"],
      }),
      curator,
      draftBodies,
      async (c) => {
        const asked = await readBody(c.req, savedDraft);
        return c.json(await saveDraft(db, c.req.param("key"), asked, c.get("account")));
      },
    )
    .delete(
      "/curation/drafts/:key",
      describeAct({
        tag: "Drafts",
        summary: "Discards a draft; the revision named in the answer can be reopened",
        role: "curator",
        words: { counter: z.int().min(1) },
        answer: madeRevision,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      discardWords,
      async (c) => {
        const { counter } = c.req.valid("query");
        return c.json(await discardDraft(db, c.req.param("key"), counter, c.get("account")));
      },
    )
    .post(
      "/curation/drafts/:key/submit",
      describeAct({
        tag: "Drafts",
        summary: "Hands a draft over for review",
        description:
          "Refused while it has errors, or warnings without a reason; the details name each place.",
        role: "curator",
        body: submission,
        answer: madeRevision,
        status: 201,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => {
        const asked = await readBody(c.req, submission);
        return c.json(await submitDraft(db, c.req.param("key"), asked, c.get("account")), 201);
      },
    );
}
