import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../e2e/browser.ts";
import type { Site } from "../e2e/site.ts";
import { startOwnSite } from "./own-site.ts";
import { atMost, figure, type Measurement, quantile } from "./table.ts";

/** Each changes the studies of the plot; every question is asked once in a page, so none is at hand. */
const changes: readonly { readonly label: string; readonly words: string }[] = [
  { label: "Drug", words: "esketamine" },
  { label: "Route", words: "intranasal" },
  { label: "Time", words: "at 28 days" },
  { label: "Outcome", words: "Remission" },
  { label: "Time", words: "at 24 hours" },
  { label: "Outcome", words: "Depression severity" },
  { label: "Time", words: "at 28 days" },
  { label: "Comparator", words: "any comparator" },
  { label: "Outcome", words: "Response" },
  { label: "Route", words: "any-route" },
];

/** What a researcher waits for: from a changed question to its forest plot on the screen. */
export async function benchQuestions(): Promise<Measurement[]> {
  const site = await startOwnSite();
  const browser = await startBrowser();
  try {
    const alone: number[] = [];
    for (let round = 0; round < 4; round += 1) alone.push(...(await questionTimes(browser, site)));
    const together = (
      await Promise.all(Array.from({ length: 8 }, () => questionTimes(browser, site)))
    ).flat();
    return [
      atMost("question changed to forest plot painted, median", quantile(alone, 0.5), 60, "ms"),
      atMost(
        "question changed to forest plot painted, 95th percentile",
        quantile(alone, 0.95),
        120,
        "ms",
      ),
      figure("the same with 8 pages at once, median", quantile(together, 0.5), "ms"),
      figure("questions measured", alone.length + together.length, "questions"),
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function questionTimes(browser: Browser, site: Site): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // tsx marks inner functions with a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (inner) => inner");
  await page.goto(`${site.address}/analyse`, { waitUntil: "networkidle" });
  const times: number[] = [];
  for (const change of changes) {
    const time = await paintedAfter(page, change);
    if (time !== null) times.push(time);
    await page.waitForLoadState("networkidle");
  }
  await context.close();
  return times;
}

/** Chooses inside the page and waits until the plot has changed; null where the plot stays the same. */
function paintedAfter(
  page: Page,
  change: { readonly label: string; readonly words: string },
): Promise<number | null> {
  return page.evaluate(async ({ label, words }) => {
    const select = [...document.querySelectorAll<HTMLSelectElement>("select")].find(
      (one) =>
        one.getAttribute("aria-label") === label ||
        [...one.labels].some(({ textContent }) => textContent?.trim() === label),
    );
    if (select === undefined) throw new Error(`there is no choice ${label}`);
    const option = [...select.options].find(({ textContent }) => textContent.trim() === words);
    if (option === undefined) throw new Error(`${label} has no choice "${words}"`);
    if (select.value === option.value) return null;
    const plot = (): string => document.querySelector("main svg[data-drawing]")?.textContent ?? "";
    const before = plot();
    const start = performance.now();
    const painted = new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), 5000);
      const observer = new MutationObserver(() => {
        if (plot() === before) return;
        clearTimeout(late);
        observer.disconnect();
        // After the next frame has been handed over, the change is on the screen.
        requestAnimationFrame(() => setTimeout(() => resolve(true), 0));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    return (await painted) ? performance.now() - start : null;
  }, change);
}
