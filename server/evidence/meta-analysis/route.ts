import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeRoute, resolver } from "hono-openapi";
import * as z from "zod";
import { InvalidInputError } from "#domain/stats/invalid-input-error.ts";
import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import { metaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import {
  largestRequest,
  metaAnalysisRequest,
  parseMetaAnalysisRequest,
} from "#domain/stats/meta-analysis-request.ts";
import { AppError, errorBody } from "../../errors.ts";
import { rateLimit } from "../../rate-limit.ts";
import { readJson } from "../../read-json.ts";

/** Room for the most rows with every field of a row in full precision. */
const largestBody = 8 * 1024 * 1024;

/** The reader's own rows, pooled. Nothing of them is kept. */
export function metaAnalysisRoutes() {
  return new Hono().post(
    "/meta-analysis",
    describeRoute({
      summary: "Pools the reader's own rows",
      description: `Up to ${largestRequest.toLocaleString("en")} rows. Nothing sent here is kept.`,
      tags: ["Evidence"],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: z.toJSONSchema(metaAnalysisRequest, { io: "input" }) as object,
          },
        },
      },
      responses: {
        200: {
          description: "The answer",
          content: { "application/json": { schema: resolver(metaAnalysisAnswer) } },
        },
        400: {
          description: "A row or an option that cannot be; the path names it",
          content: { "application/json": { schema: resolver(errorBody) } },
        },
      },
    }),
    rateLimit({ requests: 300, seconds: 60 }),
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new AppError("too-large", "The request body is larger than 8 MB.");
      },
    }),
    async (c) => {
      c.header("Cache-Control", "no-store");
      return c.json(pool(await readJson(c.req)));
    },
  );
}

function pool(body: unknown) {
  try {
    return metaAnalysis(parseMetaAnalysisRequest(body));
  } catch (failure) {
    if (!(failure instanceof InvalidInputError)) throw failure;
    const details = failure.details.map(({ allowed, ...detail }) => ({
      ...detail,
      ...(allowed === undefined ? {} : { allowed: [allowed].flat() }),
    }));
    throw new AppError("invalid-input", `${failure.message}.`, details);
  }
}
