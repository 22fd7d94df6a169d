import { AppError } from "./errors.ts";

/** What a failure of the database file means for whoever sent a request, by SQLite's own code. */
const sentences: readonly [RegExp, string][] = [
  [
    /SQLITE_BUSY/,
    "The database is busy with another write that takes long; nothing was saved. Try again shortly.",
  ],
  [
    /SQLITE_FULL|ENOSPC/,
    "The disk of the server is full; nothing was saved. Keep what you typed and tell whoever runs the site.",
  ],
  [
    /SQLITE_IOERR|SQLITE_READONLY|SQLITE_CANTOPEN/,
    "The server cannot write its database file; nothing was saved. Keep what you typed and tell whoever runs the site.",
  ],
];

/**
 * The error to answer with where the database file could not be written, or undefined for any other
 * failure. SQLite undoes the statement or batch, so "nothing was saved" holds for all of them.
 */
export function storageFailure(failure: unknown): AppError | undefined {
  if (!(failure instanceof Error)) return undefined;
  const code = "code" in failure ? String(failure.code) : "";
  const known = sentences.find(([pattern]) => pattern.test(code));
  return known === undefined
    ? storageFailure(failure.cause)
    : new AppError("unavailable", known[1]);
}
