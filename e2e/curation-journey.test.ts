import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { session } from "#server/db/account-schema.ts";
import { field, part, paste, said, saved, scores, state } from "./draft-form.ts";
import { startProgram } from "./program.ts";
import { axeFindings, expectNoFaults, scrollsSideways, type Visit } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startProgram);

const password = "correct horse battery";
const sample = (path: string): string =>
  fileURLToPath(new URL(`../server/sources/${path}`, import.meta.url));

test("a trial comes from a paper to the forest plot, with every hand it passes through", async () => {
  const ada = await visit();
  await signUp(ada.page, site.adminLink, "Ada", "ada@example.org");
  await look(ada.page, "first-admin");
  const [ben, rita] = [await visit(), await visit()];
  await signUp(ben.page, await invite(ada.page, "ben@example.org", "curator"), "Ben");
  await signUp(rita.page, await invite(ada.page, "rita@example.org", "reviewer"), "Rita");

  ben.page.setDefaultTimeout(6000);
  await begin(ben.page);
  await describeTrial(ben.page);
  try { await enterNumbers(ben.page);} catch (e) { await ben.page.screenshot({path: "/tmp/fail.png"}); throw e; }
  console.log("entered");
  for (const person of [ada, ben, rita]) await expectOnlyRefusals(person);
});

async function signUp(page: Page, link: string, name: string, email?: string): Promise<void> {
  await page.goto(link);
  if (email !== undefined) await page.getByLabel("Email").fill(email);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.getByText(`${name}, ${email ?? `${name.toLowerCase()}@example.org`}`).waitFor();
}

/** The link that the admin hands over. */
async function invite(page: Page, email: string, role: string): Promise<string> {
  const form = page.getByRole("form", { name: "Invite" });
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Role").selectOption(role);
  await form.getByRole("button", { name: "Make an invitation" }).click();
  const shown = page.getByRole("status").filter({ hasText: `${email} makes an account` });
  return (await shown.locator("code").textContent()) ?? "";
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "Curate" }).click();
  await page.getByLabel("First author").fill("Lindqvist A");
  await page.getByLabel("Year").fill("2026");
  await page.getByRole("button", { name: "Begin a draft" }).click();
  await part(page, "Study").waitFor();
}

async function describeTrial(page: Page): Promise<void> {
  await field(page, "Study", "Title").fill("Ketamine or saline in depression, a randomised trial");
  await field(page, "Study", "Short name").fill("Lindqvist 2026");
  await choose(part(page, "Study"), {
    Type: "Parallel randomised trial",
    Randomised: "Yes",
    Blinding: "Double-blind",
    Dosing: "Single dose",
  });

  await page.getByRole("button", { name: "Add a report" }).click();
  const report = page.getByRole("article", { name: "paper", exact: true });
  await report.getByLabel("Citation").fill("Lindqvist A. Ketamine or saline. J Trials 2026.");
  await report.getByLabel("DOI", { exact: true }).fill("10.5555/lindqvist.2026");

  await choose(part(page, "Population"), {
    Indication: "Treatment-resistant depression",
    "Age group": "Adults",
  });
  await field(page, "Population", "Randomised").fill("40");

  const arm = async (drug: string, id: string, fields: Readonly<Record<string, string>>) => {
    await page.getByLabel("Kind of the new arm").selectOption({ label: drug });
    await page.getByRole("button", { name: "Add an arm" }).click();
    const card = page.getByRole("article", { name: id, exact: true });
    await card.getByLabel("Label").fill(drug);
    await card.getByLabel("Comparison group").fill("main");
    await card.getByLabel("Randomised", { exact: true }).fill("20");
    await choose(card, { Route: "Intravenous", ...fields });
    return card;
  };
  const ketamine = await arm("Ketamine", "ket", { Role: "Intervention", "Dose band": "Usual" });
  await ketamine.getByLabel("Dose", { exact: true }).fill("0.5");
  await choose(ketamine, { "Unit of the dose": "mg/kg" });
  await arm("Saline", "pbo", { Role: "Comparator", "Comparator class": "inert-placebo" });
}

async function enterNumbers(page: Page): Promise<void> {
  const results = part(page, "Results");
  const cell = (words: string) => scores(page).filter({ hasText: words });
  const details = results.getByRole("complementary", { name: /^Details of/ });

  // Counts, pasted as a block from a table.
  await addRow(page, { Outcome: "Response", Scale: "MADRS" });
  await cell("empty").first().and(page.locator(":focus")).waitFor();
  await paste(page, "13/20 (65 %)\t5/20 (25 %)");
  await results.getByRole("button", { name: "Put in 2 of 2" }).click();
  await cell("13/20 (65 %)").and(page.locator(":focus")).waitFor();
  await details.getByLabel("Report", { exact: true }).selectOption("paper");
  await choose(details, { Basis: "reported" });
  await details.getByLabel("Locator", { exact: true }).fill("Table 2");
  await details.getByRole("button", { name: "Use for all cells without a source" }).click();
  await said(results, "Source given to 1 cells");

  // Scores with a standard error, typed; the calculator makes it an SD.
  await addRow(page, { Outcome: "Depression severity", Scale: "MADRS" });
  for (const [typed, printed] of [
    ["14.2 (SE 1.6), n = 20", "14.2"],
    ["21.9 (SE 1.7), n = 20", "21.9"],
  ] as const) {
    await cell("empty").first().focus();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    const taken = cell(printed);
    await taken.focus();
    await page.keyboard.press("Control+d");
    await said(results, "Source copied from above: Table 2");
    await details.getByRole("button", { name: "Put it in as derived" }).click();
    await taken.filter({ hasText: "derived" }).waitFor();
  }
  await look(page, "numbers");
}

async function addRow(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await part(page, "Results").getByRole("button", { name: "Add a row" }).click();
  const row = page.getByRole("dialog", { name: "New row" });
  await choose(row, fields);
  await row.getByLabel("Since the first dose").fill("24");
  await row.getByRole("button", { name: "Add", exact: true }).click();
}

async function choose(of: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, label] of Object.entries(fields))
    await of.getByLabel(name, { exact: true }).selectOption(label);
}

/** What everybody sees who comes by here: light and dark, at a desk and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  for (const [colorScheme, width] of [
    ["dark", 1280],
    ["dark", 390],
    ["light", 390],
    ["light", 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    // For people to look at; lies outside the repository's files.
    await page.screenshot({ path: `.cache/journeys/${name}-${colorScheme}-${width}.png` });
  }
}

/** Failures of requests are what this journey is about; nothing else may go wrong. */
async function expectOnlyRefusals(visitor: Visit): Promise<void> {
  const faults = visitor.faults.filter((fault) => !/status of (?:401|404|409)/.test(fault));
  await expectNoFaults({ ...visitor, faults });
  await visitor.context.close();
}
