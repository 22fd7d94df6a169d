import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings, coveredInHeader, scrollsSideways } from "./visit.ts";

/** A stop of a journey: axe finds nothing and everything fits, on a dark phone and at a light desk. */
export async function look(page: Page, name: string): Promise<void> {
  for (const [colorScheme, width] of [
    ["dark", 390],
    ["light", 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectGood(page, `${name}-${colorScheme}-${width}`);
  }
}

/** Axe finds nothing on the page as it is, everything fits, and its picture is kept. */
export async function expectGood(
  page: Page,
  picture: string,
  { fullPage = false }: { readonly fullPage?: boolean } = {},
): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await coveredInHeader(page)).toEqual([]);
  // For people to look at; lies outside the repository's files.
  await page.screenshot({ path: `.cache/journeys/${picture}.png`, fullPage });
}
