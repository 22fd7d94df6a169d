import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { createAccount } from "#server/curation/accounts/write.ts";
import { session } from "#server/db/account-schema.ts";
import { field, part, saved, state } from "./draft-form.ts";
import { expectGood } from "./look.ts";
import { startSite } from "./site.ts";
import { axeFindings, expectNoFaults, type Visit } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const password = "correct horse battery";

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).last().click();
}

/** Somebody with an account, signed in and at the work queue. */
async function atWork(
  name: string,
  role: "curator" | "reviewer" = "curator",
  options: Parameters<typeof visit>[0] = {},
): Promise<Visit> {
  const email = `${name.toLowerCase()}@example.org`;
  await createAccount(site.db, { email, name, role, password });
  const visitor = await visit(options);
  await visitor.page.goto(`${site.address}/curate`);
  await signIn(visitor.page, email);
  await visitor.page.getByRole("heading", { name: "Work queue" }).waitFor();
  return visitor;
}

const focused = (page: Page) => page.locator(":focus");

async function openDraft(page: Page, key: string): Promise<void> {
  await page.goto(`${site.address}/curate/${key}`);
  await part(page, "Study").waitFor();
}

/** Failures of requests are what these journeys are about; nothing else may go wrong. */
async function expectOnlyRefusals(visitor: Visit): Promise<void> {
  const faults = visitor.faults.filter((fault) => !/status of (?:401|404|409)/.test(fault));
  await expectNoFaults({ ...visitor, faults });
  await visitor.context.close();
}

