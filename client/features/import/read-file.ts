import { largestImport, largestImportWords } from "#domain/largest-import.ts";

/** A file that cannot be read here; the message is a sentence. */
class UnreadableFile extends Error {}

/** The text of a file, told how far the reading has come (0 to 1). */
export async function readFile(file: File, onProgress: (share: number) => void): Promise<string> {
  if (file.size > largestImport)
    throw new UnreadableFile(
      `${file.name} is larger than ${largestImportWords}; split it and import the parts.`,
    );
  if (file.size === 0) throw new UnreadableFile(`${file.name} is empty.`);
  const bytes = new Uint8Array(file.size);
  let read = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new UnreadableFile(`${file.name} changed or went away while it was read.`);
    });
    if (done) break;
    bytes.set(value.subarray(0, file.size - read), read);
    read += value.length;
    onProgress(Math.min(1, read / file.size));
  }
  return decoded(bytes, file.name);
}

/** Spreadsheets on Windows still write CSV in the encoding of the country. */
function decoded(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new UnreadableFile(
      `${name} is a packed file, such as a spreadsheet; save the table as CSV and import that.`,
    );
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
