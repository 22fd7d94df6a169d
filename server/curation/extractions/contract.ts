import * as z from "zod";
import { draftDocument } from "#domain/study/draft.ts";
import { extraction } from "#domain/study/extraction.ts";
import { identifier, text } from "#domain/study/fields.ts";

/** Asks for a second extraction of a study, with what whoever does it should know. */
export const askedExtraction = z.strictObject({ key: identifier, message: text.optional() });

/** Why a second extraction is set aside. */
export const setAsideReason = z.strictObject({ message: text });

const extractionItem = z
  .object({
    key: z.string(),
    name: z.string(),
    /** `second-handed-over`: it waits for the first one, which went back to being written. */
    state: z.enum([
      "wanted",
      "second-under-way",
      "second-handed-over",
      "to-reconcile",
      "reconciling",
      "agreed-submitted",
    ]),
    /** Since when it has been in that state. */
    since: z.string(),
    askedBy: z.string(),
    message: z.string(),
    /** Who extracted first, and what became of it since. */
    first: z.object({ author: z.string(), state: z.enum(["published", "submitted", "open"]) }),
    second: z.string().nullable(),
    /** Whether whoever asks extracts it the second time. */
    own: z.boolean(),
    /** Why whoever asks cannot take it up; null where he can, or somebody has. */
    refusal: z.string().nullable(),
    /** Whether whoever asks may join the two. */
    mayReconcile: z.boolean(),
    /** Whether whoever asks may set it aside. */
    maySetAside: z.boolean(),
  })
  .readonly();
export type ExtractionItem = z.output<typeof extractionItem>;
export const extractionList = z.array(extractionItem);

const side = z
  .object({ author: z.string(), time: z.string(), revision: z.int(), document: draftDocument })
  .readonly();

/** Both extractions, once both have been handed over. */
export const extractionsAnswer = z
  .object({
    key: z.string(),
    name: z.string(),
    figures: extraction,
    first: side,
    second: side,
    /** The agreed record: not begun, a draft, waiting for review, or returned or thrown away. */
    agreed: z
      .object({
        state: z.enum(["none", "draft", "submitted", "left"]),
        by: z.string().nullable(),
        /** The revision that waits or can be reopened. */
        revision: z.int().nullable(),
      })
      .readonly(),
    /** What stands in the way of beginning the agreed record; null where nothing does. */
    obstacle: z.string().nullable(),
  })
  .readonly();
export type ExtractionsAnswer = z.output<typeof extractionsAnswer>;
