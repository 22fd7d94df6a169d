import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

describe("a reader who has read a sentence elsewhere", () => {
  test("finds it by topic and verdict, and goes from its number to the forest plot", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    await page.getByRole("navigation", { name: "Main" }).getByText("Claims").click();
    await page.getByText("71 claims", { exact: true }).waitFor();

    await page.getByRole("checkbox", { name: /^Safety/ }).check();
    await page.getByText("11 of 71 claims").waitFor();
    const claim = page.getByRole("article", { name: /raises blood pressure and heart rate/ });
    const verdict = await claim.locator("p").first().innerText();
    await page
      .getByRole("checkbox", { name: new RegExp(`^${verdict.split("\n")[0]?.trim()}`) })
      .check();
    expect(new URL(page.url()).search).toMatch(/^\?topic=safety&verdict=/);
    expect(await claim.count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);

    const number = claim.getByRole("listitem").filter({ hasText: "risk ratio" }).last();
    const [, estimate = ""] =
      /risk ratio (\S+ \(\S+ to \S+\))/.exec(await number.innerText()) ?? [];
    await number.getByRole("link", { name: /^Forest plot/ }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/analyse");
    expect(new URL(page.url()).search).toContain("outcome=ae-blood-pressure-increased");
    const [middle = "none"] = estimate.split(" ");
    await page.getByText(middle).first().waitFor();

    await page.goBack();
    await claim.waitFor();
    expect(await page.getByRole("checkbox", { name: /^Safety/ }).isChecked()).toBe(true);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("opens a claim by its own link, with conditions, studies and sources", async () => {
    const visitor = await visit({ width: 390, theme: "dark" });
    const { page } = visitor;
    await page.goto(`${site.address}/claims#works-in-trd`, { waitUntil: "networkidle" });
    const claim = page.locator("#works-in-trd");
    await claim.getByText("at least 2 trials").first().waitFor();
    const box = await claim.boundingBox();
    expect(box?.y ?? Number.NaN).toBeLessThan(400);
    expect(await claim.getByRole("link", { name: /TRANSFORM-2|Popova/ }).count()).toBeGreaterThan(
      0,
    );
    await claim.getByRole("link", { name: /Fava 2018/ }).waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("takes away what is shown", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/claims?topic=dose`, { waitUntil: "networkidle" });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\n");
    expect(lines[0]).toContain("claim,topic,sentence,verdict");
    expect(new Set(lines.slice(1).map((line) => line.split(",")[1]))).toEqual(new Set(["dose"]));
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("is told when topic and verdict have nothing in common, and what is not understood", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/claims?topic=access&verdict=contradicted&colour=red`);
    await page.getByText("No claim has this topic and this verdict together.").waitFor();
    await page.getByText("colour").waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});
