import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, releaseWord, queryWords } from "../query.ts";
import { askClaim, askClaims } from "./ask.ts";
import { claimAnswer, claimsAnswer, claimsQuery, claimsShape } from "./contract.ts";

export function claimsRoutes(context: EvidenceContext) {
  return new Hono()
    .get(
      "/claims",
      describeGet({
        summary: "Sentences as popular pages make them, each with its verdict",
        description:
          "A verdict is computed from the records by one rule for each kind of claim, or curated where no record can test the sentence.",
        answer: claimsAnswer,
        shape: claimsShape,
        tag: "Evidence",
      }),
      queryWords(claimsQuery),
      async (c) => c.json(await askClaims(context, c.req.valid("query"))),
    )
    .get(
      "/claims/:id",
      describeGet({
        summary: "One claim with the numbers that made its verdict",
        answer: claimAnswer,
        mayBeMissing: true,
        shape: releaseWord.shape,
        tag: "Evidence",
      }),
      queryWords(releaseWord),
      async (c) => c.json(await askClaim(context, c.req.param("id"), c.req.valid("query"))),
    );
}
