import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { startSite } from "./site.ts";
import { expectNoFaults } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

describe("a researcher", () => {
  test("goes from the matrix to filtered studies and sees chart and table follow", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    const matrix = page.getByRole("table").first();
    const cell = matrix.getByRole("link", { name: /^Treatment-resistant depression, Intranasal:/ });
    const studies = /(\d+) studies/.exec((await cell.textContent()) ?? "")?.[1];
    const wanted = new RegExp(`^${studies} studies`);
    await cell.click();
    await page.waitForURL(/\/studies\?/);
    expect(page.url()).toContain("route=intranasal");
    expect(page.url()).toContain("indication=treatment-resistant-depression");
    const found = page.getByRole("status").filter({ hasText: "studies," });
    await expect.poll(() => found.textContent()).toMatch(wanted);

    await page
      .getByLabel("Filters")
      .getByLabel(/^Inert placebo/)
      .check();
    await expect.poll(() => found.textContent()).not.toMatch(wanted);
    expect(page.url()).toContain("comparatorClass=inert-placebo");
    const filtered = await found.textContent();

    await page.reload();
    await expect.poll(() => found.textContent()).toBe(filtered);
    await page.getByRole("button", { name: /^Remove .*Inert placebo/ }).click();
    await expect.poll(() => found.textContent()).toMatch(wanted);
    await page.goBack();
    await expect.poll(() => found.textContent()).toBe(filtered);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("meets an empty result and is told which filter to drop", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/studies?route=sublingual&indication=ptsd&randomised=true`);
    await page.getByText("No study matches all of these filters").waitFor();
    await page.getByRole("button", { name: /^Remove “Route”/ }).click();
    await page.getByRole("table").first().waitFor();
    expect(page.url()).not.toContain("route=");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("keeps a mistyped word in the address and is told about it", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/studies?rout=oral&drug=ketamine`);
    await page.getByText(/“rout”/).waitFor();
    await page.getByRole("table").first().waitFor();
    expect(page.url()).toContain("rout=oral");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("takes the numbers of what is shown as CSV and the figure as SVG and PNG", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/studies?route=oral`);
    await page.locator("svg.recharts-surface").first().waitFor();
    const figure = page.getByRole("figure").first();
    const download = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByText(name, { exact: true }).click(),
      ]);
      return readFile(await file.path());
    };
    expect((await download("CSV")).toString()).toMatch(/^study,name,year,/);
    expect((await download("SVG")).toString()).toContain("<svg");
    expect([...(await download("PNG")).subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("moves through the table by keyboard and opens a study", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/studies?text=domany`);
    const links = page.locator("[data-row-link]");
    await expect.poll(() => links.count()).toBeGreaterThan(1);
    await links.first().focus();
    await page.keyboard.press("ArrowDown");
    const second = await links.nth(1).textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: second ?? "" }).waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe("a clinician", () => {
  test("goes from a number to the place it was read in", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/studies/lapidus-2014`);
    await page.getByRole("button", { name: /8 of 18/ }).click();
    const source = page.getByRole("region", { name: "Where this number comes from" });
    await expect.poll(() => source.textContent()).toContain("Abstract, Results");
    const link = source.getByRole("link", { name: "open the source" });
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/doi\.org\//);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("follows the permanent address of a cell", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/studies/lapidus-2014#response-madrs-24-pbo`);
    await page.getByRole("region", { name: "Where this number comes from" }).waitFor();
    const open = page.getByRole("button", { expanded: true }).filter({ hasText: "1 of 18" });
    await expect.poll(() => open.count()).toBe(1);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("sees unverified numbers marked as such", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/studies/zarate-2006`);
    await page.getByText("unverified").first().waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("asks for rates at another time and by condition", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    await page.getByText(/Response at 24 hours in trial arms, by route/).waitFor();
    await page.getByText("Condition", { exact: true }).last().click();
    await page.getByText(/Response at 24 hours in trial arms, by condition/).waitFor();
    await page
      .getByText(/not effects; routes were not compared/)
      .first()
      .waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe("anyone", () => {
  test.each(["/studies/nobody-1999", "/nowhere"])("at %s is offered a search", async (path) => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}${path}`);
    await page.getByRole("heading", { name: /not found/i }).waitFor();
    await page.getByLabel("Search the studies").fill("popova");
    await page.keyboard.press("Enter");
    await page
      .getByRole("link", { name: /Popova 2019/ })
      .first()
      .waitFor();
    // The browser itself logs the 404 of an unknown study; nothing else may go wrong.
    expect(visitor.faults.filter((fault) => !fault.includes("404"))).toEqual([]);
    await visitor.context.close();
  });

  test("is told when the server is down, and the page comes back by itself", async () => {
    const own = await startSite();
    const port = Number(new URL(own.address).port);
    const { page, context } = await visit();
    await page.goto(own.address);
    await page.getByText("numbers with a source").waitFor();
    await own.stop();
    await page.getByRole("link", { name: "Studies" }).first().click();
    await page
      .getByText(/server did not answer/i)
      .first()
      .waitFor();
    const again = await startSite(port);
    await page.getByRole("table").first().waitFor({ timeout: 40_000 });
    expect(await page.getByText(/server did not answer/i).count()).toBe(0);
    await context.close();
    await again.stop();
  });

  test("chooses a theme that stays", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const toggle = page.getByRole("banner").getByRole("button").last();
    for (let click = 0; click < 3 && (await background()) === light; click += 1)
      await toggle.click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background()).toBe(dark);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});
