import * as z from "zod";

/** A token as its owner sees it later: never the token itself. */
const tokenItem = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

export const tokenList = z.object({ tokens: z.array(tokenItem) });

export const newToken = z.strictObject({ name: z.string().trim().min(1).max(80) });

/** The only answer that holds the token. */
export const madeToken = tokenItem.extend({ token: z.string() });

export type TokenItem = z.output<typeof tokenItem>;
export type TokenList = z.output<typeof tokenList>;
export type MadeToken = z.output<typeof madeToken>;
