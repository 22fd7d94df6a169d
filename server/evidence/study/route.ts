import { Hono } from "hono";
import * as z from "zod";
import { studyRecord } from "#domain/study/study-record.ts";
import { upgradeStudy } from "#domain/study/upgrade.ts";
import { formatDocument } from "../../db/documents.ts";
import { type PublishedDocument, publishedStudy } from "../../db/published.ts";
import { AppError } from "../../errors.ts";
import type { EvidenceContext } from "../context.ts";
import { download } from "../download.ts";
import { describeGet, queryWords } from "../query.ts";
import { courseAnswer, studyAnswer } from "./contract.ts";
import { courseAnswerOf } from "./course.ts";

const noWords = z.strictObject({});

export function studyRoutes(context: EvidenceContext) {
  /** A study's present key; a key it had before leads to it. */
  const presentKey = (key: string): string => context.snapshot().formerKeys.get(key) ?? key;
  const published = async (key: string): Promise<PublishedDocument> => {
    const found = await publishedStudy(context.db, presentKey(key));
    if (found === undefined) throw unknownStudy(key);
    return found;
  };
  return new Hono()
    .get(
      "/studies/:key{[^/]+\\.json}",
      describeGet({ summary: "One study's record as a file", answer: studyRecord, tag: "Studies" }),
      queryWords(noWords),
      async (c) => {
        const { key, document, documentVersion } = await published(
          c.req.param("key").replace(/\.json$/, ""),
        );
        const record = upgradeStudy(JSON.parse(document), documentVersion);
        return download(c, formatDocument(record), key, "json");
      },
    )
    .get(
      "/studies/:key",
      describeGet({
        summary: "One study's record",
        description: "A key the study had before answers with the record under its present key.",
        answer: studyAnswer,
        tag: "Studies",
      }),
      queryWords(noWords),
      async (c) => {
        const found = await published(c.req.param("key"));
        return c.json({
          record: upgradeStudy(JSON.parse(found.document), found.documentVersion),
          revision: {
            number: found.number,
            author: found.author,
            message: found.message,
            time: found.time,
          },
          datasetVersion: context.snapshot().datasetVersion,
        });
      },
    )
    .get(
      "/studies/:key/course",
      describeGet({
        summary: "The course of one study over time, as printed",
        answer: courseAnswer,
        tag: "Studies",
      }),
      queryWords(noWords),
      (c) => {
        const key = c.req.param("key");
        const snapshot = context.snapshot();
        const one = snapshot.byKey.get(presentKey(key));
        if (one === undefined) throw unknownStudy(key);
        return c.json(courseAnswerOf(one, snapshot.datasetVersion));
      },
    );
}

function unknownStudy(key: string): AppError {
  return new AppError("not-found", `There is no study with the key "${key}".`);
}
