import * as z from "zod";
import { identifier, link, text } from "../study/fields.ts";
import { claimPart } from "./part.ts";
import { claimTopics, verdicts } from "./terms.ts";

/** Version of the shape below. */
export const claimDocumentVersion = 1;

const date = z.iso.date();

const source = z.strictObject({
  title: text,
  /** The address shown to readers. */
  url: link.or(z.url({ protocol: /^http$/ })),
  /** The page actually read, where that is not the address shown. Kept for re-checking. */
  readAt: z.url().optional(),
});

const common = {
  id: identifier,
  topic: z.enum(claimTopics.ids),
  /** The sentence as popular pages make it, in words of our own. */
  sentence: text,
  /** What the sentence leaves out. */
  leavesOut: text,
  sources: z.array(source),
  /** False where what was expected rests on memory and no source was opened. */
  sourcesRead: z.boolean(),
};

/** A sentence that the records can test: its verdict is computed from them. */
const computed = z.strictObject({
  judged: z.literal("computed"),
  ...common,
  parts: z.array(claimPart).min(1),
  /** What whoever wrote the claim down expected before anything was computed. */
  expected: z.enum(verdicts.ids),
  /** Why the computed verdict is another one, and when that was looked into. */
  difference: z.strictObject({ computed: z.enum(verdicts.ids), reason: text, date }).optional(),
});

/** A sentence no record can test (law, cost, mechanism …): a person's verdict, from the sources. */
const curated = z.strictObject({
  judged: z.literal("curated"),
  ...common,
  verdict: z.enum(verdicts.ids),
  /** Why no rule judges it. */
  because: text,
  date,
});

export const claim = z.discriminatedUnion("judged", [computed, curated]);
export type Claim = z.infer<typeof claim>;
