import { beforeEach, describe, expect, test } from "vitest";
import type { RoleId } from "#domain/accounts/role.ts";
import { createApp } from "../app.ts";
import { apiToken, credential, invitation, session } from "../db/account-schema.ts";
import type { Database } from "../db/client.ts";
import { emptyDatabase } from "../db/testing.ts";
import { errorBody } from "../errors.ts";
import { allAccounts, createAccount, removeAccount } from "./accounts/write.ts";
import { accountList } from "./accounts/contract.ts";
import { sessionAnswer, sessionList } from "./auth/contract.ts";
import { invitationItem, madeInvitation } from "./invitations/contract.ts";
import { firstAdminLink } from "./invitations/write.ts";
import { visitorOf } from "./testing-visitor.ts";
import { madeToken, tokenList } from "./tokens/contract.ts";

const password = "correct horse battery";

let db: Database;
let app: ReturnType<typeof createApp>;
const log: string[] = [];
const failures: string[] = [];
beforeEach(async () => {
  db = await emptyDatabase();
  app = createApp({
    db,
    snapshot: () => undefined,
    log: ({ path, error }) => {
      log.push(path);
      if (error !== undefined) failures.push(error);
    },
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
  });
});

async function signedIn(role: RoleId, email = `${role}@example.org`) {
  await createAccount(db, { email, name: role, role, password });
  const visitor = visitorOf(app);
  expect((await visitor.signIn(email, password)).status).toBe(200);
  return visitor;
}

async function expectRefusal(response: Response, status: number, code: string) {
  expect(response.status).toBe(status);
  const { error } = errorBody.parse(await response.json());
  expect(error.code).toBe(code);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  return error;
}

const tokenIn = (link: string): string => link.split("/").at(-1) ?? "";

describe("the first admin", () => {
  test("signs up by the link the program prints, which then works no more", async () => {
    const link = await firstAdminLink(db);
    const visitor = visitorOf(app);
    const opened = await visitor.post("/auth/invitation", { token: link?.token });
    expect(invitationItem.parse(await opened.json())).toMatchObject({ email: null, role: "admin" });
    const asked = { token: link?.token, email: "Ada@Example.org", name: "Ada", password };
    expect((await visitor.post("/auth/invitation/accept", asked)).status).toBe(201);
    expect((await visitor.signIn("ada@example.org", password)).status).toBe(200);
    const { account } = sessionAnswer.parse(await (await visitor.get("/auth/get-session")).json());
    expect(account).toMatchObject({ email: "ada@example.org", name: "Ada", role: "admin" });

    await expectRefusal(
      await visitor.post("/auth/invitation/accept", { ...asked, email: "eve@example.org" }),
      404,
      "not-found",
    );
    expect(await firstAdminLink(db)).toBeUndefined();
  });

  test("a newer start makes the older link worthless, and so does an account made meanwhile", async () => {
    const older = await firstAdminLink(db);
    const newer = await firstAdminLink(db);
    const visitor = visitorOf(app);
    const open = (token?: string) => visitor.post("/auth/invitation", { token });
    expect((await open(older?.token)).status).toBe(404);
    expect((await open(newer?.token)).status).toBe(200);
    await createAccount(db, { email: "a@example.org", name: "A", role: "admin", password });
    expect((await open(newer?.token)).status).toBe(404);
  });
});

