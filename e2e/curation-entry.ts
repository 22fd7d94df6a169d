import type { Locator, Page } from "playwright-core";
import { choose, field, part, paste, said, scores } from "./draft-form.ts";
import { look } from "./look.ts";

/** What the made-up trial of the curators' journey is called. */
export const trial = "Lindqvist 2026";

/** Begins the draft and fills in everything but the numbers. */
export async function describeTrial(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "Curate" }).click();
  await page.getByLabel("First author").fill("Lindqvist A");
  await page.getByLabel("Year").fill("2026");
  await page.getByRole("button", { name: "Begin a draft" }).click();
  await field(page, "Study", "Title").fill("Ketamine or saline in depression, a randomised trial");
  await field(page, "Study", "Short name").fill(trial);
  await choose(part(page, "Study"), {
    Type: "parallel-rct",
    Randomised: "true",
    Blinding: "double-blind",
    Dosing: "single",
  });

  await page.getByRole("button", { name: "Add a report" }).click();
  const report = page.getByRole("article", { name: "paper", exact: true });
  await report.getByLabel("Citation").fill("Lindqvist A. Ketamine or saline. J Trials 2026.");
  await report.getByLabel("DOI", { exact: true }).fill("10.5555/lindqvist.2026");

  const population = { Indication: "treatment-resistant-depression", "Age group": "adults" };
  await choose(part(page, "Population"), population);
  await field(page, "Population", "Randomised").fill("40");

  const ketamine = await addArm(page, "Ketamine", "ket");
  await choose(ketamine, { Role: "intervention", "Dose band": "usual" });
  await ketamine.getByLabel("Dose", { exact: true }).fill("0.5");
  await choose(ketamine, { "Unit of the dose": "mg/kg" });
  const saline = await addArm(page, "Saline", "pbo");
  await choose(saline, { Role: "comparator", "Comparator class": "inert-placebo" });
}

async function addArm(page: Page, drug: string, id: string): Promise<Locator> {
  await page.getByLabel("Kind of the new arm").selectOption({ label: drug });
  await page.getByRole("button", { name: "Add an arm" }).click();
  const arm = page.getByRole("article", { name: id, exact: true });
  await arm.getByLabel("Label").fill(drug);
  await arm.getByLabel("Comparison group").fill("main");
  await arm.getByLabel("Randomised", { exact: true }).fill("20");
  await choose(arm, { Route: "intravenous" });
  return arm;
}

/** Two rows of the grid: counts pasted from a table, scores typed with their standard errors. */
export async function enterNumbers(page: Page): Promise<void> {
  const results = part(page, "Results");
  const cell = (words: string) => scores(page).filter({ hasText: words });
  const details = results.getByRole("complementary", { name: /^Details of/ });

  await addRow(page, { Outcome: "response", Scale: "madrs" });
  await cell("empty").first().and(page.locator(":focus")).waitFor();
  await paste(page, "13/20 (65 %)\t5/20 (25 %)");
  await results.getByRole("button", { name: "Put in 2 of 2" }).click();
  await cell("13/20 (65 %)").and(page.locator(":focus")).waitFor();
  await choose(details, { Report: "paper", Basis: "reported" });
  await details.getByLabel("Locator", { exact: true }).fill("Table 2");
  await details.getByRole("button", { name: "Use for all cells without a source" }).click();
  await said(results, "Source given to 1 cell");

  await addRow(page, { Outcome: "severity", Scale: "madrs" });
  for (const [typed, read] of [
    ["14.2 (SE 1.6), n = 20", "14.2"],
    ["21.9 (SE 1.7), n = 20", "21.9"],
  ] as const) {
    await cell("empty").first().focus();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await cell(read).focus();
    await page.keyboard.press("Control+d");
    await said(results, "Source copied from above: Table 2");
    await details.getByText("SD = SE × √n").waitFor();
    await details.getByRole("button", { name: "Put it in as derived" }).click();
    await cell(read).filter({ hasText: "derived" }).waitFor();
  }
  await look(page, "numbers");
}

/** A row of the grid for what was measured a day after the first dose. */
export async function addRow(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await part(page, "Results").getByRole("button", { name: "Add a row" }).click();
  const row = page.getByRole("dialog", { name: "New row" });
  await choose(row, fields);
  await row.getByLabel("Since the first dose").fill("24");
  await row.getByRole("button", { name: "Add", exact: true }).click();
}
