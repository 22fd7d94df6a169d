import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { createAccount } from "./curation/accounts/write.ts";
import { visitorOf } from "./curation/testing-visitor.ts";
import { emptyDatabase } from "./db/testing.ts";
import { errorBody } from "./errors.ts";

/** Every write the public may send. Whatever is not here must refuse strangers. */
const publicWrites = [
  "POST /api/meta-analysis",
  "POST /api/reports",
  "POST /api/auth/sign-in/email",
  "POST /api/auth/sign-out",
  "POST /api/auth/invitation",
  "POST /api/auth/invitation/accept",
];

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const db = await emptyDatabase();
  app = createApp({
    db,
    snapshot: () => undefined,
    log: () => undefined,
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
  });
  await createAccount(db, {
    email: "curator@example.org",
    name: "C",
    role: "curator",
    password: "correct horse battery",
  });
});

interface Route {
  readonly method: string;
  readonly path: string;
}

const asText = ({ method, path }: Route): string => `${method} ${path}`;

/** The routes that answer a method of their own: middleware stands under ALL. */
function routes(): Route[] {
  const all = app.routes.filter(({ method }) => method !== "ALL");
  return [...new Map(all.map((route) => [asText(route), route])).values()];
}

const isWrite = ({ method }: Route): boolean => method !== "GET" && method !== "HEAD";

function guardedRoutes(): Route[] {
  return routes().filter(
    (route) =>
      (isWrite(route) || route.path.startsWith("/api/curation/")) &&
      !publicWrites.includes(asText(route)),
  );
}

function ask({ method, path }: Route, headers: Record<string, string> = {}) {
  const address = path.replaceAll(/:\w+(?:\{[^}]*\})?/g, "x").replace(/^\/api/, "");
  return visitorOf(app).send(address, { method, headers });
}

describe("the app's routes", () => {
  test("the public list names only what exists", () => {
    const known = routes().map(asText);
    expect(publicWrites.filter((write) => !known.includes(write))).toEqual([]);
  });

  test("nothing answers every method but middleware, which stands under a wildcard", () => {
    const all = app.routes.filter(({ method }) => method === "ALL").map(({ path }) => path);
    expect(all.filter((path) => !path.endsWith("*"))).toEqual([]);
  });

  test("every write that is not public, and all of curation, refuses strangers", async () => {
    const guarded = guardedRoutes();
    expect(guarded.length).toBeGreaterThan(10);
    for (const route of guarded)
      for (const headers of [{}, { authorization: "Bearer atlas_made-up" }]) {
        const response = await ask(route, headers);
        expect(response.status, asText(route)).toBe(401);
        expect(errorBody.parse(await response.json()).error.code).toBe("unauthenticated");
      }
  });

  test("accounts and invitations refuse whoever is not an admin", async () => {
    const curator = visitorOf(app);
    await curator.signIn("curator@example.org", "correct horse battery");
    const admins = guardedRoutes().filter(({ path }) =>
      /^\/api\/curation\/(?:accounts|invitations)/.test(path),
    );
    expect(admins.length).toBeGreaterThan(5);
    for (const { method, path } of admins) {
      const address = path.replace(/^\/api/, "").replace(":id", "x");
      const response = await curator.send(address, { method });
      expect(response.status, `${method} ${path}`).toBe(403);
    }
  });
});