describe("the form", () => {
  test("a study typed by keyboard alone is saved, undone and named by its problems", async () => {
    const cara = await atWork("Cara");
    const { page } = cara;
    await page.getByLabel("First author").focus();
    await page.keyboard.type("Murrough JW");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2031");
    await page.keyboard.press("Enter");
    await part(page, "Study").waitFor();
    expect(new URL(page.url()).pathname).toBe("/curate/murrough-2031");
    expect(await field(page, "Study", "Year").inputValue()).toBe("2031");

    await field(page, "Study", "Title").focus();
    await page.keyboard.type("Ketamine in depression");
    await saved(page);
    await page.keyboard.press("Control+z");
    expect(await field(page, "Study", "Title").inputValue()).toBe("");
    await page.keyboard.press("Control+Shift+z");
    expect(await field(page, "Study", "Title").inputValue()).toBe("Ketamine in depression");

    await field(page, "Population", "Randomised").focus();
    await page.keyboard.type("12,5");
    await page.getByText("“12,5” is not a number").first().waitFor();
    await page.getByRole("button", { name: "Add an arm" }).press("Enter");
    await page.getByRole("article", { name: "ket", exact: true }).waitFor();
    await page.keyboard.press("F8");
    await part(page, "Reports")
      .getByRole("heading", { name: "Reports" })
      .and(focused(page))
      .waitFor();
    await page.keyboard.press("F8");
    await field(page, "Study", "Type").and(focused(page)).waitFor();
    await page.keyboard.press("Control+s");
    await saved(page);

    await page.reload();
    await part(page, "Study").waitFor();
    expect(await field(page, "Study", "Title").inputValue()).toBe("Ketamine in depression");
    expect(await field(page, "Population", "Randomised").inputValue()).toBe("12,5");
    expect(await page.getByRole("button", { name: "Hand over" }).isDisabled()).toBe(true);
    await expectNoFaults(cara);
    await cara.context.close();
  });

  test("two people in one draft lose nothing: what differs is joined, what clashes is asked", async () => {
    const ada = await atWork("Ada");
    const ben = await atWork("Ben");
    await ada.page.getByRole("combobox", { name: "Study" }).fill("Berman 2000");
    await ada.page.getByRole("button", { name: "Open", exact: true }).click();
    await part(ada.page, "Study").waitFor();
    await openDraft(ben.page, "berman-2000");

    await field(ada.page, "Study", "Journal").fill("Biol Psychiatry, Ada");
    await ada.page.keyboard.press("Control+s");
    await saved(ada.page);
    await field(ben.page, "Study", "Acronym").fill("BEN");
    await state(ben.page, "with 1 change of Ada");
    expect(await field(ben.page, "Study", "Journal").inputValue()).toBe("Biol Psychiatry, Ada");

    await field(ada.page, "Study", "Title").fill("A title by Ada");
    await state(ada.page, "with 1 change of Ben");
    await field(ben.page, "Study", "Title").fill("A title by Ben");
    await state(ben.page, "Not saved: Ada saved at");
    expect(await axeFindings(ben.page)).toEqual([]);
    await ben.page.getByRole("radio", { name: "Both" }).check();
    await ben.page.getByRole("button", { name: "Join and save" }).click();
    await saved(ben.page);
    await ada.page.reload();
    await part(ada.page, "Study").waitFor();
    expect(await field(ada.page, "Study", "Title").inputValue()).toBe(
      "A title by Ada / A title by Ben",
    );
    await expectOnlyRefusals(ada);
    await expectOnlyRefusals(ben);
  });

  test("a session that ends loses nothing, in the form or after the window is closed", async () => {
    const dora = await atWork("Dora");
    const { page } = dora;
    await page.goto(`${site.address}/curate/zarate-2006`);
    await page.getByRole("button", { name: "Begin from the published version" }).click();
    await part(page, "Study").waitFor();
    await site.db.delete(session);
    await field(page, "Study", "Short name").fill("Zarate, first");
    await state(page, "Not saved: you are signed out, kept in this browser");
    await page.getByRole("banner").getByRole("link", { name: "Methods" }).click();
    await page.getByRole("alertdialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Stay" }).click();
    await signIn(page, "dora@example.org");
    await saved(page);

    await site.db.delete(session);
    await field(page, "Study", "Short name").fill("Zarate, second");
    await state(page, "Not saved: you are signed out");
    const later = await dora.context.newPage();
    await page.close({ runBeforeUnload: false });
    await later.goto(`${site.address}/curate/zarate-2006`);
    await signIn(later, "dora@example.org");
    await later.getByRole("heading", { name: "You have unsaved work of" }).waitFor();
    await later.getByRole("button", { name: "Compare" }).click();
    await later.getByText("Zarate, first").waitFor();
    await later.getByRole("button", { name: "Take it" }).click();
    await saved(later);
    expect(await field(later, "Study", "Short name").inputValue()).toBe("Zarate, second");
    await expectOnlyRefusals({ ...dora, page: later });
  });

  test("a version handed over is seen field by field, returned with a message, then published", async () => {
    const eva = await atWork("Eva");
    const fay = await atWork("Fay", "reviewer");
    await eva.page.goto(`${site.address}/curate/murrough-2013`);
    await eva.page.getByRole("button", { name: "Begin from the published version" }).click();
    await part(eva.page, "Study").waitFor();
    await field(eva.page, "Study", "Journal").fill("Am J Psychiatry, corrected");
    const handOver = async (message: string): Promise<void> => {
      await eva.page.getByLabel("Message to the reviewer").fill(message);
      await eva.page.getByRole("button", { name: "Hand over" }).click();
      await eva.page.getByRole("heading", { name: "Work queue" }).waitFor();
    };
    await handOver("Name of the journal");

    await fay.page.reload();
    await part(fay.page, "Waiting for review 1")
      .getByRole("link", { name: /Murrough/ })
      .click();
    await fay.page.getByText("1 difference").waitFor();
    await fay.page.getByText("Am J Psychiatry, corrected").waitFor();
    await fay.page.getByLabel("Message").fill("Without the comma, please");
    await fay.page.getByRole("button", { name: "Return to the curator" }).click();
    await fay.page.getByText("was returned by Fay").waitFor();

    await eva.page.reload();
    await eva.page.getByText("Without the comma, please").waitFor();
    await openReturned(eva.page);
    await field(eva.page, "Study", "Journal").fill("The American Journal of Psychiatry");
    await handOver("Without the comma");

    await fay.page.goto(`${site.address}/curate`);
    await part(fay.page, "Waiting for review 1")
      .getByRole("link", { name: /Murrough/ })
      .click();
    await fay.page.getByLabel("Message").fill("Good");
    await fay.page.getByRole("button", { name: "Publish" }).click();
    await fay.page.getByText("was published by Fay").waitFor();
    expect(await fay.page.getByRole("button", { name: "Publish" }).count()).toBe(0);
    await expectOnlyRefusals(eva);
    await expectOnlyRefusals(fay);
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 320],
  ] as const)("axe finds nothing in the %s theme at %i pixels", async (theme, width) => {
    const visitor = await atWork(`Gil-${theme}-${width}`, "reviewer", { theme, width });
    const { page } = visitor;
    const lookAt = (name: string): Promise<void> => expectGood(page, `${name}-${theme}-${width}`);
    await lookAt("curate");
    const key = `new-${theme}-${width}`;
    await page.getByLabel("Key").fill(key);
    await page.getByRole("button", { name: "Begin a draft" }).click();
    await part(page, "Study").waitFor();
    await page.getByRole("button", { name: "Add a report" }).click();
    await page.getByRole("button", { name: "Add an arm" }).click();
    await page.getByRole("button", { name: "Add what is known about the onset" }).click();
    await field(page, "Study", "Year").fill("NR");
    await page.getByText("“NR” is not a number").first().waitFor();
    await lookAt("form");
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

async function openReturned(page: Page): Promise<void> {
  await part(page, "Returned 1")
    .getByRole("link", { name: /Murrough/ })
    .click();
  await page.getByRole("button", { name: "Make it a draft again" }).click();
  await part(page, "Study").waitFor();
}
