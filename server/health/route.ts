import { Hono } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import * as z from "zod";
import type { Snapshot } from "../evidence/snapshot.ts";

const health = z.object({
  status: z.enum(["ok", "loading"]),
  version: z.string(),
  datasetVersion: z.string().nullable(),
  studies: z.int(),
});

/** Says whether the program can answer: 503 until the evidence is loaded. */
export function healthRoutes(options: {
  readonly snapshot: () => Snapshot | undefined;
  readonly version: string;
}) {
  return new Hono().get(
    "/health",
    describeRoute({
      summary: "Whether the program can answer",
      tags: ["About"],
      responses: {
        200: {
          description: "Ready",
          content: { "application/json": { schema: resolver(health) } },
        },
        503: {
          description: "The evidence is still being loaded",
          content: { "application/json": { schema: resolver(health) } },
        },
      },
    }),
    (c) => {
      const present = options.snapshot();
      c.header("Cache-Control", "no-store");
      return c.json(
        {
          status: present === undefined ? ("loading" as const) : ("ok" as const),
          version: options.version,
          datasetVersion: present?.datasetVersion ?? null,
          studies: present?.studies.length ?? 0,
        },
        present === undefined ? 503 : 200,
      );
    },
  );
}
