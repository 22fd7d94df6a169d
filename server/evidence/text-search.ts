import type { Database } from "../db/client.ts";

/**
 * Keys of the studies in which every word of the text stands, as a word or its beginning, in title,
 * author, notes or arms. Each word is quoted, so no word is read as search syntax. Undefined for
 * no text; an empty set where the text holds no searchable word.
 */
export async function searchText(
  db: Database,
  text: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  if (text === undefined) return undefined;
  const words = text
    .normalize("NFKC")
    .replaceAll('"', " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return new Set();
  const match = words.map((word) => `"${word}"*`).join(" ");
  const answer = await db.$client.execute({
    sql: "select key from study_text where study_text match ?",
    args: [match],
  });
  return new Set(answer.rows.map((row) => String(row["key"])));
}
