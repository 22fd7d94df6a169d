import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, scrollsSideways } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const table = (page: Page) => page.getByRole("region", { name: "Options side by side" });
const column = (page: Page, place: number) => page.getByRole("group", { name: `Column ${place}` });

/** Sheets of paper the page as it stands would take. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page[^s]/g)].length;
}

describe("a clinician with someone in front of them", () => {
  test("chooses options, changes a baseline, shares the address, prints one sheet", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await table(page).getByRole("columnheader", { name: /^ECT/ }).waitFor();
    await page.getByText("Not medical advice.").first().waitFor();

    // Options: saline instead of midazolam for the drip, a day after the first dose.
    await column(page, 1).getByLabel("Compared with").selectOption({
      value: "ketamine~intravenous~inert-placebo",
    });
    await table(page)
      .getByRole("columnheader", { name: /against .*saline \(inert placebo\)/ })
      .waitFor();
    await page.getByLabel("Benefits rated at").selectOption({ label: "24 hours" });
    await table(page).getByText("Response at 24 hours").waitFor();
    await column(page, 3).getByRole("button", { name: "Take this column away" }).click();
    await expect.poll(() => table(page).getByRole("columnheader").count()).toBe(2);

    // Baseline: the effect of the trials at a number of one's own.
    const cell = table(page).getByRole("row").nth(2).getByRole("cell").first();
    const before = await cell.locator("p strong").first().textContent();
    await cell.getByText("Change the baseline").click();
    await cell.getByLabel("Any number of 100").fill("40");
    await cell.getByRole("button", { name: "Apply" }).click();
    await cell.getByText("as you chose").first().waitFor();
    expect(await cell.locator("p strong").first().textContent()).not.toBe(before);
    expect(page.url()).toContain("baseline=ketamine~intravenous~inert-placebo~response~40");

    // The address is the comparison.
    const said = await table(page).locator("td > div p").allTextContents();
    await page.reload();
    await table(page).getByText("as you chose").first().waitFor();
    expect(await table(page).locator("td > div p").allTextContents()).toEqual(said);

    expect(await sheetsOf(page)).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await column(page, 1).isVisible()).toBe(false);
    expect(await page.getByText("Not medical advice.").first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    // For people to look at; lies outside the repository's files.
    await page.screenshot({ path: ".cache/journeys/compare.png", fullPage: true });
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("finds drip, spray and ECT on one sheet, each number leading to its forest plot", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/compare`);
    await table(page).waitFor();
    expect(await sheetsOf(page)).toBe(1);
    const trials = table(page)
      .getByRole("link", { name: /^6 trials, / })
      .first();
    const count = ((await trials.textContent()) ?? "").split(",")[0] ?? "";
    await trials.click();
    await page.getByRole("heading", { name: "Ask the trials" }).waitFor();
    await page.getByText(count.replace("trials", "randomised trials")).first().waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("reads more at the detailed level and takes the numbers away", async () => {
    const visitor = await visit({ theme: "dark" });
    const { page } = visitor;
    await page.goto(`${site.address}/compare`);
    await table(page).waitFor();
    expect(await table(page).getByText("Odds ratio").count()).toBe(0);
    await page.getByLabel("Detailed").check();
    await table(page)
      .getByText(/^Odds ratio \d/)
      .first()
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain("esketamine~intranasal~inert-placebo");
    expect(text.split("\n").length).toBeGreaterThan(30);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test.each([
    [1280, "light", ""],
    [1280, "dark", "?detail=detailed"],
    [390, "light", ""],
    [320, "dark", "?window=h24"],
  ] as const)("axe finds nothing at %i px, %s%s", async (width, theme, search) => {
    const visitor = await visit({ width, theme });
    const { page } = visitor;
    await page.goto(`${site.address}/compare${search}`);
    await table(page).waitFor();
    await table(page).getByText("Change the baseline").first().click();
    await table(page).locator("summary", { hasText: "certainty" }).first().click();
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("a mistyped option is named, and can be left out", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/compare?option=ketamine~by-post~none&window=h24`);
    await page.getByRole("alert").getByText("comparator-class").first().waitFor();
    await page.getByRole("button", { name: "Ask without what is not understood" }).click();
    await table(page).getByRole("columnheader", { name: /^ECT/ }).waitFor();
    expect(page.url()).not.toContain("by-post");
    await visitor.context.close();
  });
});
