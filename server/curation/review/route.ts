import { Hono } from "hono";
import { changeAnswer } from "../../evidence/change/contract.ts";
import type { CurationContext } from "../context.ts";
import { describeAct } from "../describe.ts";
import { revisionId } from "../drafts/submission-route.ts";
import type { Guarded } from "../guard.ts";
import { effectOfSubmission } from "./effect.ts";

/** What a decision would do, before it is made. */
export function reviewRoutes({ db, guard, snapshot }: CurationContext) {
  return new Hono<Guarded>().get(
    "/curation/submissions/:revision/effect",
    describeAct({
      tag: "Review",
      summary: "What publishing a submission would change in the answers of the Atlas",
      description:
        "Computed from the published evidence with this one study replaced; nothing of it is kept.",
      role: "curator",
      answer: changeAnswer,
      refusals: ["not-found", "conflict"],
    }),
    guard.requireRole("curator"),
    async (c) =>
      c.json(await effectOfSubmission(db, snapshot(), revisionId(c.req.param("revision")))),
  );
}
