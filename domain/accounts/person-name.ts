import * as z from "zod";

/** Stands as author where the program took a record from its data files; nobody may be called so. */
export const dataFilesName = "the Atlas’s data files";

/** What a person is called beside everything they write. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((name) => bareWords(name) !== bareWords(dataFilesName), {
    error: `"${dataFilesName}" is how the program signs what it loaded itself; choose another name`,
  });

/** Letters alone: a name must not pass for another by a space, a capital or an apostrophe. */
function bareWords(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
