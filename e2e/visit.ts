import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

const axeSource = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of the page so far; a journey ends by expecting none. */
  readonly faults: string[];
}

export interface VisitOptions {
  readonly width?: number;
  readonly theme?: "light" | "dark";
}

/** A new visitor with an own profile. */
export async function visit(
  browser: Browser,
  { width = 1280, theme = "light" }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  return { page, context, faults };
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** What axe finds on the page as it stands, one line a place. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}`),
  );
}

/** True where the page is wider than the window, so that a phone would scroll sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
}

/** Neighbours in the header's row of which one lies on the other, as "Data on System". */
export async function coveredInHeader(page: Page): Promise<string[]> {
  const places = await page.locator("header :is(a, button):visible").evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { name: element.textContent, left, right, top, bottom };
    }),
  );
  const shown = places.filter(({ top }) => top >= 0);
  return shown.flatMap((one, position) =>
    shown
      .slice(position + 1)
      .filter(
        (other) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map((other) => `${one.name} on ${other.name}`),
  );
}

export async function expectNoFaults({ faults }: Visit): Promise<void> {
  expect(faults).toEqual([]);
}
