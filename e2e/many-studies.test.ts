import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, scrollsSideways } from "./visit.ts";
import { withSite } from "./with-site.ts";

const count = 240;
const studies = Array.from({ length: count }, (_, position) =>
  sampleStudy({
    key: `trial-${position}`,
    short: `Trial ${position}`,
    results: [
      sampleCount("ket", 5 + (position % 11), 20),
      sampleCount("pbo", 2 + (position % 7), 20),
    ],
  }),
);

const { site, visit } = withSite(() => startSite(0, studies));

const points = (page: Page) => page.getByRole("group", { name: "Points of the chart" });
const boxes = (page: Page) => page.locator("svg[data-drawing] rect[rx]");

async function openPlot(page: Page): Promise<void> {
  await page.goto(`${site.address}/analyse?outcome=response&window=h24`);
  await boxes(page).first().waitFor();
}

describe.each([1280, 390])("a forest plot of very many studies at %i px", (width) => {
  test("draws the rows in sight; keys reach the last, which Space takes out where it stands", async () => {
    const visitor = await visit({ width });
    const { page } = visitor;
    await openPlot(page);
    expect(await boxes(page).count()).toBeLessThan(count / 2);
    await page.getByText(`Pooled: ${count} trials`).first().waitFor();

    await points(page).focus();
    await page.keyboard.press("End");
    await expect
      .poll(() => points(page).getByRole("status").textContent())
      .toContain(`; ${count} of ${count}`);
    await page.keyboard.press("Space");
    await page
      .getByText(`Pooled: ${count - 1} trials`)
      .first()
      .waitFor();
    await page.locator("svg [data-out]").waitFor();
    await expect
      .poll(() => points(page).getByRole("status").textContent())
      .toMatch(/taken out; .*; 240 of 240$/);
    expect(await points(page).evaluate((drawing) => drawing === document.activeElement)).toBe(true);

    await page.keyboard.press("Home");
    await page.keyboard.press("PageDown");
    const place = await points(page).getByRole("status").textContent();
    expect(Number(/(\d+) of 240$/.exec(place ?? "")?.[1])).toBeGreaterThan(3);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe("what leaves the page", () => {
  test("the picture and the paper hold every row", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await openPlot(page);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "SVG", exact: true }).first().click(),
    ]);
    const text = await readFile(await file.path(), "utf8");
    for (const { short } of studies) expect(text).toContain(`>${short}<`);
    expect(text).toContain("prediction interval");

    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await boxes(page).count()).toBe(count);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => boxes(page).count()).toBeLessThan(count / 2);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe("the table of very many studies", () => {
  test("counts its rows, keeps the one that has the focus and the pooled lines in sight", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await openPlot(page);
    await page.getByRole("tab", { name: "Table" }).first().click();
    const table = page.getByRole("region", { name: "Studies and their effects" });
    await table.locator("tbody [aria-rowindex='2']").waitFor();
    // Every study, the head, the pooled effect and the prediction interval.
    expect(await table.locator("table").getAttribute("aria-rowcount")).toBe(String(count + 3));
    const box = table.getByRole("checkbox").nth(1);
    const name = await box.getAttribute("aria-label");
    await box.focus();
    await table.evaluate((region) => region.scrollTo(0, region.scrollHeight));
    await table.locator(`tbody [aria-rowindex='${count + 1}']`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      name,
    );
    expect(await table.locator("tbody tr").count()).toBeLessThan(count / 2);
    expect(await table.getByText(`Pooled: ${count} trials`).isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});
