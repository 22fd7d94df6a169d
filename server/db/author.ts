import { dataFilesName } from "#domain/accounts/person-name.ts";

/** Written as author of what the program took from its data files. */
export const loader = "loader";

/**
 * Who wrote a revision, for readers. A person may bear the loader's name, but the loader has no
 * account, so nobody stands among the writers of what it loaded.
 */
export function authorOf({
  author,
  writers,
}: {
  readonly author: string;
  readonly writers: readonly string[];
}): string {
  return author === loader && writers.length === 0 ? dataFilesName : author;
}

/** The same of a row as the database gives it. */
export function authorOfRow(row: Readonly<Record<string, unknown>>): string {
  const writers = JSON.parse(String(row["writers"])) as string[];
  return authorOf({ author: String(row["author"]), writers });
}
