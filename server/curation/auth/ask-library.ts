import type { Context } from "hono";
import * as z from "zod";
import { AppError } from "../../errors.ts";
import type { Auth } from "./library.ts";

/** What the library's refusals are called here. */
const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: "There is no account with this email and password.",
  INVALID_EMAIL: "This is not an email address.",
  INVALID_PASSWORD: "The present password is not this one.",
  PASSWORD_TOO_SHORT: "The new password is too short.",
  PASSWORD_TOO_LONG: "The new password is too long.",
  INVALID_ORIGIN: "This request came from another site and was refused.",
  MISSING_OR_NULL_ORIGIN: "This request does not say which site it came from and was refused.",
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: "This request came from another site and was refused.",
  UNAUTHORIZED: "Sign in first.",
};

const refusal = z.object({ code: z.string() });

/**
 * Lets better-auth answer the request and hands its cookies on. Its answers name the session's secret,
 * which scripts of the page have no need of, so only the cookies leave.
 */
export async function askLibrary(c: Context, auth: Auth): Promise<void> {
  const answer = await auth.handler(c.req.raw);
  if (!answer.ok) throw refusalOf(answer.status, await answer.text());
  for (const cookie of answer.headers.getSetCookie())
    c.header("Set-Cookie", cookie, { append: true });
}

function refusalOf(status: number, body: string): Error {
  if (status >= 500) return new Error(`better-auth answered ${status}: ${body}`);
  const sentence = sentences[codeOf(body)] ?? "The request cannot be used as it is.";
  if (status === 401) return new AppError("unauthenticated", sentence);
  if (status === 403) return new AppError("forbidden", sentence);
  return new AppError("invalid-input", sentence);
}

function codeOf(body: string): string {
  try {
    return refusal.parse(JSON.parse(body)).code;
  } catch {
    return "";
  }
}
