import type { LogEntry } from "./app.ts";

/** How long lines may wait before they are written together. */
const flushEveryMilliseconds = 200;

/** Writes the request log as JSON lines, many in one write, so that logging costs a request little. */
export function bufferedLog(out: { write(text: string): unknown }) {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length > 0) out.write(`${lines.join("\n")}\n`);
    lines = [];
  };
  return {
    write(entry: LogEntry): void {
      lines.push(JSON.stringify(entry));
      timer ??= setTimeout(flush, flushEveryMilliseconds);
    },
    flush,
  };
}
