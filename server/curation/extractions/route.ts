import { Hono } from "hono";
import * as z from "zod";
import { roleIncludes } from "#domain/accounts/role.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import { describeAct, doneAnswer } from "../describe.ts";
import {
  draftAnswer,
  madeRevision,
  savedAnswer,
  savedDraft,
  submission,
} from "../drafts/contract.ts";
import { discardWords, draftBodies } from "../drafts/requests.ts";
import type { Guarded } from "../guard.ts";
import { askForExtraction, setAsideExtraction, takeUpExtraction } from "./ask.ts";
import { assertOpenTo } from "./blindness.ts";
import { readComparison } from "./comparison.ts";
import { askedExtraction, extractionsAnswer, extractionList, setAsideReason } from "./contract.ts";
import { readExtractions } from "./list.ts";
import { openAgreed } from "./reconcile.ts";
import { giveUpSecond, readSecond, saveSecond, submitSecond, takeBackSecond } from "./second.ts";

const tag = "Second extraction" as const;
const role = "curator" as const;

/**
 * Second extractions. Their addresses name the study `:study`, as what stands under `:key` is the
 * first extraction and closed to whoever writes here.
 */
export function extractionRoutes({ db, guard }: CurationContext) {
  const curator = guard.requireRole(role);
  return new Hono<Guarded>()
    .get(
      "/curation/extractions",
      describeAct({
        tag,
        summary:
          "Second extractions that are wanted or under way, the one longest in its state first",
        role,
        answer: extractionList,
      }),
      curator,
      async (c) => c.json(await readExtractions(db, c.get("account"))),
    )
    .post(
      "/curation/extractions",
      describeAct({
        tag,
        summary: "Asks for a second extraction of a study that is published or waits for review",
        role,
        body: askedExtraction,
        answer: doneAnswer,
        status: 201,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => {
        const asked = await readBody(c.req, askedExtraction);
        await assertOpenTo(db, c.get("account"), asked.key);
        await askForExtraction(db, asked, c.get("account"));
        return c.json({ done: true as const }, 201);
      },
    )
    .post(
      "/curation/extractions/:study/take-up",
      describeAct({
        tag,
        summary: "Begins the second extraction on a line of one's own",
        description: "The first extraction is closed to the account until both are handed over.",
        role,
        answer: draftAnswer,
        status: 201,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => {
        const study = c.req.param("study");
        await takeUpExtraction(db, study, c.get("account"));
        return c.json(await readSecond(db, study, c.get("account")), 201);
      },
    )
    .post(
      "/curation/extractions/:study/set-aside",
      describeAct({
        tag,
        summary: "Ends a second extraction without a publication",
        role,
        body: setAsideReason,
        answer: doneAnswer,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => {
        const { message } = await readBody(c.req, setAsideReason);
        const account = c.get("account");
        const isReviewer = roleIncludes(account.role, "reviewer");
        await setAsideExtraction(db, c.req.param("study"), message, account, isReviewer);
        return c.json({ done: true as const });
      },
    )
    .get(
      "/curation/extractions/:study/draft",
      describeAct({
        tag,
        summary: "One's own second extraction",
        role,
        answer: draftAnswer,
        refusals: ["not-found"],
      }),
      curator,
      async (c) => c.json(await readSecond(db, c.req.param("study"), c.get("account"))),
    )
    .put(
      "/curation/extractions/:study/draft",
      describeAct({
        tag,
        summary: "Saves one's own second extraction over the state that was read",
        role,
        body: savedDraft,
        answer: savedAnswer,
        refusals: ["not-found", "conflict", "too-large"],
      }),
      curator,
      draftBodies,
      async (c) => {
        const asked = await readBody(c.req, savedDraft);
        return c.json(await saveSecond(db, c.req.param("study"), asked, c.get("account")));
      },
    )
    .delete(
      "/curation/extractions/:study/draft",
      describeAct({
        tag,
        summary: "Gives the second extraction up; taken up again, it holds what was typed",
        role,
        words: { counter: z.int().min(1) },
        answer: madeRevision,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      discardWords,
      async (c) => {
        const { counter } = c.req.valid("query");
        return c.json(await giveUpSecond(db, c.req.param("study"), counter, c.get("account")));
      },
    )
    .post(
      "/curation/extractions/:study/submit",
      describeAct({
        tag,
        summary: "Hands the second extraction over",
        role,
        body: submission,
        answer: madeRevision,
        status: 201,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => {
        const asked = await readBody(c.req, submission);
        return c.json(await submitSecond(db, c.req.param("study"), asked, c.get("account")), 201);
      },
    )
    .post(
      "/curation/extractions/:study/take-back",
      describeAct({
        tag,
        summary: "Makes it a draft again while it waits for the first extraction",
        role,
        answer: draftAnswer,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => {
        const study = c.req.param("study");
        await takeBackSecond(db, study, c.get("account"));
        return c.json(await readSecond(db, study, c.get("account")));
      },
    )
    .get(
      "/curation/extractions/:study/comparison",
      describeAct({
        tag,
        summary: "Both extractions, once both were handed over, and how far they agree",
        role,
        answer: extractionsAnswer,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => c.json(await readComparison(db, c.req.param("study"), c.get("account"))),
    )
    .post(
      "/curation/extractions/:study/agreed",
      describeAct({
        tag,
        summary: "Opens the agreed record, a draft like any other",
        role,
        answer: draftAnswer,
        status: 201,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => c.json(await openAgreed(db, c.req.param("study"), c.get("account")), 201),
    );
}
