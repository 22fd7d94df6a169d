import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { writeCsv } from "../csv/write.ts";
import { atlasColumns, atlasWords, statusColumns, statusWords } from "./atlas-columns.ts";
import { forestLines } from "./lines.ts";
import { metaforColumns, metaforWords } from "./metafor-columns.ts";
import { metapsyColumns } from "./metapsy-columns.ts";
import { metapsyWords } from "./metapsy-words.ts";

/** One line per study inside the filter: those in the number first, then those that are not. */
export function forestCsv(answer: ForestAnswer): string {
  return writeCsv(
    { ...statusColumns, ...metaforColumns, ...metapsyColumns(answer), ...atlasColumns },
    forestLines(answer),
  );
}

/** Every column of the CSV in its order, with what it holds. */
export const forestColumnWords: readonly (readonly [string, string])[] = Object.entries({
  ...statusWords,
  ...metaforWords,
  ...metapsyWords,
  ...atlasWords,
});
