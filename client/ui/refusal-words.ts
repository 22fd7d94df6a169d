import { ApiError } from "../lib/api.ts";

/** Why something that was sent was refused: the sentence, then each field it does not name yet. */
export function refusalWords(error: unknown): string {
  const message = error instanceof Error ? error.message : "Something went wrong.";
  const details = error instanceof ApiError ? error.details : [];
  const further = details
    .map(({ path, message: words }) => ({ path, words: words.replace(/\.$/, "") }))
    .filter(({ words }) => !message.includes(words))
    .map(({ path, words }) => `${path}: ${words}.`);
  return [message, ...further].join(" ");
}
