/** Text without blanks around it; nothing where nothing was typed. */
export function readText(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** A DOI without the link or the word that papers print before it. */
export function readDoi(text: string): string | undefined {
  return readText(
    text.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:?\s*)(?=10\.)/i, ""),
  );
}

/** A PubMed number without the word or the link that stands before it. */
export function readPubmedNumber(text: string): string | undefined {
  const printed = /^(?:pmid:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)([1-9]\d*)\/?$/i.exec(
    text.trim(),
  );
  return readText(printed?.[1] ?? text);
}

/** One text a line; blank lines are none. */
export function readLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function writeValue(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export function writeLines(value: unknown): string {
  return Array.isArray(value) ? value.map(writeValue).join("\n") : writeValue(value);
}