describe("invitations", () => {
  test("an admin invites, the invited chooses name and password, nobody else can use the link", async () => {
    const admin = await signedIn("admin");
    const answer = await admin.post("/curation/invitations", {
      email: "new@example.org",
      role: "reviewer",
    });
    expect(answer.status).toBe(201);
    const made = madeInvitation.parse(await answer.json());
    expect(made.link).toMatch(/^http:\/\/localhost\/invitation\/[\w-]{43}$/);
    const token = tokenIn(made.link);
    const stored = await db.select().from(invitation);
    expect(JSON.stringify(stored)).not.toContain(token);

    const invited = visitorOf(app);
    const accept = (name: string) =>
      invited.post("/auth/invitation/accept", { token, name, password });
    const both = await Promise.all([accept("One"), accept("Two")]);
    expect(both.map(({ status }) => status).toSorted()[0]).toBe(201);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    await invited.signIn("new@example.org", password);
    const { account } = sessionAnswer.parse(await (await invited.get("/auth/get-session")).json());
    expect(account).toMatchObject({ email: "new@example.org", role: "reviewer" });
  });

  test("a password that is too short is refused and the link still works", async () => {
    const link = await firstAdminLink(db);
    const visitor = visitorOf(app);
    const accept = (word: string) =>
      visitor.post("/auth/invitation/accept", {
        token: link?.token,
        email: "a@example.org",
        name: "A",
        password: word,
      });
    const error = await expectRefusal(await accept("short"), 400, "invalid-input");
    expect(error.details?.map(({ path }) => path)).toEqual(["password"]);
    expect(JSON.stringify(error)).not.toContain("short");
    expect((await accept(password)).status).toBe(201);
  });

  test("a withdrawn invitation does not work; who has an account is not invited again", async () => {
    const admin = await signedIn("admin");
    const made = madeInvitation.parse(
      await (
        await admin.post("/curation/invitations", { email: "x@example.org", role: "curator" })
      ).json(),
    );
    const gone = await admin.send(`/curation/invitations/${made.id}`, { method: "DELETE" });
    expect(gone.status).toBe(200);
    await expectRefusal(
      await visitorOf(app).post("/auth/invitation", { token: tokenIn(made.link) }),
      404,
      "not-found",
    );
    await expectRefusal(
      await admin.post("/curation/invitations", { email: "ADMIN@example.org", role: "curator" }),
      409,
      "conflict",
    );
  });

  test("an expired link does not work", async () => {
    const link = await firstAdminLink(db);
    await db.update(invitation).set({ expiresAt: new Date(Date.now() - 1) });
    await expectRefusal(
      await visitorOf(app).post("/auth/invitation", { token: link?.token }),
      404,
      "not-found",
    );
  });

  test("a link for a new password replaces the old one and signs out everywhere", async () => {
    const curator = await signedIn("curator");
    const admin = await signedIn("admin");
    const made = madeInvitation.parse(
      await (
        await admin.post("/curation/invitations/password", { email: "curator@example.org" })
      ).json(),
    );
    const other = "another long password";
    const visitor = visitorOf(app);
    const used = await visitor.post("/auth/invitation/accept", {
      token: tokenIn(made.link),
      password: other,
    });
    expect(used.status).toBe(201);
    await expectRefusal(await curator.get("/auth/sessions"), 401, "unauthenticated");
    await expectRefusal(
      await visitor.signIn("curator@example.org", password),
      401,
      "unauthenticated",
    );
    expect((await visitor.signIn("curator@example.org", other)).status).toBe(200);
  });
});

