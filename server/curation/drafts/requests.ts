import { bodyLimit } from "hono/body-limit";
import { validator } from "hono/validator";
import * as z from "zod";
import { exactlyOne, parseWords, wholeNumber } from "#domain/question.ts";
import { AppError } from "../../errors.ts";

/** Forty times the largest record that is shipped. */
const largestBody = 5 * 1024 * 1024;

export const draftBodies = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new AppError("too-large", "The draft is larger than 5 MB and was not saved.");
  },
});

const discard = z.strictObject({ counter: exactlyOne(wholeNumber(1, 999_999_999)) });

/** Says which state of the draft is discarded, as a body would; DELETE has none. */
export const discardWords = validator("query", (_single, c): z.output<typeof discard> => {
  const parsed = parseWords(discard, c.req.queries());
  if (parsed.ok) return parsed.query;
  throw new AppError(
    "invalid-input",
    "Say which state of the draft is discarded: ?counter= and its number.",
    parsed.problems,
  );
});
