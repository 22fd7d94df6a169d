/** Blanks at which a line may end. */
const breaks = /[^\S\u00a0\u202f]+/;

/** A text in lines of at most so many letters; a longer word keeps a line of its own. */
export function wrapText(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(breaks)) {
    if (line !== "" && line.length + word.length + 1 > letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
