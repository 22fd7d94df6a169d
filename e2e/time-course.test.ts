import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { startSite } from "./site.ts";
import { expectNoFaults } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

describe("a researcher", () => {
  test("goes by keyboard from a trial's line to the cell of its number", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/time-course?route=intravenous&outcome=response`);
    const chart = page.getByRole("group", { name: "Points of the chart" }).first();
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    const name = await dialog.getByRole("heading").textContent();
    await dialog.getByRole("link").first().click();
    await page.waitForURL(/\/studies\/.+#.+/);
    await page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
    await page.getByRole("region", { name: "Where this number comes from" }).waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("follows a window to its forest plot and finds who came and went in the table", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/time-course?route=intravenous&outcome=response`);
    await page.getByRole("tab", { name: "Table" }).first().click();
    await page.getByText("Not in the window before").first().waitFor();
    const link = page.getByRole("link", { name: "forest plot" }).first();
    expect(await link.getAttribute("href")).toMatch(/^\/analyse\?.*outcome=response&window=/);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("changes the question, reads the rates and keeps both in the address", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/time-course`);
    await page.getByLabel("Outcome").selectOption("remission");
    await page.getByText("Rates of both sides", { exact: true }).click();
    await page
      .getByRole("heading", { name: /Remission over time, .*rates on both sides/ })
      .first()
      .waitFor();
    await page.getByLabel("Same trials in every window").check();
    await page.waitForURL(/outcome=remission&trials=same&reading=rates/);
    await page.reload();
    expect(await page.getByLabel("Same trials in every window").isChecked()).toBe(true);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("is told that a measure does not fit and goes on without it", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/time-course?outcome=response&measure=SMD`);
    await page.getByRole("button", { name: "Ask without what is not understood" }).click();
    await page
      .getByRole("heading", { name: /^Response over time/ })
      .first()
      .waitFor();
    expect(page.url()).not.toContain("measure=");
    // The browser itself logs the refusal; nothing else may go wrong.
    expect(visitor.faults.filter((fault) => !fault.includes("400"))).toEqual([]);
    await visitor.context.close();
  });

  test("takes the figure as CSV, JSON, SVG and PNG", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/time-course?route=intravenous`);
    const figure = page.getByRole("figure").first();
    await figure.locator("svg[data-drawing]").waitFor();
    const download = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByText(name, { exact: true }).click(),
      ]);
      return readFile(await file.path());
    };
    expect((await download("SVG")).toString()).toContain("Intravenous");
    expect([...(await download("PNG")).subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    expect((await download("CSV")).toString()).toContain("intravenous");
    expect(JSON.parse((await download("JSON")).toString())).toHaveProperty("groups");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe("a clinician", () => {
  test("goes from the overview to how long an effect was seen, and to the place it was read in", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    await page.getByRole("link", { name: "Other outcomes, routes and repeated doses" }).click();
    const onset = page.getByRole("region", { name: "Onset, drug against comparator" });
    await onset.getByRole("row").nth(1).waitFor();
    const cells = onset.getByRole("row").nth(1).getByRole("link");
    expect(await cells.first().getAttribute("href")).toMatch(/^\/studies\//);
    expect(await cells.last().getAttribute("href")).toMatch(/^https?:/);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});
