import * as z from "zod";
import { text } from "#domain/study/fields.ts";

const trimmed = z.string().trim();

/** "This number is wrong", from anybody. */
export const newReport = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,120}$/, { error: "must be the key of a study" }),
  /** Id of the result it is about; null where it is about the study as a whole. */
  result: z.string().max(200).nullable(),
  message: trimmed
    .min(10, { error: "must say in at least 10 characters what is wrong" })
    .max(2000, { error: "must be at most 2,000 characters long" }),
  /** How to be reached; only curators see it, and it is erased once the report is answered. */
  contact: trimmed.max(200, { error: "must be at most 200 characters long" }).optional(),
});

export const madeReport = z.object({ id: z.int() }).readonly();
export type MadeReport = z.output<typeof madeReport>;

/** What a curator says to a report. Spam is answered to nobody and never shown. */
export const reportDecision = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("accepted"),
    answer: text,
    /** Number of the published revision that mended it. */
    mendedBy: z.int().min(1),
  }),
  z.strictObject({ outcome: z.literal("rejected"), answer: text }),
  z.strictObject({ outcome: z.literal("spam") }),
]);
export type ReportDecision = z.output<typeof reportDecision>;

/** One report in the queue. */
const reportItem = z
  .object({
    id: z.int(),
    key: z.string(),
    /** Name of the study. */
    name: z.string(),
    result: z.string().nullable(),
    /** Number of the revision the reader saw, and the one published now; null where it is withdrawn. */
    number: z.int(),
    publishedNumber: z.int().nullable(),
    message: z.string(),
    contact: z.string().nullable(),
    time: z.string(),
  })
  .readonly();
export type ReportItem = z.output<typeof reportItem>;

/** The reports that wait, the oldest first. */
export const reportList = z.array(reportItem);
