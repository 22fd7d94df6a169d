/** Text of an answer inside Markdown: nothing in it is taken for markup, and it keeps to its line. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>|#]/g, "\\$&");
}

/** A label at the start of a line or cell. */
export function capital(text: string): string {
  return plain(text).replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

type Cell = string | number | null;

/** A table whose cells are already Markdown; an absent value is a dash. */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => (cell === null || cell === "" ? "–" : cell)).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Parts of a document, one blank line between them; empty parts leave no trace. */
export function paragraphs(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}

/** A heading with what stands below it; nothing at all where nothing does. */
export function section(heading: string, body: string | null): string | null {
  return body === null || body === "" ? null : `## ${heading}\n\n${body}`;
}

/** Where an answer is asked, as code. */
export function address(path: string, canonical: string): string {
  return `\`/api/evidence/${path}${canonical === "" ? "" : `?${canonical}`}\``;
}
