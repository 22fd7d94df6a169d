import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { goToWork } from "./at-work.ts";
import { part, saved } from "./draft-form.ts";
import { look } from "./look.ts";
import { startProgram } from "./program.ts";
import { describeAgain, enterScores, readings } from "./publication-entry.ts";
import { expectNoFaults } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startProgram);

/** A published trial of which no score after the infusion had been read so far. */
const trial = { key: "tiger-2020", name: "Tiger 2020" };

const question = "/analyse?drug=ketamine&outcome=severity&window=h24&measure=MD";

// Far longer than it takes: a busy machine must not fail it.
test("a trial extracted by two becomes public through a third, and can be taken back and frozen", async () => {
  const [cora, ben, rita, reader] = await Promise.all([visit(), visit(), visit(), visit()]);
  await goToWork(cora.page, site, "Cora", "curator");
  await goToWork(ben.page, site, "Ben", "curator");
  await goToWork(rita.page, site, "Rita", "reviewer");

  await extractFirst(cora.page);
  await extractSecond(ben.page);
  await reconcile(cora.page);
  await publish(rita.page);
  const trials = await readInPublic(reader.page);
  await restore(rita.page);
  await missInPublic(reader.page, trials - 1);
  const release = await cutRelease(rita.page);
  await readRelease(reader.page, release, trials - 1);

  await expectNoFaults(cora);
  // What the first one wrote is refused to the second one, who tries.
  const faults = ben.faults.filter((fault) => !/status of 403/.test(fault));
  await expectNoFaults({ ...ben, faults });
  await expectNoFaults(rita);
  await expectNoFaults(reader);
}, 240_000);

/** Goes on from the published version, hands it over and asks that somebody reads the paper again. */
async function extractFirst(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Study" }).fill(trial.name);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await part(page, "Study").waitFor();
  await enterScores(page, readings.first);
  await saved(page);
  await handOver(page, "Message to the reviewer");
  await part(page, "Waiting for review 1").getByRole("link", { name: trial.name }).waitFor();
  const ask = page.getByRole("form", { name: "Ask for a second extraction" });
  await ask.getByLabel("Record to extract again").fill(trial.key);
  await ask.getByRole("button", { name: "Ask" }).click();
  await page.getByText("It is asked for.").waitFor();
}

async function handOver(page: Page, message: string): Promise<void> {
  await page.getByLabel(message).fill("From the paper");
  await page.getByRole("button", { name: "Hand over" }).click();
  await page.getByRole("heading", { name: "Work queue" }).waitFor();
}

/** Reads the paper without a look at the first extraction, which is closed from then on. */
async function extractSecond(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole("button", { name: "Take it up" }).click();
  const alone = page.getByText("Second extraction: read the reports and nothing else.");
  await alone.waitFor();
  await page.goto(`${site.address}/curate/${trial.key}`);
  await page.getByText(/what others wrote about it is closed to you/).waitFor();
  await page.goto(`${site.address}/curate/${trial.key}/second`);
  await alone.waitFor();
  await describeAgain(page);
  await enterScores(page, readings.second);
  await saved(page);
  await look(page, "second");
  await handOver(page, "Message to whoever joins the two");
}

/** Joins the two by keyboard: the second one's score, and for the rest what the first one read. */
async function reconcile(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole("link", { name: "Reconcile" }).click();
  await page.getByText(/^Extracted twice: \d+\s% of \d+ cells agreed/).waitFor();
  await page.getByRole("button", { name: "Join the two" }).click();
  const progress = page.getByText(/^0 of \d+ differences decided/);
  await progress.waitFor();
  const all = Number(/of (\d+)/.exec(await progress.innerText())?.[1]);
  await look(page, "reconcile");
  const score = page.getByRole("group", { name: /^Mean of/ });
  await score.getByRole("radio", { name: /^Ben/ }).check();
  for (let decided = 1; decided < all; decided += 1) {
    await page.getByText(`${decided} of ${all} differences decided.`).waitFor();
    await page.getByRole("button", { name: "Next difference" }).press("Enter");
    await page.keyboard.press("a");
  }
  await page.getByText(`All ${all} differences decided.`).waitFor();
  await saved(page);
  await handOver(page, "Message to the reviewer");
}

