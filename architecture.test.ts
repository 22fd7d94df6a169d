import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * The rooms of the house in the order of the one-way flow, with the rooms each may take code from.
 * A file belongs to the first room whose prefix fits. To let a room use another, change this table
 * and docs/architecture.md, not the import.
 */
const rooms: readonly { prefix: string; uses: readonly string[]; instead: string }[] = [
  {
    prefix: "domain/",
    uses: ["domain/"],
    instead: "the domain knows neither server nor client; hand the value in",
  },
  {
    prefix: "server/db/",
    uses: ["domain/", "server/db/"],
    instead: "the database knows only the domain; move the rule there",
  },
  {
    prefix: "server/evidence/",
    uses: [
      "domain/",
      "server/db/",
      "server/errors.ts",
      "server/rate-limit.ts",
      "server/read-json.ts",
      "server/evidence/",
    ],
    instead: "an answer takes the snapshot; what writes belongs to server/curation",
  },
  {
    prefix: "server/exports/",
    uses: ["domain/", "server/db/", "server/evidence/", "server/exports/"],
    instead: "an export turns an answer into bytes; nothing before it knows it",
  },
  {
    prefix: "server/curation/",
    uses: [
      "domain/",
      "server/db/",
      "server/evidence/",
      "server/exports/",
      "server/errors.ts",
      "server/rate-limit.ts",
      "server/read-json.ts",
      "server/sources/",
      "server/evidence/",
      "server/curation/",
    ],
    instead: "who may write is settled here; what comes after it composes its routes",
  },
  {
    prefix: "server/sources/",
    uses: ["domain/", "server/errors.ts", "server/sources/"],
    instead:
      "an importer reads a foreign format and writes nothing; curation stores what is accepted",
  },
  {
    prefix: "server/errors.ts",
    uses: ["domain/"],
    instead: "errors stand before everything that throws them",
  },
  {
    prefix: "server/client-address.ts",
    uses: [],
    instead: "whom a request came from depends on nothing else",
  },
  {
    prefix: "server/rate-limit.ts",
    uses: ["server/errors.ts", "server/client-address.ts"],
    instead: "a limit counts requests and knows no evidence",
  },
  {
    prefix: "server/read-json.ts",
    uses: ["domain/nesting.ts", "server/errors.ts"],
    instead: "a body is read the same way whatever it holds",
  },
  {
    prefix: "server/health/",
    uses: ["domain/", "server/evidence/"],
    instead: "health only looks at the snapshot",
  },
  {
    prefix: "server/openapi/",
    uses: [],
    instead: "the description is made from the routes it is given",
  },
  { prefix: "server/answer-cache.ts", uses: [], instead: "the cache knows bytes, not evidence" },
  { prefix: "server/app.ts", uses: ["domain/", "server/"], instead: "the app composes routes" },
  {
    prefix: "server/",
    uses: ["domain/", "server/"],
    instead: "main and cli stand at the end of the flow",
  },
  {
    prefix: "client/lib/",
    uses: ["domain/", "client/lib/"],
    instead: "lib is the first room of the client",
  },
  {
    prefix: "client/ui/",
    uses: ["domain/", "client/lib/", "client/ui/"],
    instead: "ui knows no feature; hand the part in as a prop",
  },
  {
    prefix: "client/features/",
    uses: ["domain/", "client/lib/", "client/ui/"],
    instead: "share through client/ui or compose in a page",
  },
  {
    prefix: "client/pages/",
    uses: ["domain/", "client/lib/", "client/ui/", "client/features/", "client/pages/"],
    instead: "a page composes features",
  },
  { prefix: "client/", uses: ["domain/", "client/"], instead: "the app composes pages" },
];

/** The one place where the client may name the server, for types alone. */
const typedClient = "client/lib/api.ts";

