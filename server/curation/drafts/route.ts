import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { newDraft, savedDraft } from "./contract.ts";
import { readDraft } from "./read.ts";
import { createDraft, saveDraft } from "./write.ts";

/** Forty times the largest record that is shipped. */
const largestBody = 5 * 1024 * 1024;

const draftBodies = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new AppError("too-large", "The draft is larger than 5 MB and was not saved.");
  },
});

/** Studies being written. Scripts may enter drafts too, so tokens are let through. */
export function draftRoutes({ db, guard }: CurationContext) {
  const curator = guard.requireRole("curator");
  return new Hono<Guarded>()
    .post("/curation/drafts", curator, draftBodies, async (c) => {
      const asked = await readBody(c.req, newDraft);
      return c.json(await createDraft(db, asked, c.get("account")), 201);
    })
    .get("/curation/drafts/:key", curator, async (c) =>
      c.json(await readDraft(db, c.req.param("key"))),
    )
    .put("/curation/drafts/:key", curator, draftBodies, async (c) => {
      const asked = await readBody(c.req, savedDraft);
      return c.json(await saveDraft(db, c.req.param("key"), asked, c.get("account")));
    });
}
