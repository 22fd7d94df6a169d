import { createHash } from "node:crypto";

/** A document as it stands in data/ and in exports: two blanks of indent, a final line feed. */
export function formatDocument(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** SHA-256 over keys and texts in key order; equal documents give equal digests on every machine. */
export function digestOf(documents: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const key of [...documents.keys()].toSorted()) {
    const text = documents.get(key) ?? "";
    hash.update(`${key}\n${Buffer.byteLength(text)}\n${text}\n`);
  }
  return hash.digest("hex");
}

/** SHA-256 of a file's bytes or text, as `sha256sum` prints it. */
export function checksumOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