/** Files in which Node's own modules may be used. */
const nodeFiles = [
  "server/main.ts",
  "server/cli.ts",
  "server/auth-secret.ts",
  "server/env.ts",
  "server/keep/backup.ts",
  "server/keep/inspect.ts",
  "server/keep/restore.ts",
  "server/data-check.ts",
  "server/log.ts",
  "server/open-evidence.ts",
  "server/program-version.ts",
  "server/static-assets.ts",
  "server/testing-server.ts",
  "server/db/client.ts",
  "server/db/migrate.ts",
  "server/db/testing.ts",
  "server/db/data-files.ts",
  "server/db/documents.ts",
  "server/db/export.ts",
];

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

async function sourceFiles(): Promise<string[]> {
  const files = await Promise.all(
    ["domain", "server", "client"].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  // Reference figures and what compares them are part of the tests.
  return files
    .flat()
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/stats\/reference\//.test(file));
}

/** Every import of a file, with aliases and relative paths resolved to paths of the project. */
function edgesOf(file: string, source: string): Edge[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g;
  return [...source.matchAll(pattern)].map((match) => {
    const target = match[2] ?? match[3] ?? "";
    const to = target.startsWith("#")
      ? target.slice(1)
      : target.startsWith(".")
        ? relative(root, join(root, dirname(file), target))
        : target;
    return { from: file, to, typeOnly: match[1] !== undefined };
  });
}

async function allEdges(): Promise<Edge[]> {
  const files = await sourceFiles();
  const edges = await Promise.all(
    files.map(async (file) => edgesOf(file, await readFile(join(root, file), "utf8"))),
  );
  return edges.flat();
}

function roomOf(file: string) {
  return rooms.find(({ prefix }) => file.startsWith(prefix));
}

function isInside(path: string): boolean {
  return /^(?:domain|server|client)\//.test(path);
}

/** The feature a path belongs to, or null. */
function featureOf(path: string): string | null {
  return /^client\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}

describe("the house", async () => {
  const edges = await allEdges();

  test("has imports to look at", () => {
    expect(edges.filter(({ to }) => isInside(to)).length).toBeGreaterThan(200);
  });

  test("imports flow one way", () => {
    const wrong = edges
      .filter(({ to }) => isInside(to))
      .filter(({ from, to, typeOnly }) => {
        if (from === typedClient && to.startsWith("server/")) return !typeOnly;
        if (featureOf(from) !== null && featureOf(to) === featureOf(from)) return false;
        return !roomOf(from)?.uses.some((prefix) => to.startsWith(prefix));
      })
      .map(({ from, to }) => `${from} must not import ${to}: ${roomOf(from)?.instead}`);
    expect(wrong).toEqual([]);
  });

  test("no question imports another question's route", () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        from !== "server/evidence/routes.ts" &&
        from.startsWith("server/evidence/") &&
        to.endsWith("/route.ts"),
    );
    expect(wrong).toEqual([]);
  });

  test("Node's modules stay where files and processes are", () => {
    const wrong = edges
      .filter(({ from, to }) => to.startsWith("node:") && !nodeFiles.includes(from))
      .map(({ from, to }) => `${from} must not import ${to}: take it as an argument`);
    expect(wrong).toEqual([]);
  });

  test("the domain imports only zod and itself", () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        from.startsWith("domain/") && !isInside(to) && to !== "zod" && !to.startsWith("@stdlib/"),
    );
    expect(wrong).toEqual([]);
  });

  test("finds a wrong import when there is one", () => {
    const [edge] = edgesOf("domain/x.ts", 'import { a } from "#server/app.ts";\n');
    expect(edge).toEqual({ from: "domain/x.ts", to: "server/app.ts", typeOnly: false });
    expect(roomOf("domain/x.ts")?.uses.some((prefix) => "server/app.ts".startsWith(prefix))).toBe(
      false,
    );
    const [typed] = edgesOf("client/lib/api.ts", 'import type { A } from "#server/app.ts";\n');
    expect(typed?.typeOnly).toBe(true);
  });
});
