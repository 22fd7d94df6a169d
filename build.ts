import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = join(root, "dist");
const stampFile = "build-inputs.sha256";

/** What the built client is made of. Anything else may change without a new build. */
const inputs = ["client", "domain", "server", "vite.config.ts", "package-lock.json"];

const compressible = /\.(?:css|html|js|json|svg)$/;

/** Builds the client, unless dist/ was built from these very inputs. */
async function main(): Promise<void> {
  const stamp = await digestOfInputs();
  if (await isBuiltFrom(stamp)) return;
  const fresh = join(root, "dist.new");
  await rm(fresh, { recursive: true, force: true });
  await build({
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: fresh, emptyOutDir: true, reportCompressedSize: false },
  });
  await precompress(fresh);
  await writeFile(join(fresh, stampFile), stamp);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}

async function isBuiltFrom(stamp: string): Promise<boolean> {
  const file = join(dist, stampFile);
  return existsSync(file) && (await readFile(file, "utf8")) === stamp;
}

async function digestOfInputs(): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs)
    for (const file of await filesUnder(join(root, input)))
      hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Writes .br and .gz beside every text file, so that serving compresses nothing. */
async function precompress(folder: string): Promise<void> {
  const files = (await filesUnder(folder)).filter((file) => compressible.test(file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, best));
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}

await main();
