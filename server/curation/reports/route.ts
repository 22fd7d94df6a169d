import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "../../errors.ts";
import { rateLimit } from "../../rate-limit.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import { describeAct, doneAnswer } from "../describe.ts";
import type { Guarded } from "../guard.ts";
import { madeReport, newReport, reportDecision, reportList } from "./contract.ts";
import { readWaitingReports } from "./read.ts";
import { answerReport, makeReport } from "./write.ts";

const smallBodies = bodyLimit({
  maxSize: 16 * 1024,
  onError: () => {
    throw new AppError("too-large", "A report is at most 2,000 characters long.");
  },
});

/** "This number is wrong": anybody may say so, curators answer. */
export function reportRoutes({ db, guard, snapshot }: CurationContext) {
  const curator = guard.requireRole("curator");
  return new Hono<Guarded>()
    .post(
      "/reports",
      describeAct({
        tag: "Reports",
        summary: "Reports that a number or a study is wrong",
        description:
          "Needs no account. What is sent becomes public with the answer, except how to reach the sender, which is erased then.",
        body: newReport,
        answer: madeReport,
        status: 201,
        refusals: ["not-found", "too-large", "rate-limited"],
      }),
      rateLimit({ requests: 10, seconds: 600 }),
      smallBodies,
      async (c) => {
        c.header("Cache-Control", "no-store");
        return c.json(await makeReport(db, snapshot(), await readBody(c.req, newReport)), 201);
      },
    )
    .get(
      "/curation/reports",
      describeAct({
        tag: "Reports",
        summary: "The reports that wait for an answer, the oldest first",
        role: "curator",
        answer: reportList,
      }),
      curator,
      async (c) => c.json(await readWaitingReports(db, snapshot())),
    )
    .post(
      "/curation/reports/:id/answer",
      describeAct({
        tag: "Reports",
        summary: "Answers a report; unless it is spam, both become public",
        role: "curator",
        body: reportDecision,
        answer: doneAnswer,
        refusals: ["not-found", "conflict"],
      }),
      curator,
      async (c) => {
        const decision = await readBody(c.req, reportDecision);
        await answerReport(db, reportId(c.req.param("id")), decision, c.get("account"));
        return c.json({ done: true as const });
      },
    );
}

function reportId(given: string): number {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new AppError("not-found", `There is no report "${given}"; its number is expected.`);
}
