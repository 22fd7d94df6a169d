import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { goToWork } from "./at-work.ts";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, scrollsSideways, type Visit } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const key = "murrough-2013";

async function atWork(name: string, role: "curator" | "reviewer"): Promise<Visit> {
  const visitor = await visit();
  await goToWork(visitor.page, site, name, role);
  return visitor;
}

/** Puts into the second extraction what somebody read, with two numbers and one row otherwise. */
async function extractSecond(page: Page): Promise<void> {
  await page.evaluate(async (key) => {
    const read = async (path: string) => (await fetch(`/api${path}`)).json() as Promise<unknown>;
    const { record } = (await read(`/studies/${key}`)) as {
      record: { design: object; results: object[] };
    };
    const { counter } = (await read(`/curation/extractions/${key}/draft`)) as { counter: number };
    const [first, ...others] = record.results;
    const document = {
      ...record,
      design: { ...record.design, sites: 3 },
      results: [{ ...first, events: 31, percent: 66 }, ...others.slice(0, -1)],
    };
    await fetch(`/api/curation/extractions/${key}/draft`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ counter, document }),
    });
  }, key);
  await page.reload();
}

const difference = (page: Page, name: string | RegExp) => page.getByRole("group", { name });
const focused = (page: Page) => page.locator(":focus");

test("a study is extracted twice without a look at the first, joined by keyboard and published", async () => {
  const rita = await atWork("Rita", "reviewer");
  const ask = rita.page.getByRole("form", { name: "Ask for a second extraction" });
  await ask.getByLabel("Record to extract again").fill(key);
  await ask.getByRole("button", { name: "Ask" }).click();
  await rita.page.getByText("It is asked for.").waitFor();

  const ben = await atWork("Ben", "curator");
  const { page } = ben;
  await page.getByRole("button", { name: /^Take it up.*Murrough 2013/ }).click();
  await page.getByText("Second extraction: read the reports and nothing else.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.getByRole("region", { name: "Results", exact: true }).innerText()).not.toMatch(
    /64|30/,
  );
  await extractSecond(page);
  await page.getByLabel("Message to whoever joins the two").fill("From the paper");
  await page.getByRole("button", { name: "Hand over" }).click();
  await page.getByRole("heading", { name: "To reconcile" }).waitFor();

  await page.getByRole("link", { name: /^Reconcile.*Murrough 2013/ }).click();
  await page.getByText(/^Extracted twice: 9\d\s% of \d+ cells agreed, κ 0\.9\d\./).waitFor();
  await page.getByRole("button", { name: "Join the two" }).click();
  await page.getByText("0 of 4 differences decided.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Next difference" }).press("Enter");
  await page.keyboard.press("a");
  await page.getByText("1 of 4 differences decided.").waitFor();
  await page.keyboard.press("n");
  await difference(page, /^Events/)
    .locator(focused(page))
    .waitFor();
  await page.keyboard.press("b");
  await page.getByText("2 of 4 differences decided.").waitFor();

  const percent = difference(page, /^Percent/);
  await percent.getByRole("button", { name: /^Another/ }).click();
  await percent.getByRole("textbox", { name: "Value" }).fill("65,9");
  await percent.getByText("“65,9” is not a number").waitFor();
  await percent.getByRole("textbox", { name: "Value" }).fill("65.96");
  await percent.getByLabel("Where it stands").fill("Table 3, checked again");
  await percent.getByRole("button", { name: "Take it" }).click();
  await percent.getByRole("button", { name: /^Note/ }).click();
  await percent.getByRole("textbox", { name: /^Note/ }).fill("Counted in the figure");
  await percent.getByRole("textbox", { name: /^Note/ }).press("Tab");
  await page.getByText("3 of 4 differences decided.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Redo" }).click();
  expect(await page.getByRole("button", { name: "Hand over" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Next difference" }).click();
  await page.keyboard.press("a");
  await page.getByText("All 4 differences decided.").waitFor();
  await page.getByLabel("Message to the reviewer").fill("Agreed");
  await page.getByRole("button", { name: "Hand over" }).click();

  await rita.page.reload();
  await rita.page.getByRole("heading", { name: "Reconciled, waiting for review" }).waitFor();
  await rita.page
    .getByRole("region", { name: "Waiting for review", exact: false })
    .first()
    .waitFor();
  await rita.page.getByRole("link", { name: "Murrough 2013", exact: true }).click();
  await rita.page.getByLabel("Message").fill("Good");
  await rita.page.getByRole("button", { name: "Publish" }).click();
  await rita.page.getByText(/was published by Rita/).waitFor();
  await rita.page.goto(`${site.address}/studies/${key}`);
  await rita.page.getByText(/Extracted twice: 9\d\s% of \d+ cells agreed/).waitFor();
  await rita.page.getByText("Notes on what they decided").click();
  await rita.page.getByText("Counted in the figure").waitFor();
  expect(await axeFindings(rita.page)).toEqual([]);
  await expectNoFaults(rita);
  await expectNoFaults(ben);
});

test("the second extractor finds the first one closed, on a phone too", async () => {
  const cem = await atWork("Cem", "curator");
  const { page } = cem;
  const ask = page.getByRole("form", { name: "Ask for a second extraction" });
  await ask.getByLabel("Record to extract again").fill("zarate-2006");
  await ask.getByRole("button", { name: "Ask" }).click();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("button", { name: /^Take it up.*Zarate 2006/ }).click();
  await page.getByText("Second extraction: read the reports").waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  await page.goto(`${site.address}/curate/zarate-2006`);
  await page.getByText(/what others wrote about it is closed to you/).waitFor();
  await page.goto(`${site.address}/curate/zarate-2006/reconcile`);
  await page.getByText(/Cem has not handed the second extraction .* over yet/).waitFor();
  await cem.context.close();
});