/** A third one sees what changes in the record and in the answers, and publishes. */
async function publish(page: Page): Promise<void> {
  await page.reload();
  await part(page, "Waiting for review 1").getByRole("link", { name: trial.name }).click();
  await page.getByRole("heading", { name: `Submission: ${trial.name}` }).waitFor();
  const effect = part(page, "Effect on the pooled answers");
  await effect.getByText(/answers? moves?/).waitFor();
  await effect
    .getByText(/^Mean difference from −[\d.]+ \[.*\] to −[\d.]+ \[/)
    .first()
    .waitFor();
  await effect
    .getByText(/^1 trial more .*; this study enters/)
    .first()
    .waitFor();
  await look(page, "effect");
  await page
    .getByRole("textbox", { name: "Message", exact: true })
    .fill("Both agree with the paper");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("was published by Rita").waitFor();
}

const plot = (page: Page) => page.locator("svg[data-drawing]");
const plotted = (page: Page, trials: number | string) =>
  page.getByRole("heading", {
    name: new RegExp(`^Depression severity at 24 hours: mean difference.*, ${trials} trials$`),
  });

/**
 * Somebody without an account sees how far the two agreed, and the trial among the others.
 * Returns how many they are.
 */
async function readInPublic(page: Page): Promise<number> {
  await page.goto(`${site.address}/studies/${trial.key}`);
  await page.getByText(/^Extracted twice: \d+\s% of \d+ cells agreed/).waitFor();
  await page.getByRole("button", { name: /25\.7/ }).first().waitFor();
  await look(page, "published");
  await page.goto(`${site.address}${question}`);
  await plot(page).getByText(trial.name).waitFor();
  // 16.4 − 25.7: the score is the one that was agreed on.
  await plot(page)
    .getByText(/^−9\.3/)
    .waitFor();
  await look(page, "plotted");
  const title = await plotted(page, "\\d+").innerText();
  return Number(/, (\d+) trials$/.exec(title)?.[1]);
}

async function restore(page: Page): Promise<void> {
  await page.goto(`${site.address}/studies/${trial.key}/history`);
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  const panel = part(page, "Restore revision 1");
  await panel.getByText(/answers? moves?/).waitFor();
  await look(page, "restore");
  await panel.getByLabel("Why").fill("The paper was corrected");
  await panel.getByRole("button", { name: "Restore as a new revision" }).click();
  await page.getByText("Restored revision 1: The paper was corrected").waitFor();
}

/** The plot is what it was before; the page of the trial as well. */
async function missInPublic(page: Page, trials: number): Promise<void> {
  await page.reload();
  await plotted(page, trials).waitFor();
  expect(await plot(page).getByText(trial.name).count()).toBe(0);
  await page.goto(`${site.address}/studies/${trial.key}`);
  await page.getByRole("heading", { level: 1, name: trial.name }).waitFor();
  expect(await page.getByText(/^Extracted twice/).count()).toBe(0);
}

async function cutRelease(page: Page): Promise<string> {
  await page.goto(`${site.address}/releases`);
  const name = await page.getByLabel("Name: year and number").inputValue();
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByText("Passed: The documents give the digest of the dataset").waitFor();
  await page.getByLabel("What it is, in a sentence").fill("Without the trial taken back.");
  await look(page, "release");
  await page.getByRole("button", { name: `Cut release ${name}` }).click();
  await page.getByText(`Release ${name} was cut.`).waitFor();
  return name;
}

/** The address of the plot with the release answers, and says what it is. */
async function readRelease(page: Page, name: string, trials: number): Promise<void> {
  await page.goto(`${site.address}${question}&v=${name}`);
  const notice = page.getByRole("complementary", { name: "Release" });
  await notice.getByText(`Release ${name}.`).waitFor();
  await plotted(page, trials).waitFor();
  expect(await plot(page).getByText(trial.name).count()).toBe(0);
  expect(await page.getByRole("alert").count()).toBe(0);
  await look(page, "frozen");
}
