import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { session } from "#server/db/account-schema.ts";
import { createAccount } from "#server/curation/accounts/write.ts";
import { firstAdminLink, linkAddress } from "#server/curation/invitations/write.ts";
import { expectGood } from "./look.ts";
import { startSite } from "./site.ts";
import { expectNoFaults, type Visit } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const password = "correct horse battery";

const headerLink = (page: Page, name: string) =>
  page.getByRole("banner").getByRole("link", { name, exact: true });
const shownOnce = (page: Page, words: string) =>
  page.getByRole("status").filter({ hasText: words }).locator("code");

async function signIn({ page }: Visit, email: string, word = password): Promise<void> {
  await page.goto(`${site.address}/sign-in`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(word);
  await page.getByRole("button", { name: "Sign in" }).click();
}

describe("accounts", () => {
  test("a first admin, an invited curator, a token, a new password, and out everywhere", async () => {
    const admin = await visit();
    const link = await firstAdminLink(site.db);
    await admin.page.goto(linkAddress(site.address, link?.token ?? ""));
    await admin.page.getByText("Role: Admin, who also manages accounts.").waitFor();
    await admin.page.getByLabel("Email").fill("ada@example.org");
    await admin.page.getByLabel("Name").fill("Ada");
    await admin.page.getByLabel("Password").fill(password);
    await admin.page.getByRole("button", { name: "Make the account" }).click();
    await admin.page.getByText("Ada, ada@example.org, Admin").waitFor();
    await headerLink(admin.page, "Account").waitFor();

    await admin.page
      .getByRole("form", { name: "Invite" })
      .getByLabel("Email")
      .fill("ben@example.org");
    await admin.page.getByRole("button", { name: "Make an invitation" }).click();
    const invitation = await shownOnce(
      admin.page,
      "ben@example.org makes an account",
    ).textContent();
    await admin.page.getByText("new account, Curator, by ada@example.org").waitFor();

    const ben = await visit({ width: 390 });
    await ben.page.goto(invitation ?? "");
    await ben.page.getByLabel("Name").fill("Ben");
    await ben.page.getByLabel("Password").fill(password);
    await ben.page.keyboard.press("Enter");
    await ben.page.getByText("Ben, ben@example.org, Curator").waitFor();
    expect(await ben.page.getByRole("heading", { name: "Accounts" }).count()).toBe(0);

    await ben.page.getByLabel("What the token is for").fill("my script");
    await ben.page.getByRole("button", { name: "Make a token" }).click();
    const token = (await shownOnce(ben.page, "Authorization").textContent()) ?? "";
    const asScript = () =>
      fetch(`${site.address}/api/curation/accounts`, {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await asScript()).status).toBe(403);
    await ben.page.getByRole("button", { name: "Revoke my script" }).click();
    await ben.page.getByRole("button", { name: "Revoke my script" }).waitFor({ state: "detached" });
    expect((await asScript()).status).toBe(401);

    const elsewhere = await visit();
    await signIn(elsewhere, "ben@example.org");
    await elsewhere.page.getByText("Ben, ben@example.org, Curator").waitFor();
    await ben.page.getByLabel("Present password").fill(password);
    await ben.page.getByLabel("New password").fill("another long password");
    await ben.page.getByRole("button", { name: "Change the password" }).click();
    await ben.page.getByText("The password is changed.").waitFor();
    await elsewhere.page.reload();
    await elsewhere.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await headerLink(elsewhere.page, "Sign in").waitFor();

    await signIn(elsewhere, "ben@example.org", "another long password");
    await elsewhere.page.getByRole("button", { name: "Sign out everywhere" }).click();
    await elsewhere.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await ben.page.reload();
    await ben.page.getByRole("heading", { name: "Sign in" }).waitFor();

    await admin.page.reload();
    await admin.page.getByLabel("Role of ben@example.org").selectOption("reviewer");
    await admin.page.getByRole("button", { name: "Remove ben@example.org" }).click();
    await admin.page.getByRole("button", { name: "Really remove ben@example.org" }).click();
    await admin.page.getByLabel("Role of ben@example.org").waitFor({ state: "detached" });
    await admin.page.getByRole("button", { name: "Sign out", exact: true }).click();
    await admin.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await headerLink(admin.page, "Sign in").waitFor();
    for (const visitor of [admin, ben, elsewhere]) {
      await expectNoFaults(visitor);
      await visitor.context.close();
    }
  });

  test("a wrong password and a used link are told in words", async () => {
    await createAccount(site.db, {
      email: "cy@example.org",
      name: "Cy",
      role: "curator",
      password,
    });
    const visitor = await visit();
    await signIn(visitor, "cy@example.org", "wrong password");
    await visitor.page.getByRole("alert").getByText("no account with this email").waitFor();
    await visitor.page.goto(linkAddress(site.address, "used"));
    await visitor.page.getByRole("alert").getByText("This link does not work").waitFor();
    expect(await visitor.page.getByRole("form").count()).toBe(0);
    await visitor.context.close();
  });

  test("a session that has ended leads to the sign-in", async () => {
    await createAccount(site.db, {
      email: "di@example.org",
      name: "Di",
      role: "curator",
      password,
    });
    const visitor = await visit();
    await signIn(visitor, "di@example.org");
    await visitor.page.getByText("Di, di@example.org").waitFor();
    await site.db.delete(session);
    await visitor.page.goto(`${site.address}/account`);
    await visitor.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("readers send no request that asks who they are", async () => {
    const visitor = await visit();
    const asked: string[] = [];
    visitor.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await visitor.page.goto(site.address, { waitUntil: "networkidle" });
    expect(asked.filter((path) => /^\/api\/(?:auth|curation)/.test(path))).toEqual([]);
    await visitor.context.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 320],
    ["dark", 390],
  ] as const)("axe finds nothing in the %s theme at %i pixels", async (theme, width) => {
    const email = `${theme}-${width}@example.org`;
    await createAccount(site.db, { email, name: "Eve", role: "admin", password });
    const visitor = await visit({ theme, width });
    const { page } = visitor;
    const lookAt = (name: string): Promise<void> =>
      expectGood(page, `${name}-${theme}-${width}`, { fullPage: true });
    await signIn(visitor, email);
    await page.getByLabel("What the token is for").fill("a script");
    await page.getByRole("button", { name: "Make a token" }).click();
    await shownOnce(page, "Authorization").waitFor();
    const invited = `invited-by-${email}`;
    await page.getByRole("form", { name: "Invite" }).getByLabel("Email").fill(invited);
    await page.getByRole("button", { name: "Make an invitation" }).click();
    const link = await shownOnce(page, invited).textContent();
    await lookAt("account");
    await page.goto(link ?? "");
    await page.getByLabel("Name").waitFor();
    await lookAt("invitation");
    await page.goto(`${site.address}/sign-in`);
    await page.getByLabel("Email").waitFor();
    await lookAt("sign-in");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});
