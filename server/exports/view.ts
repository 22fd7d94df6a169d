import type * as z from "zod";
import type { EvidenceContext } from "../evidence/context.ts";

/** An answer that can be taken away in every format, under the path it is asked at. */
export interface View<Query extends z.ZodObject, Answer> {
  readonly path: `/${string}`;
  /** What the file holds, as in "… as CSV". */
  readonly summary: string;
  readonly query: Query;
  readonly answer: z.ZodType<Answer>;
  readonly ask: (context: EvidenceContext, query: z.infer<Query>) => Answer | Promise<Answer>;
  /** The file's name without its ending, beside the dataset version. */
  readonly nameOf: (answer: Answer) => string;
  /** What one line of the CSV is. */
  readonly csvLine: string;
  readonly csv: (answer: Answer) => string;
  readonly markdown: (answer: Answer) => string;
  /** The files of the ZIP by name, and what they are for. */
  readonly filesFor: string;
  readonly files: (answer: Answer) => Readonly<Record<string, string>>;
}
