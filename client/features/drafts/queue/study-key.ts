/**
 * The key a new study would have by the convention of the collection: "Murrough JW" and 2013 give
 * "murrough-2013". Empty while there is nothing to make it of.
 */
export function suggestedKey(firstAuthor: string, year: string): string {
  const surname = firstAuthor.trim().replace(/(?:\s+\p{Lu}{1,3})+$/u, "");
  return asKey(`${surname} ${year}`);
}

/** Words as a key: lower case, ASCII, joined by hyphens. */
export function asKey(words: string): string {
  return words
    .replaceAll(/[øØ]/g, "o")
    .replaceAll(/[łŁ]/g, "l")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
