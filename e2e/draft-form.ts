import type { Locator, Page } from "playwright-core";

/** A part of the form, by the words of its heading. */
export const part = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

/** A field of a part, by its label. */
export const field = (page: Page, of: string, name: string): Locator =>
  part(page, of).getByLabel(name, { exact: true });

/** Chooses ids of closed lists by the labels of their fields. */
export async function choose(of: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, id] of Object.entries(fields))
    await of.getByLabel(name, { exact: true }).selectOption(id);
}

/** Waits until the bar of the form says how saving stands. */
export const state = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator("main p", { hasText: words }).first().waitFor();

export const saved = (page: Page): Promise<void> => state(page, /^Saved \d\d:\d\d:\d\d/);

/** The cells of the grid of results. */
export const scores = (page: Page): Locator =>
  page.getByRole("grid", { name: "Results by outcome, time and arm" }).getByRole("gridcell");

/** Waits until something is said to those who do not see it happen. */
export const said = (of: Locator, words: string | RegExp): Promise<void> =>
  of.getByRole("status").filter({ hasText: words }).waitFor();

/** Pastes a text where the focus is, as from a spreadsheet. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
