import { Hono } from "hono";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { decision } from "./contract.ts";
import { publishSubmission, returnSubmission, withdrawSubmission } from "./decide.ts";
import { readSubmission } from "./read-submission.ts";
import { reopenRevision } from "./submit.ts";

/** What was handed over, and what becomes of it. */
export function submissionRoutes({ db, guard, onPublished }: CurationContext) {
  const curator = guard.requireRole("curator");
  const reviewer = guard.requireRole("reviewer");
  return new Hono<Guarded>()
    .get("/curation/submissions/:revision", curator, async (c) =>
      c.json(await readSubmission(db, revisionId(c.req.param("revision")), c.get("account"))),
    )
    .post("/curation/submissions/:revision/publish", reviewer, async (c) => {
      const id = revisionId(c.req.param("revision"));
      const said = await readBody(c.req, decision);
      const published = await publishSubmission(db, id, said, c.get("account"));
      await onPublished();
      return c.json(published);
    })
    .post("/curation/submissions/:revision/return", reviewer, async (c) => {
      const id = revisionId(c.req.param("revision"));
      const said = await readBody(c.req, decision);
      return c.json(await returnSubmission(db, id, said, c.get("account")));
    })
    .post("/curation/submissions/:revision/withdraw", curator, async (c) =>
      c.json(await withdrawSubmission(db, revisionId(c.req.param("revision")), c.get("account"))),
    )
    .post("/curation/submissions/:revision/reopen", curator, async (c) =>
      c.json(await reopenRevision(db, revisionId(c.req.param("revision")), c.get("account")), 201),
    );
}

function revisionId(given: string): number {
  if (!/^\d{1,15}$/.test(given))
    throw new AppError("not-found", `There is no submission "${given}"; its number is expected.`);
  return Number(given);
}
