import * as z from "zod";
import { text } from "#domain/study/fields.ts";

/** Brings a published revision back as a new one. */
export const restoration = z.strictObject({ number: z.int().min(1), message: text });

/** Ends the publication of a study. The message is the reason every reader is told. */
export const withdrawal = z.strictObject({ message: text });