describe("signing in", () => {
  test("sets one cookie that scripts cannot read, and tells the page no secret", async () => {
    await createAccount(db, { email: "a@example.org", name: "A", role: "curator", password });
    const response = await visitorOf(app).signIn("A@example.org", password);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^atlas\.session_token=/);
    expect(cookies[0]).toMatch(/; HttpOnly/i);
    expect(cookies[0]).toMatch(/; SameSite=Lax/i);
    expect(await response.json()).toEqual({ done: true });
    const [stored] = await db.select().from(credential);
    expect(stored?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  test("behind https the cookie is sent over https alone", async () => {
    const secure = createApp({
      db,
      snapshot: () => undefined,
      log: () => undefined,
      version: "test",
      build: "test",
      authSecret: "not a secret: it signs cookies of tests",
      publicUrl: "https://atlas.example.org",
    });
    await createAccount(db, { email: "a@example.org", name: "A", role: "curator", password });
    const response = await visitorOf(secure).send("/auth/sign-in/email", {
      method: "POST",
      body: { email: "a@example.org", password },
      headers: { origin: "https://atlas.example.org" },
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-atlas.*; Secure/i);
  });

  test("an unknown email and a wrong password get the same refusal", async () => {
    await createAccount(db, { email: "a@example.org", name: "A", role: "curator", password });
    const visitor = visitorOf(app);
    const wrong = await expectRefusal(
      await visitor.signIn("a@example.org", "wrong password"),
      401,
      "unauthenticated",
    );
    const unknown = await expectRefusal(
      await visitor.signIn("b@example.org", "wrong password"),
      401,
      "unauthenticated",
    );
    expect(unknown.message).toBe(wrong.message);
  });

  test("what is no request to sign in is a 400", async () => {
    const visitor = visitorOf(app);
    await expectRefusal(await visitor.signIn("no address", password), 400, "invalid-input");
    await expectRefusal(
      await visitor.post("/auth/sign-in/email", { email: 7 }),
      400,
      "invalid-input",
    );
  });

  test("ten wrong passwords and the eleventh try waits, the right one too", async () => {
    await createAccount(db, { email: "a@example.org", name: "A", role: "curator", password });
    const visitor = visitorOf(app);
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => visitor.signIn("a@example.org", "wrong password")),
    );
    expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([401]));
    const response = await visitor.signIn("a@example.org", password);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(100);
    await expectRefusal(response, 429, "rate-limited");
  });

  test("right passwords do not count", async () => {
    await createAccount(db, { email: "a@example.org", name: "A", role: "curator", password });
    for (let times = 0; times < 12; times += 1)
      expect((await visitorOf(app).signIn("a@example.org", password)).status).toBe(200);
  });

  test("an expired session is none", async () => {
    const curator = await signedIn("curator");
    await db.update(session).set({ expiresAt: new Date(Date.now() - 1000) });
    await expectRefusal(await curator.get("/curation/tokens"), 401, "unauthenticated");
    const answer = sessionAnswer.parse(await (await curator.get("/auth/get-session")).json());
    expect(answer.account).toBeNull();
  });

  test("a session in use is prolonged once a day, wherever it is used", async () => {
    const curator = await signedIn("curator");
    const day = 24 * 60 * 60 * 1000;
    await db.update(session).set({ expiresAt: new Date(Date.now() + 5 * day) });
    const response = await curator.get("/curation/tokens");
    expect(response.headers.getSetCookie()[0]).toMatch(/^atlas\.session_token=.*Max-Age=604800/);
    const [stored] = await db.select().from(session);
    expect(stored?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 6.9 * day);
    expect((await curator.get("/curation/tokens")).headers.getSetCookie()).toEqual([]);
  });

  test("a failure of the database is ours, and says nothing of itself", async () => {
    db.$client.close();
    const response = await visitorOf(app).signIn("a@example.org", password);
    const error = await expectRefusal(response, 500, "internal");
    expect(error.message).toMatch(/logged under this request id/);
    expect(failures.at(-1)).toMatch(/^Failed query: select .*closed/is);
    expect(failures.at(-1)).not.toContain("a@example.org");
  });

  test("nobody signs up without an invitation", async () => {
    const response = await visitorOf(app).post("/auth/sign-up/email", {
      email: "eve@example.org",
      name: "Eve",
      password,
    });
    expect(response.status).toBe(404);
  });
});

describe("signing out", () => {
  test("ends this session, not the other", async () => {
    const here = await signedIn("curator");
    const there = visitorOf(app);
    await there.signIn("curator@example.org", password);
    const kept = new Map(here.cookies());
    expect((await here.post("/auth/sign-out")).status).toBe(200);
    const [name, value] = [...kept][0] ?? ["", ""];
    await expectRefusal(
      await here.send("/curation/tokens", { headers: { cookie: `${name}=${value}` } }),
      401,
      "unauthenticated",
    );
    expect((await there.get("/curation/tokens")).status).toBe(200);
  });

  test("everywhere ends every session of this account and of no other", async () => {
    const here = await signedIn("curator");
    const there = visitorOf(app);
    await there.signIn("curator@example.org", password);
    const other = await signedIn("reviewer");
    const { sessions } = sessionList.parse(await (await here.get("/auth/sessions")).json());
    expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true]);
    expect((await here.post("/auth/revoke-sessions")).status).toBe(200);
    await expectRefusal(await here.get("/auth/sessions"), 401, "unauthenticated");
    await expectRefusal(await there.get("/auth/sessions"), 401, "unauthenticated");
    expect((await other.get("/auth/sessions")).status).toBe(200);
  });

  test("one session is ended from another; nobody ends a stranger's", async () => {
    const here = await signedIn("curator");
    const there = visitorOf(app);
    await there.signIn("curator@example.org", password);
    const other = await signedIn("reviewer");
    const { sessions } = sessionList.parse(await (await here.get("/auth/sessions")).json());
    const id = sessions.find(({ current }) => !current)?.id ?? "";
    const end = (visitor: typeof here) =>
      visitor.send(`/auth/sessions/${id}`, { method: "DELETE" });
    await expectRefusal(await end(other), 404, "not-found");
    expect((await end(here)).status).toBe(200);
    await expectRefusal(await there.get("/auth/sessions"), 401, "unauthenticated");
    expect((await here.get("/auth/sessions")).status).toBe(200);
  });
});

