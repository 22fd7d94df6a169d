import type { LogEntry } from "./app.ts";

/** How long lines may wait before they are written together. */
const flushEveryMilliseconds = 200;

/** Writes the request log as JSON lines, many in one write, so that logging costs a request little. */
export function bufferedLog(out: { write(text: string): unknown }) {
  let entries: LogEntry[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (entries.length > 0) out.write(`${entries.map(lineOf).join("\n")}\n`);
    entries = [];
  };
  return {
    write(entry: LogEntry): void {
      entries.push(entry);
      timer ??= setTimeout(flush, flushEveryMilliseconds);
    },
    flush,
  };
}

function lineOf({ time, ...rest }: LogEntry): string {
  return JSON.stringify({ time: new Date(time).toISOString(), ...rest });
}
