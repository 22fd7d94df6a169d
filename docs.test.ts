import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { reasons } from "#domain/selection/reasons.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const read = (file: string): Promise<string> => readFile(join(root, file), "utf8");

async function pages(): Promise<string[]> {
  const docs = (await readdir(join(root, "docs"), { recursive: true })).map((file) =>
    join("docs", file),
  );
  return ["README.md", "data/SOURCES.md", ...docs.filter((file) => file.endsWith(".md"))];
}

describe("the documentation", () => {
  test("links only to what exists", async () => {
    const broken: string[] = [];
    for (const page of await pages())
      for (const [, target = ""] of (await read(page)).matchAll(/\]\(([^)#]+)[^)]*\)/g))
        if (!target.startsWith("http") && !existsSync(join(root, dirname(page), target)))
          broken.push(`${page}: ${target}`);
    expect(broken).toEqual([]);
  });

  test("names only folders and files that exist", async () => {
    const missing: string[] = [];
    for (const page of await pages())
      for (const [, path = ""] of (await read(page)).matchAll(
        /`((?:client|server|domain|data|drizzle|e2e|bench|docs)\/[\w./-]*)`/g,
      ))
        if (!existsSync(join(root, path))) missing.push(`${page}: ${path}`);
    expect(missing).toEqual([]);
  });

  test("names only commands that exist", async () => {
    const { scripts } = JSON.parse(await read("package.json")) as {
      scripts: Record<string, string>;
    };
    const named = [...(await read("README.md")).matchAll(/npm (?:run )?([a-z]+)/g)].map(
      ([, name = ""]) => name,
    );
    expect(named.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(5);
  });

  test("says how many studies and results there are", async () => {
    const names = await readdir(join(root, "data/studies"));
    const texts = await Promise.all(names.map((name) => read(join("data/studies", name))));
    const records = texts.map(
      (text) => JSON.parse(text) as { results: unknown[]; design: { randomised?: boolean } },
    );
    const results = records.reduce((sum, record) => sum + record.results.length, 0);
    const randomised = records.filter(({ design }) => design.randomised === true).length;
    expect(await read("README.md")).toContain(
      `${records.length} studies with ${results.toLocaleString("en")} results: ${randomised} randomised`,
    );
  });

  test("every reason for leaving something out has words", () => {
    for (const [id, words] of Object.entries(reasons)) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(words.length).toBeGreaterThan(10);
    }
  });
});