describe("changing the password", () => {
  test("needs the present one, ends the other sessions, and keeps this one", async () => {
    const here = await signedIn("curator");
    const there = visitorOf(app);
    await there.signIn("curator@example.org", password);
    const next = "another long password";
    const change = (currentPassword: string) =>
      here.post("/auth/change-password", {
        currentPassword,
        newPassword: next,
        revokeOtherSessions: true,
      });
    const error = await expectRefusal(await change("wrong password"), 400, "invalid-input");
    expect(error.message).toBe("The present password is not this one.");
    expect((await change(password)).status).toBe(200);
    expect((await here.get("/auth/sessions")).status).toBe(200);
    await expectRefusal(await there.get("/auth/sessions"), 401, "unauthenticated");
    expect((await there.signIn("curator@example.org", next)).status).toBe(200);
  });
});

describe("a request another site had sent", () => {
  test.each(["https://evil.example", "null", "http://localhost:1"])("%s", async (origin) => {
    const admin = await signedIn("admin");
    for (const path of ["/auth/sign-out", "/curation/tokens", "/auth/sign-in/email"])
      await expectRefusal(await admin.post(path, { name: "x" }, { origin }), 403, "forbidden");
    expect(await db.select().from(apiToken)).toEqual([]);
    expect((await admin.get("/auth/sessions")).status).toBe(200);
  });

  test("a cookie without an Origin", async () => {
    const admin = await signedIn("admin");
    const [name, value] = [...admin.cookies()][0] ?? ["", ""];
    const response = await app.request("/api/curation/tokens", {
      method: "POST",
      body: JSON.stringify({ name: "x" }),
      headers: { cookie: `${name}=${value}`, "content-type": "application/json" },
    });
    await expectRefusal(response, 403, "forbidden");
  });
});

describe("API tokens", () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test("are shown once, kept as a hash, and end when revoked", async () => {
    const curator = await signedIn("curator");
    const made = madeToken.parse(
      await (await curator.post("/curation/tokens", { name: "import script" })).json(),
    );
    expect(made.token).toMatch(/^atlas_[\w-]{43}$/);
    expect(JSON.stringify(await db.select().from(apiToken))).not.toContain(made.token);
    const { tokens } = tokenList.parse(await (await curator.get("/curation/tokens")).json());
    expect(JSON.stringify(tokens)).not.toContain(made.token);
    expect(tokens).toMatchObject([{ name: "import script", lastUsedAt: null }]);

    const script = visitorOf(app);
    const use = () => script.send("/curation/accounts", { headers: bearer(made.token) });
    // Known, and refused for its role: a stranger would get a 401.
    await expectRefusal(await use(), 403, "forbidden");
    const later = tokenList.parse(await (await curator.get("/curation/tokens")).json());
    expect(later.tokens[0]?.lastUsedAt).not.toBeNull();

    const other = await signedIn("reviewer");
    const revoke = (visitor: typeof other) =>
      visitor.send(`/curation/tokens/${made.id}`, { method: "DELETE" });
    await expectRefusal(await revoke(other), 404, "not-found");
    expect((await revoke(curator)).status).toBe(200);
    await expectRefusal(await use(), 401, "unauthenticated");
  });

  test("cannot manage accounts, invitations or tokens, an admin's neither", async () => {
    const admin = await signedIn("admin");
    const made = madeToken.parse(
      await (await admin.post("/curation/tokens", { name: "x" })).json(),
    );
    const headers = bearer(made.token);
    for (const path of ["/curation/accounts", "/curation/invitations", "/curation/tokens"]) {
      const error = await expectRefusal(
        await visitorOf(app).send(path, { headers }),
        403,
        "forbidden",
      );
      expect(error.message).toBe("API tokens cannot do this; sign in.");
    }
  });
});

