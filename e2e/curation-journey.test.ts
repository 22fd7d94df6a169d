import { eq, inArray } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { session, user } from "#server/db/account-schema.ts";
import { describeTrial, enterNumbers, trial } from "./curation-entry.ts";
import { importRecord, importTable } from "./curation-import.ts";
import { field, part, saved, state } from "./draft-form.ts";
import { look } from "./look.ts";
import { startProgram } from "./program.ts";
import { expectNoFaults, type Visit } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startProgram);

const password = "correct horse battery";

// Far longer than it takes: a busy machine must not fail it.
test("a trial comes from a paper to the forest plot, by way of everybody it needs", async () => {
  const [ada, ben, rita, reader] = await Promise.all([visit(), visit(), visit(), visit()]);
  await signUp(ada.page, site.adminLink, "Ada");
  await look(ada.page, "first-admin");
  await signUp(ben.page, await invitation(ada.page, "Ben", "curator"), "Ben");
  await signUp(rita.page, await invitation(ada.page, "Rita", "reviewer"), "Rita");

  await describeTrial(ben.page);
  await enterNumbers(ben.page);
  await importRecord(ben.page);
  await importTable(ben.page);
  await openFromQueue(ben.page);
  await loseSession(ben.page);
  await openFromQueue(ada.page);
  await clash(ben.page, ada.page);
  await handOver(ben.page);
  await publish(rita.page);
  await readInPublic(reader.page);

  await expectOnlyRefusals(ada);
  await expectOnlyRefusals(ben);
  await expectNoFaults(rita);
  await expectNoFaults(reader);
}, 240_000);

const emailOf = (name: string): string => `${name.toLowerCase()}@example.org`;

async function signUp(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  const email = page.getByLabel("Email");
  await email.waitFor();
  // An invitation is for one address; the link of the first admin asks for it.
  if (await email.isEditable()) await email.fill(emailOf(name));
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.getByText(`${name}, ${emailOf(name)}`).waitFor();
}

/** The link that the admin hands over. */
async function invitation(page: Page, name: string, role: string): Promise<string> {
  const form = page.getByRole("form", { name: "Invite" });
  await form.getByLabel("Email").fill(emailOf(name));
  await form.getByLabel("Role").selectOption(role);
  await form.getByRole("button", { name: "Make an invitation" }).click();
  const shown = page.getByRole("status").filter({ hasText: `${emailOf(name)} makes an account` });
  return (await shown.locator("code").textContent()) ?? "";
}

async function openFromQueue(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "Curate" }).click();
  // The trial typed by hand, the registry's record and the four of the table.
  const drafts = part(page, "Drafts 6");
  await drafts.getByRole("link", { name: "Repaglinide 2017" }).waitFor();
  await drafts.getByRole("link", { name: "Mitchell 2021" }).waitFor();
  await drafts.getByRole("link", { name: trial }).click();
  await part(page, "Study").waitFor();
}

/** The session runs out while somebody types; the work stays and goes in after the sign-in. */
async function loseSession(page: Page): Promise<void> {
  const who = site.db.select({ id: user.id }).from(user).where(eq(user.name, "Ben"));
  const past = { expiresAt: new Date(0) };
  await site.db.update(session).set(past).where(inArray(session.userId, who));
  await field(page, "Study", "Journal").fill("Journal of Trials");
  await state(page, "Not saved: you are signed out, kept in this browser");
  await look(page, "signed-out");
  await page.getByLabel("Email").fill(emailOf("Ben"));
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).last().click();
  await saved(page);
  expect(await field(page, "Study", "Journal").inputValue()).toBe("Journal of Trials");
}

/** Two people change one field; who saves late is asked, and both texts are kept. */
async function clash(late: Page, early: Page): Promise<void> {
  await field(early, "Population", "Summary").fill("Two drugs had not helped.");
  await saved(early);
  await field(late, "Population", "Summary").fill("No response to two antidepressants.");
  await state(late, "Not saved: Ada saved at");
  await look(late, "clash");
  await late.getByRole("radio", { name: "Both" }).check();
  await late.getByRole("button", { name: "Join and save" }).click();
  await saved(late);
  await early.reload();
  await part(early, "Population").waitFor();
  expect(await field(early, "Population", "Summary").inputValue()).toBe(
    "Two drugs had not helped. / No response to two antidepressants.",
  );
}

async function handOver(page: Page): Promise<void> {
  await page.getByLabel("Message to the reviewer").fill("From the paper");
  await page.getByRole("button", { name: "Hand over" }).click();
  await part(page, "Waiting for review 1").getByRole("link", { name: trial }).waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "Curate" }).click();
  const waiting = part(page, "Waiting for review 1").getByRole("link", { name: trial });
  await waiting.waitFor();
  await look(page, "queue");
  await waiting.click();
  await page.getByText("waits for review").waitFor();
  await look(page, "review");
  await page.getByLabel("Message").fill("Agrees with the paper");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("was published by Rita").waitFor();
}

/** Somebody without an account finds the trial, its numbers, and its effect among the others. */
async function readInPublic(page: Page): Promise<void> {
  await page.goto(site.address);
  await page.getByLabel("By word").fill("Lindqvist");
  await page.keyboard.press("Enter");
  const found = page.getByRole("link", { name: trial }).first();
  await found.waitFor();
  await look(page, "found");
  await found.click();
  await page.getByRole("heading", { level: 1, name: trial }).waitFor();
  await page.getByRole("button", { name: /14\.2/ }).click();
  const source = page.getByRole("region", { name: "Where this number comes from" });
  await source.getByText("SD = SE × √n = 1.6 × √20 = 7.1554").waitFor();
  await look(page, "study");
  await page.goto(`${site.address}/analyse?drug=ketamine&outcome=severity&window=h24&measure=MD`);
  const plot = page.locator("svg[data-drawing]");
  await plot.getByText(trial).waitFor();
  await plot.getByText(/^−7\.7/).waitFor();
  await look(page, "forest");
}

/** Answers 401, 404 and 409 are what this journey is about; nothing else may go wrong. */
async function expectOnlyRefusals(visitor: Visit): Promise<void> {
  const faults = visitor.faults.filter((fault) => !/status of (?:401|404|409)/.test(fault));
  await expectNoFaults({ ...visitor, faults });
}
