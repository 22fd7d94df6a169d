import * as z from "zod";
import { count, percent, text } from "./fields.ts";

/**
 * That two people extracted the study without seeing each other's work, and how far they agreed.
 * Made by the program when both have handed over; docs/methods-extraction.md defines the figures.
 */
export const extraction = z.strictObject({
  extractors: z.array(z.strictObject({ name: text, part: z.enum(["first", "second"]) })).length(2),
  /** Share of the compared cells in which both say the same; absent where there was none. */
  agreementPercent: percent.optional(),
  /** Cells that were compared: numbers and closed values that at least one of them gave. */
  cells: count,
  /** Cohen's kappa, pooled over fields; absent where chance alone would have agreed everywhere. */
  kappa: z.number().min(-1).max(1).optional(),
  /** When both had handed over. */
  date: z.iso.datetime(),
  /** Why a cell was decided as it was, by the cell's address. */
  notes: z.record(text, text).optional(),
  /** Addresses of cells in which the two differ and nobody decided yet; none in a publication. */
  undecided: z
    .record(text, z.literal(true))
    .refine((cells) => Object.keys(cells).length === 0, {
      error: ({ input }) => openWords(Object.keys(input as object).length),
    })
    .optional(),
});
export type Extraction = z.infer<typeof extraction>;

function openWords(open: number): string {
  const cells = open === 1 ? "1 difference" : `${open} differences`;
  return `${cells} between the two extractions must be decided on the page "Reconcile" first`;
}
