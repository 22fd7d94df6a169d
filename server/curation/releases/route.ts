import { Hono } from "hono";
import * as z from "zod";
import { describeGet, noWords, queryWords } from "../../evidence/query.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import { describeAct } from "../describe.ts";
import type { Guarded } from "../guard.ts";
import {
  askedPreview,
  newRelease,
  previewAnswer,
  releaseAnswer,
  releasesAnswer,
} from "./contract.ts";
import { readArchive, readRelease, readReleases } from "./read.ts";
import { cutRelease, previewRelease } from "./write.ts";

/** Frozen versions of the evidence: read by everybody, made by reviewers. */
export function releaseRoutes({ db, guard, version }: CurationContext) {
  const reviewer = guard.requireRole("reviewer");
  return new Hono<Guarded>()
    .get(
      "/releases",
      describeGet({
        summary: "The frozen versions of the evidence, the newest first",
        description: "Any address with the word `v` is answered from the release it names.",
        answer: releasesAnswer,
        tag: "About",
      }),
      queryWords(noWords),
      async (c) => {
        // A new one does not change the dataset, by which other answers are kept.
        c.header("Cache-Control", "no-store");
        return c.json(await readReleases(db));
      },
    )
    .get(
      "/releases/:name{[^/]+\\.zip}",
      describeGet({
        summary: "The files of a release as a ZIP, the same bytes for ever",
        description:
          "Records as JSON and CSV, main questions as Metapsy CSV, data dictionary, changelog, licence, CITATION.cff and SHA256SUMS.",
        answer: z.string().meta({ format: "binary" }),
        mediaType: "application/zip",
        mayBeMissing: true,
        tag: "About",
      }),
      queryWords(noWords),
      async (c) => {
        const name = c.req.param("name").replace(/\.zip$/, "");
        const bytes = await readArchive(db, name);
        return c.body(bytes, 200, {
          "Content-Type": "application/zip",
          "Content-Disposition": `attachment; filename="ketamine-evidence-atlas-${name}.zip"`,
        });
      },
    )
    .get(
      "/releases/:name",
      describeGet({
        summary: "One release: its checks, figures, changelog and checksums",
        answer: releaseAnswer,
        mayBeMissing: true,
        tag: "About",
      }),
      queryWords(noWords),
      async (c) => c.json(await readRelease(db, c.req.param("name"))),
    )
    .post(
      "/curation/releases/preview",
      describeAct({
        tag: "Releases",
        summary: "What a release would hold, with every check and what moved",
        role: "reviewer",
        body: askedPreview,
        answer: previewAnswer,
      }),
      reviewer,
      async (c) => {
        const { name } = await readBody(c.req, askedPreview);
        return c.json(await previewRelease(db, name));
      },
    )
    .post(
      "/curation/releases",
      describeAct({
        tag: "Releases",
        summary: "Freezes the published state under a name",
        description: "Refused where a check fails; the details name each fault.",
        role: "reviewer",
        body: newRelease,
        answer: releaseAnswer,
        status: 201,
        refusals: ["conflict"],
      }),
      reviewer,
      async (c) => {
        const asked = await readBody(c.req, newRelease);
        const made = { reviewer: c.get("account").name, program: version };
        return c.json(await cutRelease(db, asked, made), 201);
      },
    );
}
