import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import { parseMetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, scrollsSideways } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const trials = [
  { slab: "Aronson 1948", ai: 4, n1i: 123, ci: 11, n2i: 139 },
  { slab: "Ferguson & Simes 1949", ai: 6, n1i: 306, ci: 29, n2i: 303 },
  { slab: "Rosenthal 1960", ai: 3, n1i: 231, ci: 11, n2i: 220 },
  { slab: "Hart & Sutherland 1977", ai: 62, n1i: 13598, ci: 248, n2i: 12867 },
  { slab: "Frimodt-Moller 1973", ai: 33, n1i: 5069, ci: 47, n2i: 5808 },
  { slab: "Stein & Aronson 1953", ai: 180, n1i: 1541, ci: 372, n2i: 1451 },
];

/** "0.37 (95 % interval 0.21 to 0.65)" as the engine itself gives it. */
function expectedFigure(rows: object[], measure: string): string {
  const { transformed } = metaAnalysis(
    parseMetaAnalysisRequest({ measure, method: "REML", test: "knha", rows }),
  );
  const [estimate, low, high] = [transformed.estimate, transformed.ciLow, transformed.ciHigh].map(
    (value) => (value ?? Number.NaN).toFixed(2).replace("-", "−"),
  );
  return `${estimate} (95 % interval ${low} to ${high})`;
}

const sentence = (page: Page) => page.locator("#figure p[role=status]");
const rows = (page: Page) => page.getByLabel("Paste from a spreadsheet, or drop a CSV file here");

describe("a researcher with numbers of their own", () => {
  test("pools the example, takes a trial out by keyboard, finds all again after a reload", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    await page.getByRole("link", { name: "Pool your numbers" }).click();
    await page.getByText("There is no row to pool yet").waitFor();
    await page.getByRole("button", { name: "Try an example" }).click();
    await expect
      .poll(() => sentence(page).textContent())
      .toBe(`Over 6 trials, the risk ratio is ${expectedFigure(trials, "RR")}.`);

    await page.locator("svg.recharts-surface").waitFor();
    await page.getByRole("group", { name: "Points of the chart" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    const without = `Over 5 trials, the risk ratio is ${expectedFigure(
      trials.filter((_, index) => index !== 1),
      "RR",
    )}.`;
    await expect.poll(() => sentence(page).textContent()).toBe(without);

    const [script] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "R script" }).click(),
    ]);
    const text = await readFile(await script.path(), "utf8");
    expect(text).toContain("rma(yi, vi, data = dat");
    expect(text).toContain("Aronson 1948");
    expect(text).not.toContain("Ferguson");

    for (const name of ["PNG", "SVG", "CSV"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name, exact: true }).click(),
      ]);
      const bytes = await readFile(await file.path());
      if (name === "PNG") expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
      else expect(bytes.toString()).toContain(name === "SVG" ? "<svg" : "Aronson 1948");
    }
    // For people to look at; lies outside the repository's files.
    await page.screenshot({ path: ".cache/journeys/own.png", fullPage: true });

    await page.reload();
    await expect.poll(() => sentence(page).textContent()).toBe(without);
    await page.getByRole("tab", { name: "Table" }).click();
    await page.getByLabel("Ferguson & Simes 1949 is in").check();
    await expect.poll(() => sentence(page).textContent()).toMatch(/^Over 6 trials/);

    await page.getByRole("button", { name: "Clear" }).click();
    await page.getByText("There is no row to pool yet").waitFor();
    await page.reload();
    expect(await rows(page).inputValue()).toBe("");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("pastes semicolons and decimal commas, corrects a column, is told of a wrong cell", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/analyse/own`);
    await rows(page).fill(
      [
        "trial;m1i;sd1i;n1i;m2i;spread;n2i",
        "A;12,5;3,1;20;15,0;3,5;22",
        "B;10,1;2,9;35;13,3;3,2;33",
        "C;14,2;4,0;15;14,9;4,4;16",
        "D;9,7;−;50;13,0;2,8;49",
        "E;11,0;3,3;28;12,1;3,0;30",
      ].join("\n"),
    );
    await page.getByLabel("Measure").selectOption("MD");
    await page.getByText(/no column is yet: standard deviation, group 2 \(sd2i\)/).waitFor();
    await page.getByLabel("Column 6, spread: what it is").selectOption("sd2i");
    await page.getByText("row 4, sd1i: “−” is not a number").waitFor();
    const means = [
      [12.5, 3.1, 20, 15, 3.5, 22],
      [10.1, 2.9, 35, 13.3, 3.2, 33],
      [14.2, 4, 15, 14.9, 4.4, 16],
      [11, 3.3, 28, 12.1, 3, 30],
    ].map(([m1i, sd1i, n1i, m2i, sd2i, n2i]) => ({ m1i, sd1i, n1i, m2i, sd2i, n2i }));
    await expect
      .poll(() => sentence(page).textContent())
      .toBe(`Over 4 trials, the mean difference is ${expectedFigure(means, "MD")}.`);

    await page.reload();
    expect(await page.getByLabel("Column 6, spread: what it is").inputValue()).toBe("sd2i");
    await expect.poll(() => sentence(page).textContent()).toMatch(/^Over 4 trials/);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 320],
    ["dark", 390],
  ] as const)(
    "axe finds nothing in the %s theme at %i pixels, nothing scrolls sideways",
    async (theme, width) => {
      const visitor = await visit({ theme, width });
      const { page } = visitor;
      await page.goto(`${site.address}/analyse/own`);
      await page.getByRole("button", { name: "Try an example" }).click();
      await page.locator("svg.recharts-surface").waitFor();
      await sentence(page).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await expectNoFaults(visitor);
      await visitor.context.close();
    },
  );
});
