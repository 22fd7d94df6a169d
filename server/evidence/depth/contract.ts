import * as z from "zod";
import { reasonIds } from "#domain/selection/reasons.ts";
import { windows } from "#domain/vocabulary/windows.ts";

const lacking = z.object({
  key: z.string(),
  name: z.string(),
  participants: z.number().nullable(),
  /** What kept it from answering, of all the numbers that would have done the one that came nearest. */
  code: z.enum(reasonIds),
  reason: z.string(),
});

export const depthAnswer = z.object({
  topics: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      windows: z.array(
        z.object({
          window: z.enum(windows.ids),
          label: z.string(),
          /** Randomised trials with the people and the arms of the topic. */
          could: z.int(),
          answering: z.array(z.object({ key: z.string(), name: z.string() })),
          lacking: z.array(lacking),
          /** Query string of the forest plot that most of them answer. */
          canonical: z.string(),
        }),
      ),
    }),
  ),
  datasetVersion: z.string(),
});
export type DepthAnswer = z.infer<typeof depthAnswer>;
