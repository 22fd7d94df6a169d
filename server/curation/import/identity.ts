import type { DraftDocument } from "#domain/study/draft.ts";

/** By what a study is known elsewhere. */
export interface Identity {
  readonly dois: readonly string[];
  readonly pmids: readonly string[];
  readonly registryIds: readonly string[];
  /** Title, year and first author in comparable form; null where one of them is not known. */
  readonly name: { readonly title: string; readonly year: number; readonly author: string } | null;
}

/** A title of a word or two is the name of a study, not of a paper. */
export const shortestTitle = 20;

/** Reports about many studies at once: their DOI tells nothing about which one is meant. */
const aboutMany: ReadonlySet<unknown> = new Set(["review-table", "secondary", "regulatory"]);

export function identityOf(document: DraftDocument): Identity {
  const own = (document.reports ?? []).filter(({ kind }) => !aboutMany.has(kind));
  const texts = (field: string): string[] =>
    own.flatMap((report) => (typeof report[field] === "string" ? [report[field]] : []));
  return {
    dois: texts("doi").map((doi) => doi.toLowerCase()),
    pmids: texts("pmid"),
    registryIds: texts("registryId").map((id) => id.toUpperCase().replaceAll(/\s/g, "")),
    name: nameOf(document),
  };
}

function nameOf({ title, year, firstAuthor }: DraftDocument): Identity["name"] {
  if (typeof title !== "string" || typeof year !== "number" || typeof firstAuthor !== "string")
    return null;
  const [plain, author] = [letters(title), surname(firstAuthor)];
  return plain.length < shortestTitle || author === "" ? null : { title: plain, year, author };
}

/** "Murrough JW", "Murrough, James" and "MURROUGH J.W." are one person. */
function surname(author: string): string {
  const before = author.split(",", 1)[0] ?? "";
  return letters(before.replace(/(?:\s+(?:\p{Lu}\.?[-\s]?){1,4})$/u, ""));
}

/** Words in comparable form: small letters without accents, blanks and signs. */
export function letters(words: string): string {
  return words
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
