import { strToU8, zipSync } from "fflate";

/**
 * A ZIP of text files. Every file carries the same date, the first a ZIP can hold: equal answers
 * give equal bytes, whenever they are asked for.
 */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const contents = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  );
  return zipSync(contents, { mtime: firstDate, level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** In the local time of the machine, as ZIP dates are. */
const firstDate = new Date(1980, 0, 1);
