import type { SourceProblem } from "./suggestion.ts";

/** The lines of a file, without a byte order mark and whatever ends its lines. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
}

/** Tells the 1-based line of a position, for positions that only grow. */
export function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let at = 0;
  return (position) => {
    for (
      let next = text.indexOf("\n", at);
      next !== -1 && next < position;
      next = text.indexOf("\n", at)
    ) {
      line++;
      at = next + 1;
    }
    return line;
  };
}

/** Letters that a file lost when it was read or written in the wrong encoding. */
export function encodingProblems(text: string, row: number): SourceProblem[] {
  const lost = /\S*\uFFFD\S*/.exec(text)?.[0];
  const twice = /\S*(?:Ã[\u0080-\u00BF]|â€[\u0080-\u00BF™œ“”˜])\S*/.exec(text)?.[0];
  return [
    ...(lost === undefined
      ? []
      : [
          {
            row,
            field: null,
            value: lost,
            message: `"${lost}" has lost a letter: the file is probably not UTF-8. Export it as UTF-8 or mend the word by hand.`,
          },
        ]),
    ...(twice === undefined
      ? []
      : [
          {
            row,
            field: null,
            value: twice,
            message: `"${twice}" looks like UTF-8 that was read as Latin-1 once. Check the names and the title.`,
          },
        ]),
  ];
}
