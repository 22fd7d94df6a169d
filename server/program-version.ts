import { existsSync, readFileSync } from "node:fs";

const packageFile = new URL("../package.json", import.meta.url);

const stampFile = new URL("../dist/build-inputs.sha256", import.meta.url);

/** Version of the program, as package.json names it. */
export const programVersion: string = (
  JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }
).version;

/** Version and, where the client was built, a digest of all code: it changes with every change. */
export const programBuild: string = existsSync(stampFile)
  ? `${programVersion}-${readFileSync(stampFile, "utf8").slice(0, 12)}`
  : programVersion;
