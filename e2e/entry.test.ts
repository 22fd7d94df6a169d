import { describe, expect, test } from "vitest";
import { createAccount } from "#server/curation/accounts/write.ts";
import { part, paste, said, scores } from "./draft-form.ts";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, scrollsSideways, type Visit } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const password = "correct horse battery";

/** Somebody with a draft of a published study before them. */
async function withDraft(name: string, key: string, width = 1280): Promise<Visit> {
  const email = `${name.toLowerCase()}@example.org`;
  await createAccount(site.db, { email, name, role: "curator", password });
  const visitor = await visit({ width });
  const { page } = visitor;
  await page.goto(`${site.address}/curate/${key}`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).last().click();
  await page.getByRole("button", { name: "Begin from the published version" }).click();
  await part(page, "Results").waitFor();
  return visitor;
}

/** A study that is not begun yet answers 404 first; nothing else may go wrong. */
async function expectNothingElse(visitor: Visit): Promise<void> {
  const faults = visitor.faults.filter((fault) => !/status of (?:401|404)/.test(fault));
  await expectNoFaults({ ...visitor, faults });
  await visitor.context.close();
}

describe("the grid of results", () => {
  test("takes what papers print, asks when unsure, works out an SD and copies sources, by keyboard", async () => {
    const dora = await withDraft("Dora", "lii-2023");
    const { page } = dora;
    const results = part(page, "Results");
    const cell = scores(page).filter({ hasText: "25.1 (SD 8.3), n = 20" });
    const place = await cell.getAttribute("id");
    const same = page.locator(`#${place}`);
    await same.focus();

    await page.keyboard.type("12.3 (4.5)");
    await page.getByText("4.5: SD or SE?").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await said(results, "mean 12.3, SD 4.5 put in");
    expect(await same.textContent()).toContain("12.3 (SD 4.5), n = 20");

    await page.keyboard.press("Control+d");
    await said(results, "Source copied from above");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => same.textContent()).toContain("25.1 (SD 8.3), n = 20");

    await same.focus();
    await page.keyboard.type("median 12 (IQR 8–15)");
    await page.keyboard.press("Enter");
    await page.getByText("mean 11.6").waitFor();
    await page.getByRole("button", { name: "Put it in as derived" }).click();
    await expect.poll(() => same.textContent()).toMatch(/^11\.6\d* \(SD 5\.\d+\), n = 20derived/);
    expect(await page.getByLabel("Derivation").inputValue()).toContain(
      "from median 12, quartiles 8 to 15, n = 20",
    );
    expect(await axeFindings(page)).toEqual([]);
    await expectNothingElse(dora);
  });

  test("shows how a pasted block reads before it goes in, and keeps what it refuses in sight", async () => {
    const emil = await withDraft("Emil", "murrough-2013");
    const { page } = emil;
    const results = part(page, "Results");
    await results.getByRole("button", { name: "Add a row" }).click();
    const row = page.getByRole("dialog", { name: "New row" });
    await row.getByLabel("Outcome", { exact: true }).selectOption({ label: "Response" });
    await row.getByLabel("Since the first dose").fill("day 9");
    await row.getByRole("button", { name: "Add", exact: true }).click();
    const first = scores(page).filter({ hasText: "empty" }).first();
    await first.and(page.locator(":focus")).waitFor();

    await paste(page, "8/20 (40 %)\tsome");
    await results.getByText("“some” is not understood").waitFor();
    await results.getByRole("button", { name: "Put in 1 of 2" }).click();
    await scores(page).filter({ hasText: "8/20 (40 %)" }).first().waitFor();
    await results.getByText("“some” is not understood").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await expectNothingElse(emil);
  });
});

test("risk of bias names the rule that decided, skips what is not reached, and is overridden with a reason", async () => {
  const fay = await withDraft("Fay", "berman-2000", 390);
  const { page } = fay;
  const bias = part(page, "Risk of bias");
  await bias.getByRole("button", { name: "Add a judgement" }).click();
  const missing = bias.getByRole("region", { name: "D3, missing outcome data" });
  await missing.getByRole("radio", { name: "No", exact: true }).check();
  await said(missing, "Still to answer: 3.2");
  await missing.getByText("Not reached, stored as not applicable: 3.3, 3.4").waitFor();
  await missing.getByRole("radio", { name: "Yes", exact: true }).last().check();
  await said(missing, "Low by rule D3-R2");

  await missing.getByText("Judge otherwise").click();
  await missing.getByLabel("Judgement").selectOption({ label: "High" });
  await missing.getByLabel("Because").fill("all who left had ketamine");
  await missing.getByRole("button", { name: "Judge so" }).click();
  await missing.getByText("High instead of low: all who left had ketamine").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await expectNothingElse(fay);
});
