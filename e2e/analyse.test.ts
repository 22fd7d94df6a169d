import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, scrollsSideways } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const question = "/analyse?drug=esketamine&route=intranasal&outcome=response&window=d28";
const drawing = (page: Page) => page.locator("svg[data-drawing]");
const points = (page: Page) => page.getByRole("group", { name: "Points of the chart" });
const title = (page: Page) => page.locator("figure h3").first();

describe("a researcher with a question", () => {
  test("finds one asked already, changes it where it stands and takes the change back", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    await page.getByRole("link", { name: "Analyse", exact: true }).click();
    await drawing(page).waitFor();
    await expect.poll(() => title(page).textContent()).toMatch(/^Response at 24 hours: odds ratio/);

    await page.getByLabel("Outcome", { exact: true }).selectOption({ label: "Relapse" });
    await page.getByLabel("Drug", { exact: true }).selectOption({ label: "esketamine" });
    await page.getByLabel("Route", { exact: true }).selectOption({ label: "intranasal" });
    await expect.poll(() => title(page).textContent()).toMatch(/^Relapse over the whole phase: /);
    expect(new URL(page.url()).search).toBe(
      "?drug=esketamine&route=intranasal&comparatorClass=inert-placebo&comparatorClass=active-placebo&outcome=relapse",
    );

    await page.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(() => page.getByLabel("Route", { exact: true }).inputValue())
      .toBe("route=intravenous");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("takes a trial out by keyboard; it stays where it is, and the address says so", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}${question}`);
    await drawing(page).waitFor();
    const before = await title(page).textContent();
    const trials = await page.locator("svg[data-drawing] rect[rx]").count();
    await points(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.locator("svg[data-drawing] [data-out]").waitFor();
    expect(await page.locator("svg[data-drawing] rect[rx]").count()).toBe(trials);
    expect(await title(page).textContent()).not.toBe(before);
    expect(page.url()).toMatch(/exclude=[a-z0-9-]+$/);
    expect(await axeFindings(page)).toEqual([]);

    await page.reload();
    await page.getByRole("button", { name: /^Taken out .*: put it back$/ }).click();
    await expect.poll(() => title(page).textContent()).toBe(before);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("comes from a number to its cell and its source in three steps, by keys alone", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}${question}`);
    await drawing(page).waitFor();
    await points(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const number = page.getByRole("dialog").getByRole("link", { name: / of \d+ people$/ });
    await number.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/studies\/[^#]+#.+/);
    await page.getByRole("region", { name: "Where this number comes from" }).waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("takes the figure along as a picture", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}${question}`);
    await drawing(page).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "SVG", exact: true }).first().click(),
    ]);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain("Pooled: ");
    expect(text).toContain("prediction interval");
    // Every mark carries its colour with it: outside the page no style sheet reaches it.
    expect(text).toContain("rgb(");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe.each([
  { width: 390, theme: "light" },
  { width: 320, theme: "dark" },
] as const)("on a phone of $width px, $theme", ({ width, theme }) => {
  test("everything fits, and axe finds nothing in any part of the answer", async () => {
    const visitor = await visit({ width, theme });
    const { page } = visitor;
    await page.goto(`${site.address}${question}`);
    await drawing(page).waitFor();
    for (const part of await page.getByLabel("Parts of the answer").getByRole("tab").all()) {
      await part.click();
      await page.waitForLoadState("networkidle");
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeFindings(page)).toEqual([]);
    }
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});
