import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { field, part } from "./draft-form.ts";
import { look } from "./look.ts";

/** A registry's record: one value mended, one refused, the others taken as they are. */
export async function importRecord(page: Page): Promise<void> {
  await chooseFile(page, "clinicaltrials-gov/NCT00763412.json");
  await page.getByRole("button", { name: "Accept all of NCT00763412" }).click();
  await page.getByRole("button", { name: "Look at 43 suggestions" }).click();
  await page.getByRole("button", { name: "Reject: Population: Age group" }).click();
  await page.getByRole("button", { name: "Edit: Short name" }).click();
  await page.getByLabel("Value", { exact: true }).fill("Repaglinide 2017");
  await page.getByRole("button", { name: "Accept as edited" }).click();
  await page.getByText("42 of 43 suggestions accepted, 1 rejected").waitFor();
  await look(page, "record-previewed");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("A draft was made").getByRole("link").click();
  await part(page, "Study").waitFor();
  expect(await field(page, "Study", "Short name").inputValue()).toBe("Repaglinide 2017");
  expect(await field(page, "Study", "Title").inputValue()).toMatch(/^Pilot and Feasibility Study/);
  expect(await field(page, "Population", "Age group").inputValue()).toBe("");
}

/** A table in the Metapsy standard: looked at, tried, then brought into a draft a study. */
export async function importTable(page: Page): Promise<void> {
  await chooseFile(page, "metapsy-csv/fixture/sypres-ptsd-mdma.csv");
  await page.getByText("4 studies. 4 to create, 0 matched, 0 refused").waitFor();
  await page.getByRole("button", { name: "Accept all that is new" }).click();
  await page.getByRole("button", { name: "Dry run" }).click();
  await expect.poll(() => page.getByText("Would be created.").count()).toBe(4);
  await look(page, "table-tried");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect.poll(() => page.getByText("A draft was made").count()).toBe(4);
}

async function chooseFile(page: Page, sample: string): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "Curate" }).click();
  await page.getByRole("link", { name: "import records" }).click();
  const path = fileURLToPath(new URL(`../server/sources/${sample}`, import.meta.url));
  await page.getByTestId("files").setInputFiles(path);
}
