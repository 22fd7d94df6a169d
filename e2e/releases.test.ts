import { expect, test } from "vitest";
import { createAccount } from "#server/curation/accounts/write.ts";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, scrollsSideways } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const password = "correct horse battery";

test("a reviewer cuts a release, and a reader stays in it until they leave", async () => {
  await createAccount(site.db, {
    email: "rita@example.org",
    name: "Rita",
    role: "reviewer",
    password,
  });
  const rita = await visit();
  await rita.page.goto(`${site.address}/sign-in`);
  await rita.page.getByLabel("Email").fill("rita@example.org");
  await rita.page.getByLabel("Password").fill(password);
  await rita.page.getByRole("button", { name: "Sign in" }).click();
  await rita.page.getByText("Rita, rita@example.org, Reviewer").waitFor();
  await rita.page.getByRole("link", { name: "Releases" }).click();
  await rita.page.getByText("There is none yet.").waitFor();
  const name = await rita.page.getByLabel("Name: year and number").inputValue();
  expect(name).toMatch(/^20\d\d\.1$/);

  await rita.page.getByRole("button", { name: "Look at it" }).click();
  await rita.page.getByText("Passed: The documents give the digest of the dataset").waitFor();
  expect(await rita.page.getByText(/^Failed: /).count()).toBe(0);
  await rita.page.getByLabel("What it is, in a sentence").fill("The first state to cite.");
  expect(await axeFindings(rita.page)).toEqual([]);
  await rita.page.getByRole("button", { name: `Cut release ${name}` }).click();
  await rita.page.getByText(`Release ${name} was cut.`).waitFor();
  await rita.page.getByRole("heading", { name, exact: true }).waitFor();
  await expectNoFaults(rita);

  for (const [width, theme] of [
    [1280, "light"],
    [320, "dark"],
  ] as const) {
    const reader = await visit({ width, theme });
    const { page } = reader;
    await page.goto(`${site.address}/releases`);
    await page.getByText("The first state to cite.").waitFor();
    expect(await page.getByText("Freeze the published state").count()).toBe(0);
    await page.getByText("Cite and check").click();
    await page.getByText(`Ketamine Evidence Atlas, release ${name}`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Download, ZIP/ }).click();
    expect((await download).suggestedFilename()).toBe(`ketamine-evidence-atlas-${name}.zip`);

    await page.getByRole("link", { name: `Read the pages as of ${name}` }).click();
    const notice = page.getByRole("complementary", { name: "Release" });
    await notice.getByText(`Release ${name}.`).waitFor();
    for (const path of ["/studies", "/analyse", "/time-course", "/compare", "/safety", "/claims"]) {
      await page.goto(`${site.address}${path}?v=${name}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await notice.waitFor();
      await page.waitForLoadState("networkidle");
      expect(await page.getByRole("alert").count(), path).toBe(0);
      expect(await scrollsSideways(page), path).toBe(false);
    }
    await page.goto(`${site.address}/studies?v=${name}&text=lapidus`);
    await page
      .getByRole("link", { name: /Lapidus/ })
      .first()
      .click();
    await page.waitForURL(`**/studies/lapidus-2014?v=${name}`);
    await notice.waitFor();
    await page.getByRole("heading", { name: "Where this study is used" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await notice.getByRole("link", { name: "Go to the newest evidence" }).click();
    await page.waitForURL(`${site.address}/studies/lapidus-2014`);
    expect(await notice.count()).toBe(0);
    await expectNoFaults(reader);
  }
});

test("a release that is not there is named, not answered with something else", async () => {
  const { page } = await visit();
  await page.goto(`${site.address}/studies?v=2031.1`);
  const refusal = page.getByRole("alert").getByText('There is no release "2031.1"').first();
  await refusal.waitFor();
  expect(await page.getByRole("row").count()).toBe(0);
});
