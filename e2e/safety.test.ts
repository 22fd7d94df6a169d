import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { startSite } from "./site.ts";
import { expectNoFaults, scrollsSideways } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

describe("a clinician", () => {
  test("goes from a harm at a glance to its risk, its forest plot and back", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(site.address);
    await page.getByRole("navigation").getByRole("link", { name: "Safety" }).click();
    const matrix = page.getByRole("region", { name: "Harms of 100 people by route" }).first();
    await matrix
      .getByRole("link", { name: /^Dissociation: \d+ of 100 people, 95 % interval/ })
      .first()
      .click();
    await page.waitForURL(/harm=ae-dissociation#harm$/);
    await page.getByRole("heading", { level: 2, name: "Dissociation" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("told-harm");
    const risk = page.getByRole("figure").filter({ hasText: "risk against the comparator" });
    await risk.getByRole("img", { name: /^Risk of dissociation/ }).waitFor();
    const forest = page.getByRole("link", { name: /^Forest plot of Intranasal, repeated/ });
    const asked = new URL((await forest.getAttribute("href")) ?? "", site.address).searchParams;
    expect(asked.get("outcome")).toBe("ae-dissociation");
    expect(asked.get("comparatorClass")).toBe("inert-placebo");
    await forest.click();
    await page.getByRole("heading", { level: 1, name: "Ask the trials" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: "Dissociation" }).waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("is told what nobody counted, and that it is no zero", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/safety?harm=ae-misuse`);
    const row = page.getByRole("row", { name: /^Misuse/ });
    expect(await row.textContent()).toContain("not counted by any of them");
    await page.getByText(/^Misuse .* is counted in people by 0 of \d+ randomised trials/).waitFor();
    await page.getByText("That is no evidence that it does not happen.").last().waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("reads the same on a phone as cards", async () => {
    const visitor = await visit({ width: 390 });
    const { page } = visitor;
    await page.goto(`${site.address}/safety?by=drug`);
    const card = page.getByRole("listitem").filter({ hasText: "Nausea" }).first();
    expect(await card.textContent()).toMatch(/Esketamine, repeated doses\d+ of 100 \(.+\d+ of \d+/);
    expect(await scrollsSideways(page)).toBe(false);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe("a researcher", () => {
  test("narrows the question, and the address keeps it", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/safety`);
    await page.getByText("Dose", { exact: true }).click();
    await page.getByRole("heading", { name: "Harms by dose, in randomised trials" }).waitFor();
    await page.getByLabel("Condition").selectOption("depression");
    await page.getByLabel("Harm", { exact: true }).selectOption("sae-any");
    await page.waitForURL(/indication=depression&by=dose&harm=sae-any/);
    await page.reload();
    await page.getByRole("heading", { level: 2, name: "Any serious adverse event" }).waitFor();
    expect(await page.getByLabel("Condition").inputValue()).toBe("depression");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("goes from an arm in the table to the cell of its number", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/safety?harm=ae-nausea`);
    const figure = page.getByRole("figure").filter({ hasText: "people of 100, by route" });
    await figure.getByRole("tab", { name: "Table" }).click();
    const arms = page.getByRole("region", { name: "Arms that count nausea" });
    await arms.getByRole("link").first().click();
    await page.waitForURL(/\/studies\/.+#ae-nausea/);
    await page.getByRole("region", { name: "Where this number comes from" }).waitFor();
    await expectNoFaults(visitor);
    await visitor.context.close();
  });

  test("takes the harms as files", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${site.address}/safety?route=intranasal`);
    const figure = page.getByRole("figure").first();
    const download = async (name: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByText(name, { exact: true }).click(),
      ]);
      return readFile(await file.path(), "utf8");
    };
    expect(await download("CSV")).toMatch(/^harm,group,design_class,dosing,study/);
    expect(JSON.parse(await download("JSON"))).toHaveProperty("harms");
    expect(await download("Markdown")).toContain("## Not counted");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});
