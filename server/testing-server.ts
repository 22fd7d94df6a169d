import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** A server as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

const main = join(import.meta.dirname, "main.ts");

/**
 * Starts a server on a free port. Where `largestFile` is given, the system refuses to let any file of
 * the process grow beyond so many bytes.
 */
export function startServer(
  env: Readonly<Record<string, string>>,
  { largestFile }: { readonly largestFile?: number } = {},
): ServerProcess {
  const words = [process.execPath, "--import", "tsx", main];
  const [command = "", ...rest] =
    largestFile === undefined
      ? words
      : // Without the trap the system ends the process instead of failing the write.
        ["sh", "-c", `trap "" XFSZ; ulimit -f ${largestFile / 512}; exec "$@"`, "sh", ...words];
  const child = spawn(command, rest, {
    // oxlint-disable-next-line no-process-env
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk));
  return {
    child,
    output: () => text,
    exit: new Promise((resolve) => child.once("exit", resolve)),
  };
}

/** The address a server says it listens on. */
export async function untilReady(server: ServerProcess): Promise<string> {
  const deadline = Date.now() + 45_000;
  while (Date.now() < deadline) {
    const address = /http:\/\/\S+/.exec(server.output())?.[0];
    if (address !== undefined) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`did not start: ${server.output()}`);
}
