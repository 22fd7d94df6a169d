import { Hono } from "hono";
import { AppError } from "../../errors.ts";
import { changeAnswerOf } from "../../evidence/change/answer.ts";
import { changeAnswer } from "../../evidence/change/contract.ts";
import { revisionNumber } from "../../evidence/history/find.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import { describeAct } from "../describe.ts";
import { publishedAnswer } from "../drafts/contract.ts";
import type { Guarded } from "../guard.ts";
import { restoration, withdrawal } from "./contract.ts";
import { publishedRecordAt, restoreRevision, withdrawStudy } from "./write.ts";

/** What a reviewer may do with the history of a study: bring a revision back, or end it. */
export function historyActRoutes({ db, guard, snapshot, onPublished }: CurationContext) {
  const reviewer = guard.requireRole("reviewer");
  return new Hono<Guarded>()
    .get(
      "/curation/studies/:key/revisions/:number/effect",
      describeAct({
        tag: "Review",
        summary: "What restoring a revision would change in the answers of the Atlas",
        role: "reviewer",
        answer: changeAnswer,
        refusals: ["not-found"],
      }),
      reviewer,
      async (c) => {
        const key = c.req.param("key");
        const number = revisionNumber(key, c.req.param("number"));
        return c.json(changeAnswerOf(snapshot(), key, await publishedRecordAt(db, key, number)));
      },
    )
    .post(
      "/curation/studies/:key/restore",
      describeAct({
        tag: "Review",
        summary: "Publishes an earlier revision of a study again, as a new one",
        role: "reviewer",
        body: restoration,
        answer: publishedAnswer,
        refusals: ["not-found", "conflict"],
      }),
      reviewer,
      async (c) => {
        const asked = await readBody(c.req, restoration);
        const done = await restoreRevision(db, c.req.param("key"), asked, c.get("account"));
        await onPublished();
        return c.json(done);
      },
    )
    .get(
      "/curation/studies/:key/withdrawal/effect",
      describeAct({
        tag: "Review",
        summary: "What withdrawing a study would change in the answers of the Atlas",
        role: "reviewer",
        answer: changeAnswer,
        refusals: ["not-found"],
      }),
      reviewer,
      (c) => {
        const key = c.req.param("key");
        if (!snapshot().byKey.has(key))
          throw new AppError("not-found", `There is no published study "${key}".`);
        return c.json(changeAnswerOf(snapshot(), key, null));
      },
    )
    .post(
      "/curation/studies/:key/withdraw",
      describeAct({
        tag: "Review",
        summary: "Takes a study out of publication; its history and the reason stay public",
        role: "reviewer",
        body: withdrawal,
        answer: publishedAnswer,
        refusals: ["not-found", "conflict"],
      }),
      reviewer,
      async (c) => {
        const asked = await readBody(c.req, withdrawal);
        const done = await withdrawStudy(db, c.req.param("key"), asked, c.get("account"));
        await onPublished();
        return c.json(done);
      },
    );
}
