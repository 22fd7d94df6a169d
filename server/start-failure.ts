import { UnreadableRecordError } from "./db/data-files.ts";
import { AppError } from "./errors.ts";

/** What to say for the failures a person can mend. Matched against code and message together. */
const sentences: readonly [RegExp, string][] = [
  [/EADDRINUSE/, "The port is in use by another program; stop it or set PORT to another number."],
  [
    /EACCES.*(?:listen|bind)|listen EACCES/,
    "This port may not be used; set PORT to another number.",
  ],
  [
    /SQLITE_NOTADB|not a database|malformed|SQLITE_CORRUPT/,
    "The database file is damaged; move it away and start again, or set DATABASE_URL to another file.",
  ],
  [/SQLITE_FULL|ENOSPC/, "The disk is full; nothing was changed. Free some space and start again."],
  [
    /SQLITE_BUSY|database is locked/,
    "The database file is locked by another program; stop it and start again.",
  ],
  [
    /EACCES|EROFS|EPERM|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY|unable to open database|readonly database/,
    "The folder of the database cannot be written to; make it writable or set DATABASE_URL to another file.",
  ],
  [
    /URL_INVALID|URL_SCHEME_NOT_SUPPORTED|URL_PARAM_NOT_SUPPORTED/,
    "DATABASE_URL is not the address of a database; use file:./var/atlas.db or another file: address.",
  ],
];

/** One sentence for a person about why the program cannot start. Never a stack trace. */
export function explainFailure(failure: unknown): string {
  if (failure instanceof UnreadableRecordError || failure instanceof AppError)
    return failure.message;
  const text = wholeText(failure);
  const known = sentences.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1];
  const message = failure instanceof Error ? failure.message : String(failure);
  return `The program cannot start: ${message.split("\n")[0]}`;
}

/** Codes and messages of a failure and of everything that caused it. */
function wholeText(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const code = "code" in failure ? String(failure.code) : "";
  return `${code} ${failure.message} ${failure.cause === undefined ? "" : wholeText(failure.cause)}`;
}