describe("accounts", () => {
  test("a changed role counts at once", async () => {
    const admin = await signedIn("admin");
    const curator = await signedIn("curator");
    const { accounts } = accountList.parse(await (await admin.get("/curation/accounts")).json());
    const id = accounts.find(({ role }) => role === "curator")?.id;
    await expectRefusal(await curator.get("/curation/accounts"), 403, "forbidden");
    const changed = await admin.send(`/curation/accounts/${id}`, {
      method: "PATCH",
      body: { role: "admin" },
    });
    expect(changed.status).toBe(200);
    expect((await curator.get("/curation/accounts")).status).toBe(200);
  });

  test("the last admin can be neither demoted nor removed", async () => {
    const admin = await signedIn("admin");
    await signedIn("curator");
    const { accounts } = accountList.parse(await (await admin.get("/curation/accounts")).json());
    const path = `/curation/accounts/${accounts.find(({ role }) => role === "admin")?.id}`;
    const demote = { method: "PATCH", body: { role: "curator" } };
    await expectRefusal(await admin.send(path, demote), 409, "conflict");
    await expectRefusal(await admin.send(path, { method: "DELETE" }), 409, "conflict");
    expect((await admin.get("/curation/accounts")).status).toBe(200);
  });

  test("of two admins who remove each other at once, one stays, with password and token", async () => {
    const one = await signedIn("admin");
    const two = await signedIn("admin", "second@example.org");
    await one.post("/curation/tokens", { name: "x" });
    await two.post("/curation/tokens", { name: "x" });
    const { accounts } = accountList.parse(await (await one.get("/curation/accounts")).json());
    await Promise.allSettled(accounts.map(({ id }) => removeAccount(db, id)));
    const [left, ...others] = await allAccounts(db);
    expect(others).toEqual([]);
    expect(left?.role).toBe("admin");
    for (const table of [credential, session, apiToken])
      expect((await db.select().from(table)).map(({ userId }) => userId)).toEqual([left?.id]);
  });

  test("a removal that fails leaves the account as it was", async () => {
    const admin = await signedIn("admin");
    await createAccount(db, { email: "two@example.org", name: "Two", role: "admin", password });
    const id = (await allAccounts(db)).find(({ email }) => email === "two@example.org")?.id;
    await db.$client.execute(
      "create trigger broken before delete on user begin select raise(abort, 'broken'); end",
    );
    const answer = await admin.send(`/curation/accounts/${id}`, { method: "DELETE" });
    expect(answer.status).toBe(500);
    const kept = (await allAccounts(db)).find((account) => account.id === id);
    expect(kept?.role).toBe("admin");
    expect((await visitorOf(app).signIn("two@example.org", password)).status).toBe(200);
  });

  test("a removed account is signed out, and its tokens and password end with it", async () => {
    const admin = await signedIn("admin");
    const second = await signedIn("admin", "second@example.org");
    const { token } = madeToken.parse(
      await (await second.post("/curation/tokens", { name: "x" })).json(),
    );
    const { accounts } = accountList.parse(await (await admin.get("/curation/accounts")).json());
    const id = accounts.find(({ email }) => email === "second@example.org")?.id;
    const removed = await admin.send(`/curation/accounts/${id}`, { method: "DELETE" });
    expect(removed.status).toBe(200);
    await expectRefusal(await second.get("/curation/tokens"), 401, "unauthenticated");
    await expectRefusal(
      await visitorOf(app).send("/curation/accounts", {
        headers: { authorization: `Bearer ${token}` },
      }),
      401,
      "unauthenticated",
    );
    await expectRefusal(
      await second.signIn("second@example.org", password),
      401,
      "unauthenticated",
    );
  });

  test("an account that is not there is a 404", async () => {
    const admin = await signedIn("admin");
    for (const sent of [{ method: "DELETE" }, { method: "PATCH", body: { role: "admin" } }])
      await expectRefusal(await admin.send("/curation/accounts/nobody", sent), 404, "not-found");
  });
});

describe("answers that depend on who asks", () => {
  test("are kept by no cache, ours neither", async () => {
    const admin = await signedIn("admin");
    const answer = await admin.get("/auth/get-session");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("etag")).toBeNull();
    const stranger = await visitorOf(app).get("/auth/get-session");
    expect(await stranger.json()).toEqual({ account: null });
    expect((await admin.get("/curation/accounts")).status).toBe(200);
    await expectRefusal(await visitorOf(app).get("/curation/accounts"), 401, "unauthenticated");
  });

  test("the log holds no link", async () => {
    await app.request("/invitation/secret-token");
    expect(log.at(-1)).toBe("/invitation/…");
  });
});
