import { Hono } from "hono";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import {
  decision,
  draftAnswer,
  madeRevision,
  publishedAnswer,
  submittedAnswer,
} from "./contract.ts";
import { publishSubmission, returnSubmission, withdrawSubmission } from "./decide.ts";
import { readSubmission } from "./read-submission.ts";
import { reopenRevision } from "./submit.ts";
import { describeAct } from "../describe.ts";

/** What was handed over, and what becomes of it. */
export function submissionRoutes({ db, guard, onPublished }: CurationContext) {
  const curator = guard.requireRole("curator");
  const reviewer = guard.requireRole("reviewer");
  return new Hono<Guarded>()
    .get(
      "/curation/submissions/:revision",
      describeAct({
        tag: "Review",
        summary: "A submission beside what it replaces",
        role: "curator",
        answer: submittedAnswer,
        refusals: ["not-found"],
      }),
      curator,
      async (c) =>
        c.json(await readSubmission(db, revisionId(c.req.param("revision")), c.get("account"))),
    )
    .post(
      "/curation/submissions/:revision/publish",
      describeAct({
        tag: "Review",
        summary: "Publishes a submission that somebody else wrote",
        role: "reviewer",
        body: decision,
        answer: publishedAnswer,
        refusals: ["not-found", "conflict"],
      }),
      reviewer,
      async (c) => {
        const id = revisionId(c.req.param("revision"));
        const said = await readBody(c.req, decision);
        const published = await publishSubmission(db, id, said, c.get("account"));
        await onPublished();
        return c.json(published);
      },
    )
    .post(
      "/curation/submissions/:revision/return",
      describeAct({
        tag: "Review",
        summary: "Sends a submission back to its author",
        role: "reviewer",
        body: decision,
        answer: madeRevision,
        refusals: ["not-found", "conflict"],
      }),
      reviewer,
      async (c) => {
        const id = revisionId(c.req.param("revision"));
        const said = await readBody(c.req, decision);
        return c.json(await returnSubmission(db, id, said, c.get("account")));
      },
    )
    .post(
      "/curation/submissions/:revision/withdraw",
      describeAct({
        tag: "Review",
        summary: "Takes one's own submission back",
        role: "curator",
        answer: madeRevision,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) =>
        c.json(await withdrawSubmission(db, revisionId(c.req.param("revision")), c.get("account"))),
    )
    .post(
      "/curation/submissions/:revision/reopen",
      describeAct({
        tag: "Review",
        summary: "Makes a draft again of what was returned, taken back or discarded",
        role: "curator",
        answer: draftAnswer,
        status: 201,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) =>
        c.json(
          await reopenRevision(db, revisionId(c.req.param("revision")), c.get("account")),
          201,
        ),
    );
}

/** The id of a revision as an address carries it. Throws `not-found` for anything else. */
export function revisionId(given: string): number {
  if (!/^\d{1,15}$/.test(given))
    throw new AppError("not-found", `There is no submission "${given}"; its number is expected.`);
  return Number(given);
}
