/** Letters beyond ASCII are escaped, so that a script reads alike under every locale. */
export function rString(text: string): string {
  const escaped = [...text.replace(/[\\"]/g, "\\$&")].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 32 && code < 127) return letter;
    return code === 0 ? "" : `\\U{${code.toString(16)}}`;
  });
  return `"${escaped.join("")}"`;
}

export function rNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? "NA" : String(value);
}

/** `name = c(…)`, a dozen values a line: R's reader refuses lines that are far too long. */
export function rVector(name: string, values: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(values.length / perLine) }, (_, line) =>
    values.slice(line * perLine, (line + 1) * perLine).join(", "),
  );
  return `  ${name} = c(${lines.join(",\n    ")})`;
}

const perLine = 12;

/** Words of an answer as a comment; a line break in them must not end the comment. */
export function rComment(text: string): string {
  return `# ${text.replaceAll(/\s+/g, " ").trim()}`;
}
